import { describe, expect, it } from '@jest/globals';
import { aTree, group, Play } from '../testing/sequencing.js';
import type { ActivityDefinition } from './tree.js';

/** SR.1, SR.2 */

const ids = Array.from({ length: 8 }, (_, index) => `p${index}`);
const tree = (more: Partial<ActivityDefinition>) => aTree(ids, { more });
const shuffled = (when: 'once' | 'onEachNewAttempt') => ({ randomization: { when, reorder: true } });
const order = (play: Play) => play.sequencer.session.root.available.map(({ id }) => id);

it('keeps the manifest’s order where nothing is to be drawn', () => {
  expect(order(new Play(tree({ randomization: { when: 'never', reorder: true } })))).toEqual(ids);
  expect(order(new Play(tree({ randomization: { when: 'once', reorder: false } })))).toEqual(ids);
  expect(order(new Play(tree({ selection: { when: 'never', count: 2 } })))).toEqual(ids);
  expect(order(new Play(tree({ selection: { when: 'once', count: null } })))).toEqual(ids);
  expect(order(new Play(tree({ selection: { when: 'once', count: 99 } })))).toEqual(ids);
});

it('selects so many, in the manifest’s order', () => {
  const chosen = order(new Play(tree({ selection: { when: 'once', count: 3 } })));
  expect(chosen).toHaveLength(3);
  expect(chosen).toEqual([...chosen].sort());
});

it('shuffles all of them, each once', () => {
  const mixed = order(new Play(tree(shuffled('once'))));
  expect([...mixed].sort()).toEqual(ids);
  expect(mixed).not.toEqual(ids);
});

describe('what was drawn', () => {
  it.each(['once', 'onEachNewAttempt'] as const)(
    '%s is the same after a resume, whatever the numbers are then',
    (when) => {
      const play = new Play(tree({ ...shuffled(when), selection: { when, count: 5 } }));
      play.open();
      const before = order(play);
      play.pass().ask('continue');
      const again = new Play(play.tree, JSON.parse(JSON.stringify(play.sequencer.state())), {}, () => 0.999);
      expect(order(again)).toEqual(before);
      expect(again.open()).toBe(before[1]);
    },
  );

  it('once stays for the next attempt, and on each new attempt is drawn again', () => {
    const orders = (when: 'once' | 'onEachNewAttempt') => {
      const play = new Play(tree(shuffled(when)));
      play.open();
      const first = order(play);
      play.pass().ask('exitAll');
      play.open();
      return [first, order(play)];
    };
    const [first, second] = orders('once');
    expect(second).toEqual(first);
    const [one, other] = orders('onEachNewAttempt');
    expect(other).not.toEqual(one);
  });

  it('stays when the group is left in the middle', () => {
    const inner = { ...group('g', ...ids), more: shuffled('onEachNewAttempt') };
    const play = new Play(aTree([inner, 'end']));
    play.open();
    const available = () => play.sequencer.session.find('g')?.available.map(({ id }) => id);
    const before = available();
    play.say({ exit: 'suspend' }).choose('end');
    expect(available()).toEqual(before);
    play.pass().choose(before?.[0] ?? '');
    expect(play.last).toMatchObject({ isNew: false });
  });

  it('is not drawn again by only asking what would be possible', () => {
    const play = new Play(tree(shuffled('onEachNewAttempt')));
    play.open();
    const { draws } = play.sequencer.session;
    const before = order(play);
    play.sequencer.session.imagine(() => play.sequencer.request({ type: 'exitAll' }));
    expect([order(play), play.sequencer.session.draws]).toEqual([before, draws]);
  });
});
