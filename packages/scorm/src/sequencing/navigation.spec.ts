import { describe, expect, it } from '@jest/globals';
import { aTree, FLOW, group, Play } from '../testing/sequencing.js';
import { navigate, type NavigationRequest } from './navigation.js';

/** NB.2.1: what a navigation request comes to. Expected numbers are those of SN 4th Ed., Appendix D. */

const tree = aTree([
  group('g', 'a', 'b'),
  { id: 'h', control: { flow: false, choice: false }, children: [{ id: 'c' }, { id: 'd' }] },
  { id: 'f', control: { ...FLOW, forwardOnly: true }, children: [{ id: 'e' }] },
  { id: 'x', control: { ...FLOW, choiceExit: false }, children: [{ id: 'y' }, { id: 'z' }] },
]);

const at = (activity: string): Play => {
  const play = new Play(tree);
  play.ask({ type: 'jump', target: activity });
  return play;
};
const ask = (play: Play, request: NavigationRequest) => {
  const { exception, ...rest } = navigate(play.sequencer.session, request);
  return exception ?? rest;
};

describe('before a session has begun', () => {
  it.each<[NavigationRequest, unknown]>([
    [{ type: 'start' }, { termination: null, sequencing: { type: 'start' } }],
    [{ type: 'resumeAll' }, 'NB.2.1-3'],
    [{ type: 'continue' }, 'NB.2.1-2'],
    [{ type: 'previous' }, 'NB.2.1-2'],
    [{ type: 'exit' }, 'NB.2.1-2'],
    [{ type: 'exitAll' }, 'NB.2.1-2'],
    [{ type: 'abandon' }, 'NB.2.1-2'],
    [{ type: 'abandonAll' }, 'NB.2.1-2'],
    [{ type: 'suspendAll' }, 'NB.2.1-2'],
    [
      { type: 'choice', target: 'b' },
      { termination: null, sequencing: { type: 'choice', target: 'b' } },
    ],
    [{ type: 'choice', target: 'd' }, 'NB.2.1-10'],
    [{ type: 'choice', target: 'nowhere' }, 'NB.2.1-11'],
    [{ type: 'jump', target: 'nowhere' }, 'NB.2.1-11'],
  ])('%j', (request, expected) => {
    expect(ask(new Play(tree), request)).toEqual(expected);
  });
});

describe('while an activity runs', () => {
  it.each<[string, NavigationRequest, unknown]>([
    ['a', { type: 'start' }, 'NB.2.1-1'],
    ['a', { type: 'resumeAll' }, 'NB.2.1-1'],
    ['a', { type: 'continue' }, { termination: 'exit', sequencing: { type: 'continue' } }],
    ['b', { type: 'previous' }, { termination: 'exit', sequencing: { type: 'previous' } }],
    ['c', { type: 'continue' }, 'NB.2.1-4'],
    ['c', { type: 'previous' }, 'NB.2.1-5'],
    ['e', { type: 'previous' }, 'NB.2.1-5'],
    ['a', { type: 'exit' }, { termination: 'exit', sequencing: { type: 'exit' } }],
    ['a', { type: 'exitAll' }, { termination: 'exitAll', sequencing: { type: 'exit' } }],
    ['a', { type: 'abandon' }, { termination: 'abandon', sequencing: { type: 'exit' } }],
    ['a', { type: 'abandonAll' }, { termination: 'abandonAll', sequencing: { type: 'exit' } }],
    ['a', { type: 'suspendAll' }, { termination: 'suspendAll', sequencing: { type: 'exit' } }],
    [
      'a',
      { type: 'choice', target: 'b' },
      { termination: 'exit', sequencing: { type: 'choice', target: 'b' } },
    ],
    ['a', { type: 'choice', target: 'd' }, 'NB.2.1-10'],
    ['y', { type: 'choice', target: 'a' }, 'NB.2.1-8'],
    [
      'y',
      { type: 'choice', target: 'z' },
      { termination: 'exit', sequencing: { type: 'choice', target: 'z' } },
    ],
    ['y', { type: 'jump', target: 'd' }, { termination: 'exit', sequencing: { type: 'jump', target: 'd' } }],
  ])('in %s, %j', (activity, request, expected) => {
    expect(ask(at(activity), request)).toEqual(expected);
  });

  it('an activity that has ended needs no termination, and cannot exit once more', () => {
    const play = at('a');
    play.ask('exit');
    expect(ask(play, { type: 'continue' })).toEqual({ termination: null, sequencing: { type: 'continue' } });
    expect(ask(play, { type: 'exit' })).toBe('NB.2.1-12');
    expect(ask(play, { type: 'abandon' })).toBe('NB.2.1-12');
  });

  it('nothing lies before the root', () => {
    const play = at('a');
    play.sequencer.session.current = play.sequencer.session.root;
    expect(ask(play, { type: 'previous' })).toBe('NB.2.1-6');
    expect(ask(play, { type: 'continue' })).toBe('NB.2.1-4');
  });
});
