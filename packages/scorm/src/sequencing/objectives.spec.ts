import { describe, expect, it } from '@jest/globals';
import {
  aMap,
  ALWAYS,
  aTree,
  condition,
  group,
  Play,
  READ,
  type Sketch,
  when,
  WRITE,
} from '../testing/sequencing.js';
import type { ObjectiveDefinition } from './tree.js';

/** Global objectives, in both namespaces. @see SN 4th Ed. 3.10 */

const objective = (more: Partial<ObjectiveDefinition> = {}): ObjectiveDefinition => ({
  id: 'o',
  satisfiedByMeasure: false,
  minMeasure: 1,
  maps: [],
  ...more,
});
const writing = (target: string, more = {}): Sketch['more'] => ({
  objectives: [objective({ maps: [aMap(target, { ...WRITE, ...more })] })],
});
const skipIf = (name: Parameters<typeof condition>[0], reads: object): Sketch['more'] => ({
  objectives: [objective({ maps: [aMap('g', reads)] })],
  pre: [{ action: 'skip', ...when(condition(name)) }],
});

describe('what one activity writes', () => {
  it('is read by another: satisfaction', () => {
    const play = new Play(
      aTree([{ id: 'a', more: writing('g') }, { id: 'b', more: skipIf('satisfied', READ) }, 'c']),
    );
    play.open();
    expect(play.pass().ask('continue')).toBe('c');
    expect(play.sequencer.writtenObjectives()).toEqual({ g: { satisfied: true } });
  });

  it('is not read where the map does not read', () => {
    const play = new Play(
      aTree([
        { id: 'a', more: writing('g') },
        { id: 'b', more: skipIf('satisfied', { readMeasure: true }) },
        'c',
      ]),
    );
    play.open();
    expect(play.pass().ask('continue')).toBe('b');
  });

  it('is shared with everything that adlseq adds', () => {
    const all = { writeRaw: true, writeMin: true, writeMax: true, writeCompleted: true, writeProgress: true };
    const play = new Play(aTree([{ id: 'a', more: writing('g', all) }]));
    play.open();
    play.say({
      completion_status: 'incomplete',
      success_status: 'failed',
      progress_measure: '0.5',
      score: { scaled: '0.25', raw: '5', min: '0', max: '20' },
    });
    expect(play.sequencer.writtenObjectives()).toEqual({
      g: { satisfied: false, measure: 0.25, raw: 5, min: 0, max: 20, completed: false, progress: 0.5 },
    });
  });

  it('of a completion skips what reads it', () => {
    const play = new Play(
      aTree([
        { id: 'a', more: writing('g', { writeCompleted: true }) },
        { id: 'b', more: skipIf('completed', { readCompleted: true }) },
        'c',
      ]),
    );
    play.open();
    expect(play.say({ completion_status: 'completed' }).ask('continue')).toBe('c');
  });

  it('by a measure that decides is the judgement as well', () => {
    const judged = objective({ satisfiedByMeasure: true, minMeasure: 0.6, maps: [aMap('g', WRITE)] });
    const play = new Play(aTree([{ id: 'a', more: { objectives: [judged] } }]));
    play.open();
    play.say({ success_status: 'failed', scaled: '0.7' });
    expect(play.sequencer.writtenObjectives()).toEqual({ g: { satisfied: true, measure: 0.7 } });
  });

  it('rolls up the groups of those who read it', () => {
    const reader = { objectives: [objective({ maps: [aMap('g', READ)] })] };
    const play = new Play(
      aTree([
        { id: 'a', more: writing('g') },
        {
          ...group('h', { id: 'b', more: reader }, { id: 'c', more: reader }),
          more: { pre: [{ action: 'skip', ...when(condition('satisfied')) }] },
        },
        'd',
      ]),
    );
    play.open();
    expect(play.pass().ask('continue')).toBe('d');
  });

  it('may be made unknown again', () => {
    const play = new Play(aTree([{ id: 'a', more: writing('g') }]));
    play.open();
    play.say({ success_status: 'passed' });
    play.say({ success_status: 'unknown' });
    expect(play.sequencer.writtenObjectives()).toEqual({ g: {} });
  });
});

describe('a map that reads', () => {
  it('is the only source of satisfaction: unknown there is unknown here', () => {
    const read = {
      objectives: [objective({ maps: [aMap('g', READ)] })],
      post: [{ action: 'retry' as const, ...when(condition('satisfied')) }],
    };
    const play = new Play(aTree([{ id: 'a', more: read }, 'b']));
    play.open();
    expect(play.pass().ask('continue')).toBe('b');
  });

  it('finds what an earlier course of the learner has left', () => {
    const tree = aTree([{ id: 'a', more: skipIf('satisfied', READ) }, 'b']);
    expect(new Play(tree, null, { g: { satisfied: true } }).open()).toBe('b');
    expect(new Play(tree).open()).toBe('a');
  });
});

describe('global objectives of the attempt alone', () => {
  const tree = {
    ...aTree([{ id: 'a', more: writing('g') }, { id: 'b', more: skipIf('satisfied', READ) }, 'c']),
    objectivesGlobalToSystem: false,
  };

  it('begin anew with the course, and not when it is resumed', () => {
    const play = new Play(tree);
    play.open();
    play.pass().ask('suspendAll');
    expect(play.reopen()).toBe('a');
    expect(play.sequencer.session.globals.get('g')).toEqual({ satisfied: true });
    play.ask('exitAll');
    expect(play.reopen()).toBe('a');
    expect(play.sequencer.session.globals.get('g')).toEqual({});
  });
});

it('a local objective that is not the primary one counts for rules that name it', () => {
  const two = { objectives: [objective({ id: null }), objective({ id: 'second' })] };
  const retry = {
    post: [{ action: 'retry' as const, ...when(condition('satisfied', { objective: 'second', not: true })) }],
  };
  const play = new Play(aTree([{ id: 'a', more: { ...two, ...retry } }, 'b']));
  play.open();
  play.say({ objectives: { 0: { id: 'second', success_status: 'failed' } }, success_status: 'passed' });
  expect(play.ask('continue')).toBe('a');
  play.say({ objectives: { 0: { id: 'second', success_status: 'passed' } } });
  expect(play.ask('continue')).toBe('b');
  expect(ALWAYS.conditions).toHaveLength(1);
});
