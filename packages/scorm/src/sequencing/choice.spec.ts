import { describe, expect, it } from '@jest/globals';
import { ALWAYS, aTree, condition, FLOW, group, Play, type Sketch, when } from '../testing/sequencing.js';
import type { SequencingTree } from './tree.js';

/** SB.2.9, SB.2.4, SB.2.9.1, SB.2.9.2 */

const from = (tree: SequencingTree, activity: string): Play => {
  const play = new Play(tree);
  play.ask({ type: 'jump', target: activity });
  play.pass();
  return play;
};
const limits = (sketch: Sketch, choiceLimits: Sketch['choiceLimits']): Sketch => ({
  ...sketch,
  choiceLimits,
});
const pre = (action: 'hiddenFromChoice' | 'stopForwardTraversal' | 'disabled' | 'skip') => ({
  pre: [{ action, ...ALWAYS }],
});

describe('a choice', () => {
  it.each<[string, (Sketch | string)[], string, string, string]>([
    ['of a sibling', ['a', 'b', 'c'], 'a', 'c', 'c'],
    ['of itself begins anew', ['a', 'b'], 'a', 'a', 'a'],
    ['of a group flows into it', ['a', group('g', 'b', 'c')], 'a', 'g', 'b'],
    ['of something hidden', ['a', { id: 'b', more: pre('hiddenFromChoice') }], 'a', 'b', 'SB.2.9-3'],
    [
      'in something hidden',
      ['a', { ...group('g', 'b'), more: pre('hiddenFromChoice') }],
      'a',
      'b',
      'SB.2.9-3',
    ],
    ['of something disabled', ['a', { id: 'b', more: pre('disabled') }], 'a', 'b', 'DB.1.1-3'],
    ['of something that flow skips', ['a', { id: 'b', more: pre('skip') }], 'a', 'b', 'b'],
    ['past a stop', ['a', { id: 'b', more: pre('stopForwardTraversal') }, 'c'], 'a', 'c', 'SB.2.4-1'],
    ['of the stop itself', ['a', { id: 'b', more: pre('stopForwardTraversal') }, 'c'], 'a', 'b', 'b'],
    ['back past a stop', ['a', { id: 'b', more: pre('stopForwardTraversal') }, 'c'], 'c', 'a', 'a'],
    ['of an empty group', ['a', { id: 'g', children: [{ id: 'b' }] }], 'a', 'g', 'SB.2.9-9'],
    ['across groups', [group('g', 'a'), group('h', 'b', 'c')], 'a', 'c', 'c'],
    ['of the group around it', [group('g', 'a', 'b'), 'c'], 'b', 'g', 'a'],
  ])('%s', (_what, children, start, target, expected) => {
    expect(from(aTree(children), start).choose(target)).toBe(expected);
  });

  it('back is not possible where it only goes forward', () => {
    const tree = aTree(['a', 'b', 'c'], { control: { ...FLOW, forwardOnly: true } });
    expect(from(tree, 'b').choose('a')).toBe('SB.2.4-2');
    expect(from(tree, 'b').choose('c')).toBe('c');
  });

  it('among what was not selected is not available', () => {
    const play = from(aTree(['a', 'b', 'c'], { more: { selection: { when: 'once', count: 1 } } }), 'a');
    const chosen = play.sequencer.session.root.available.map(({ id }) => id);
    const other = ['a', 'b', 'c'].find((id) => !chosen.includes(id)) ?? '';
    expect(play.choose(other)).toBe('SB.2.9-2');
  });

  it('into a group that must be entered by flow is prevented, until it was', () => {
    const closed = limits(group('g', 'b', 'c'), { preventActivation: true });
    const play = from(aTree(['a', closed, 'd']), 'a');
    expect(play.choose('c')).toBe('SB.2.9-6');
    expect(play.choose('g')).toBe('b');
    expect(play.pass().choose('c')).toBe('c');
  });

  it('from a constrained group reaches only what lies right beside it', () => {
    const tree = aTree([
      group('g', 'a', 'a2'),
      limits(group('h', 'b', 'b2'), { constrainChoice: true }),
      group('i', 'c', 'c2'),
      'd',
    ]);
    expect(from(tree, 'b').choose('a2')).toBe('a2');
    expect(from(tree, 'b').choose('c2')).toBe('c2');
    expect(from(tree, 'b').choose('b2')).toBe('b2');
    expect(from(tree, 'b').choose('d')).toBe('SB.2.9-8');
  });

  it('out of a group that may not be left is not possible', () => {
    const tree = aTree([{ ...group('g', 'a', 'b'), control: { ...FLOW, choiceExit: false } }, 'c']);
    const play = new Play(tree);
    play.open();
    expect(play.choose('c')).toBe('NB.2.1-8');
    expect(play.choose('b')).toBe('b');
  });

  it('leaves the learner before an empty group, to choose again', () => {
    const play = from(aTree(['a', { id: 'g', children: [{ id: 'b' }] }, 'c']), 'a');
    play.choose('g');
    expect(play.choose('c')).toBe('c');
  });
});

describe('a jump', () => {
  it('asks no rule but whether the activity may be entered', () => {
    const tree = aTree(
      ['a', { id: 'b', more: pre('hiddenFromChoice') }, { id: 'c', more: pre('disabled') }],
      { control: { flow: false, choice: false } },
    );
    expect(from(tree, 'a').ask({ type: 'jump', target: 'b' })).toBe('b');
    expect(from(tree, 'a').ask({ type: 'jump', target: 'c' })).toBe('DB.1.1-3');
    expect(from(tree, 'a').ask({ type: 'jump', target: 'root' })).toBe('DB.1.1-1');
  });
});

it('a rule that knows no condition never holds', () => {
  const tree = aTree(['a', { id: 'b', more: { pre: [{ action: 'hiddenFromChoice', ...when() }] } }]);
  expect(from(tree, 'a').choose('b')).toBe('b');
  expect(condition('always').not).toBe(false);
});
