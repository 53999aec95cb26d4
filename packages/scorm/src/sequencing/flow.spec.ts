import { describe, expect, it } from '@jest/globals';
import { ALWAYS, aTree, condition, FLOW, group, Play, type Sketch, when } from '../testing/sequencing.js';
import type { PreAction } from './tree.js';

/** SB.2.1, SB.2.2, SB.2.3, SB.2.5, SB.2.7, SB.2.8 */

const pre = (action: PreAction) => ({ pre: [{ action, ...ALWAYS }] });
const walk = (play: Play, type: 'continue' | 'previous', steps: number): string[] =>
  Array.from({ length: steps }, () => play.pass().ask(type));

describe('forward', () => {
  it('leads through every leaf in order, and past the last one out', () => {
    const play = new Play(aTree([group('g', 'a', group('h', 'b', 'c')), 'd']));
    expect(play.open()).toBe('a');
    expect(walk(play, 'continue', 4)).toEqual(['b', 'c', 'd', 'over']);
  });

  it.each<[string, (string | Sketch)[], string]>([
    ['skips an activity', ['a', { id: 'b', more: pre('skip') }, 'c'], 'c'],
    ['skips a whole group', ['a', { ...group('g', 'b'), more: pre('skip') }, 'c'], 'c'],
    ['ends when the rest is skipped', ['a', { id: 'b', more: pre('skip') }], 'over'],
    ['stops before what is disabled', ['a', { id: 'b', more: pre('disabled') }, 'c'], 'SB.2.2-2'],
    ['stops before a group that does not flow', ['a', { id: 'g', children: [{ id: 'b' }] }], 'SB.2.2-1'],
    ['does not mind what may not be chosen', ['a', { id: 'b', more: pre('hiddenFromChoice') }], 'b'],
    ['does not mind a stop for choice', ['a', { id: 'b', more: pre('stopForwardTraversal') }], 'b'],
  ])('%s', (_what, children, expected) => {
    const play = new Play(aTree(children));
    play.open();
    expect(play.pass().ask('continue')).toBe(expected);
  });

  it('stops where the tries are used up', () => {
    const limited = { id: 'b', more: { limits: { attempts: 1, seconds: null } } };
    const play = new Play(aTree(['a', limited, 'c']));
    play.open();
    expect(walk(play, 'continue', 2)).toEqual(['b', 'c']);
    expect(play.pass().ask('previous')).toBe('SB.2.2-2');
  });

  it('finds nothing in a group of which nothing was selected', () => {
    const empty = {
      ...group('g', 'b'),
      more: { selection: { when: 'once' as const, count: 0 } },
    };
    const play = new Play(aTree(['a', empty]));
    play.open();
    expect(play.pass().ask('continue')).toBe('SB.2.1-2');
  });
});

describe('backward', () => {
  it('leads to the last leaf before, also out of a group and into one', () => {
    const play = new Play(aTree([group('g', 'a', 'b'), group('h', 'c', 'd')]));
    play.open();
    walk(play, 'continue', 3);
    expect(play.at).toBe('d');
    expect(walk(play, 'previous', 4)).toEqual(['c', 'b', 'a', 'SB.2.1-3']);
  });

  it('enters a group that only goes forward at its first, and cannot go back in it', () => {
    const forward: Sketch = {
      id: 'g',
      control: { ...FLOW, forwardOnly: true },
      children: [{ id: 'a' }, { id: 'b' }],
    };
    const play = new Play(aTree([forward, 'c']));
    play.open();
    walk(play, 'continue', 2);
    expect(play.pass().ask('previous')).toBe('a');
    expect(play.pass().ask('continue')).toBe('b');
    expect(play.pass().ask('previous')).toBe('NB.2.1-5');
  });

  it('leaves such a group backwards when all of it is skipped', () => {
    const skipped = { pre: [{ action: 'skip' as const, ...when(condition('completed')) }] };
    const forward: Sketch = {
      id: 'g',
      control: { ...FLOW, forwardOnly: true },
      children: [
        { id: 'b', more: skipped },
        { id: 'c', more: skipped },
      ],
    };
    const play = new Play(aTree(['a', forward, 'd']));
    play.open();
    walk(play, 'continue', 3);
    expect(play.at).toBe('d');
    expect(play.pass().ask('previous')).toBe('a');
  });
});

describe('a course that does not flow', () => {
  it('begins with the first that may be chosen', () => {
    const hidden = { id: 'a', more: pre('hiddenFromChoice') };
    const play = new Play(aTree([hidden, 'b'], { control: { flow: false, choice: true } }));
    expect(play.open()).toBe('b');
    expect(play.pass().ask('continue')).toBe('NB.2.1-4');
  });

  it('and may not be chosen from either begins with nothing', () => {
    expect(new Play(aTree(['a'], { control: { flow: false, choice: false } })).open()).toBe('SB.2.2-1');
  });
});
