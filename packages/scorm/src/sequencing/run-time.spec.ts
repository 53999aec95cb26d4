import { describe, expect, it } from '@jest/globals';
import { aMap, aTree, Play, READ, WRITE } from '../testing/sequencing.js';
import { initialDataFor, record } from './run-time.js';

/** Between the run-time data of an activity and what sequencing tracks of it. @see RTE 4th Ed. 4.2 */

const objectives = [
  { id: 'main', satisfiedByMeasure: false, minMeasure: 1, maps: [aMap('g', { ...READ, ...WRITE })] },
  { id: 'second', satisfiedByMeasure: false, minMeasure: 1, maps: [] },
];
const tree = aTree([{ id: 'a', more: { objectives } }, 'b']);

function initial(play: Play, left: Parameters<typeof initialDataFor>[2] = null) {
  const { current } = play.sequencer;
  if (!current) throw new Error('nothing is open');
  return initialDataFor(play.sequencer, current, left);
}

it('a new attempt finds its objectives by name, and what is known of them elsewhere', () => {
  const play = new Play(tree, null, { g: { satisfied: true, measure: 0.75 } });
  play.open();
  expect(initial(play)).toMatchObject({
    success_status: 'passed',
    score: { scaled: '0.75' },
    objectives: {
      0: { id: 'main', success_status: 'passed', score: { scaled: '0.75' } },
      1: { id: 'second', success_status: 'unknown', completion_status: 'unknown' },
    },
  });
});

it('a resumed attempt finds its own rows again, with news of global objectives laid over them', () => {
  const play = new Play(tree, null, { g: { satisfied: false } });
  play.open();
  const left = {
    completion_status: 'incomplete',
    objectives: {
      0: { id: 'second', description: 'mine', success_status: 'passed' },
      1: { id: 'own' },
      2: { id: 'main', success_status: 'passed' },
    },
  };
  expect(initial(play, left).objectives).toMatchObject({
    0: { id: 'second', description: 'mine', success_status: 'passed' },
    1: { id: 'own' },
    2: { id: 'main', success_status: 'failed' },
  });
});

describe('what an activity says', () => {
  it('counts only where it has said it: what it found is no news', () => {
    const play = new Play(tree, null, { g: { satisfied: true } });
    play.open();
    const found = { completion_status: 'unknown', success_status: 'passed' };
    record(play.sequencer, found, new Set(), 30);
    expect(play.sequencer.writtenObjectives()).toEqual({});
    record(play.sequencer, found, new Set(['cmi.success_status']), 30);
    expect(play.sequencer.writtenObjectives()).toEqual({ g: { satisfied: true } });
  });

  it.each([
    ['completed', true],
    ['incomplete', false],
    ['not attempted', false],
    ['unknown', undefined],
    ['nonsense', undefined],
  ])('completion_status %s is %p', (completion_status, expected) => {
    const play = new Play(tree);
    play.open();
    play.say({ completion_status });
    expect(play.sequencer.session.find('a')?.completed).toBe(expected);
  });

  it.each([
    ['2', undefined],
    ['-1', -1],
    ['', undefined],
    ['much', undefined],
    ['0', 0],
  ])('a scaled score of %j is %p', (scaled, expected) => {
    const play = new Play(tree);
    play.open();
    play.say({ scaled });
    expect(play.sequencer.session.find('a')?.status('main').measure).toBe(expected);
  });

  it('of its primary objective’s completion is that of the attempt', () => {
    const play = new Play(tree);
    play.open();
    play.say({ objectives: { 0: { id: 'main', completion_status: 'completed', progress_measure: '0.5' } } });
    expect(play.sequencer.session.find('a')).toMatchObject({ completed: true, progress: 0.5 });
  });

  it('after it has ended counts no more', () => {
    const play = new Play(tree);
    play.open();
    play.fail().ask('exit');
    play.pass();
    expect(play.sequencer.session.find('a')?.status('main').satisfied).toBe(false);
  });

  it('counts its time once: a resumed attempt adds to it, a new one begins at nothing', () => {
    const play = new Play(tree);
    play.open();
    const cmi = { completion_status: 'incomplete' };
    record(play.sequencer, cmi, new Set(), 40);
    record(play.sequencer, cmi, new Set(), 60);
    play.ask('suspendAll');
    play.reopen();
    record(play.sequencer, cmi, new Set(), 5);
    const a = play.sequencer.session.find('a');
    expect([a?.seconds, a?.session]).toEqual([60, 5]);
    play.choose('a');
    expect(play.sequencer.session.find('a')?.seconds).toBe(0);
  });
});
