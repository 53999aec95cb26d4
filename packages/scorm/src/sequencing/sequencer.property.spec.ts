import { describe, expect, it } from '@jest/globals';
import { aMap, aTree, condition, FLOW, Play, READ, type Sketch, when, WRITE } from '../testing/sequencing.js';
import type { NavigationRequest } from './navigation.js';
import { rollUp } from './rollup.js';
import { SequencingState } from './state.js';
import { PostAction, PreAction, RuleCondition, type SequencingTree } from './tree.js';
import { validityOf } from './validity.js';

/** What holds for any course and any way through it. Each seed is one course and one learner. */

const SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);
const STEPS = 25;

class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.state / 2 ** 32;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }
}

function aRandomTree(dice: Dice): SequencingTree {
  let count = 0;
  const rule = () =>
    when(condition(dice.of(RuleCondition.shape.condition.options), { not: dice.chance(0.3) }));
  const sketch = (depth: number): Sketch => {
    const isGroup = depth < 3 && dice.chance(0.4);
    return {
      id: `n${++count}`,
      control: {
        ...FLOW,
        forwardOnly: dice.chance(0.1),
        choice: dice.chance(0.8),
        choiceExit: dice.chance(0.9),
        useCurrentObjectiveInfo: dice.chance(0.7),
      },
      choiceLimits: { preventActivation: dice.chance(0.1), constrainChoice: dice.chance(0.1) },
      delivery: { tracked: dice.chance(0.9) },
      rollup: {
        objective: dice.chance(0.9),
        measureWeight: dice.of([0, 0.5, 1]),
        requiredForSatisfied: dice.of(['always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended']),
      },
      more: {
        objectives: [
          {
            id: 'o',
            satisfiedByMeasure: dice.chance(0.3),
            minMeasure: 0.5,
            maps: dice.chance(0.4)
              ? [aMap(dice.of(['g1', 'g2']), dice.of([READ, WRITE, { ...READ, ...WRITE }]))]
              : [],
          },
        ],
        pre: dice.chance(0.25) ? [{ action: dice.of(PreAction.options), ...rule() }] : [],
        post: dice.chance(0.2) ? [{ action: dice.of(PostAction.options), ...rule() }] : [],
        exit: isGroup && dice.chance(0.2) ? [rule()] : [],
        limits: { attempts: dice.chance(0.15) ? dice.of([1, 2, 3]) : null, seconds: null },
        randomization: { when: dice.of(['never', 'once', 'onEachNewAttempt']), reorder: dice.chance(0.5) },
        selection: { when: dice.of(['never', 'once']), count: dice.of([null, 1, 2]) },
      },
      ...(isGroup
        ? { children: Array.from({ length: 1 + Math.floor(dice.next() * 3) }, () => sketch(depth + 1)) }
        : {}),
    };
  };
  return aTree(Array.from({ length: 2 + Math.floor(dice.next() * 4) }, () => sketch(1)));
}

const PLAIN = ['continue', 'continue', 'continue', 'previous', 'exit', 'exitAll', 'suspendAll'] as const;

function aRequest(dice: Dice, play: Play): NavigationRequest {
  const ids = play.sequencer.session.root.all.map(({ id }) => id);
  if (dice.chance(0.35)) return { type: dice.of(['choice', 'jump'] as const), target: dice.of(ids) };
  return { type: dice.of(PLAIN) };
}

function speak(dice: Dice, play: Play): void {
  if (dice.chance(0.2)) return;
  play.say({
    ...(dice.chance(0.7) ? { completion_status: dice.of(['completed', 'incomplete', 'unknown']) } : {}),
    ...(dice.chance(0.7) ? { success_status: dice.of(['passed', 'failed', 'unknown']) } : {}),
    ...(dice.chance(0.5) ? { scaled: dice.of(['0', '0.4', '0.9', '-1']) } : {}),
    ...(dice.chance(0.2) ? { exit: 'suspend' } : {}),
  });
}

/** One step of a learner. @returns what came of it */
function step(dice: Dice, play: Play): unknown {
  if (!play.sequencer.current) return [play.open(), play.last];
  speak(dice, play);
  return [play.ask(aRequest(dice, play)), play.last];
}

const copy = (play: Play): Play => {
  const { session } = play.sequencer;
  const state = JSON.parse(JSON.stringify(play.sequencer.state()));
  return new Play(play.tree, state, JSON.parse(JSON.stringify(Object.fromEntries(session.globals))));
};

describe.each(SEEDS)('course %i', (seed) => {
  const dice = () => new Dice(seed * 7_919);
  const started = () => {
    const rolls = dice();
    const play = new Play(aRandomTree(rolls));
    play.open();
    return { rolls, play };
  };

  it('a state that was saved and loaded again behaves the same', () => {
    const { rolls, play } = started();
    for (let index = 0; index < STEPS; index += 1) {
      const twin = copy(play);
      const roll = Math.floor(rolls.next() * 1e9);
      expect(twin.sequencer.state()).toEqual(play.sequencer.state());
      expect(step(new Dice(roll), twin)).toEqual(step(new Dice(roll), play));
      expect(twin.sequencer.state()).toEqual(play.sequencer.state());
    }
  });

  it('keeps what must always hold', () => {
    const { rolls, play } = started();
    for (let index = 0; index < STEPS; index += 1) {
      step(rolls, play);
      const { session } = play.sequencer;
      const state = play.sequencer.state();
      // The server takes it.
      expect(SequencingState.safeParse(state).success).toBe(true);
      // What is shown is a leaf of the tree whose whole path is active.
      if (play.last?.kind === 'deliver') {
        expect(session.current?.isLeaf).toBe(true);
        expect(session.current?.path.every(({ isActive }) => isActive)).toBe(true);
        expect(session.root.preorder.filter(({ isLeaf, isActive }) => isLeaf && isActive)).toHaveLength(1);
      }
      // Asking what is possible, and rolling up once more, change nothing.
      validityOf(play.sequencer);
      expect(play.sequencer.state()).toEqual(state);
    }
  });

  it('rolls up to the same when nothing has happened in between', () => {
    const { rolls, play } = started();
    for (let index = 0; index < STEPS; index += 1) step(rolls, play);
    const { session } = play.sequencer;
    const clusters = session.root.all.filter(({ isLeaf, attempts }) => !isLeaf && attempts > 0).reverse();
    const all = () => clusters.forEach((cluster) => rollUp(session, cluster));
    all();
    all();
    const once = play.sequencer.state();
    all();
    expect(play.sequencer.state()).toEqual(once);
  });

  it('resumes after a crash with the same order, at the same place', () => {
    const { rolls, play } = started();
    for (let index = 0; index < 8; index += 1) step(rolls, play);
    const before = play.sequencer.session.root.all.map(({ available }) => available.map(({ id }) => id));
    const { current } = play.sequencer;
    const wasOpen = current?.isActive && current.isLeaf ? current.id : null;
    const again = copy(play);
    again.open();
    if (wasOpen === null) return;
    expect(again.at).toBe(wasOpen);
    expect(again.last).toMatchObject({ isNew: false });
    expect(again.sequencer.session.root.all.map(({ available }) => available.map(({ id }) => id))).toEqual(
      before,
    );
  });
});
