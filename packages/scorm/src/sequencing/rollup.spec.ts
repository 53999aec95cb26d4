import { describe, expect, it } from '@jest/globals';
import { ALWAYS, aTree, condition, group, Play, type Sketch, when } from '../testing/sequencing.js';
import { primaryOf, statusOf } from './objectives.js';
import { rollUp } from './rollup.js';
import { completionOf } from './rules.js';
import type { RollupRule } from './tree.js';

/** RB.1.1 to RB.1.5 */

/** What one child has: + reached, - not, ? unknown, 0 not attempted. */
type Child = '+' | '-' | '?' | '0';

interface Given {
  rules?: RollupRule[];
  each?: Sketch['rollup'];
  more?: Sketch['more'];
}

function rolled(children: readonly Child[], { rules = [], each = {}, more = {} }: Given = {}) {
  const sketches = children.map((_child, index) => ({ id: `c${index}`, rollup: each }));
  const play = new Play(aTree(sketches, { rollup: { rules }, more }));
  const { session } = play.sequencer;
  children.forEach((child, index) => {
    const activity = session.find(`c${index}`);
    if (!activity || child === '0') return;
    activity.attempts = 1;
    if (child === '?') return;
    activity.completed = child === '+';
    activity.objectives.set('', { satisfied: child === '+' });
  });
  rollUp(session, session.root);
  return {
    satisfied: statusOf(session, session.root, primaryOf(session.root)).satisfied,
    completed: completionOf(session, session.root),
  };
}

const rule = (more: Partial<RollupRule>): RollupRule => ({
  childActivitySet: 'all',
  minimumCount: 0,
  minimumPercent: 0,
  action: 'satisfied',
  combination: 'any',
  conditions: [condition('satisfied')],
  ...more,
});

describe('by default', () => {
  it.each<[Child[], boolean | undefined]>([
    [['+', '+'], true],
    [['+', '-'], false],
    [['-', '-'], false],
    [['+', '?'], undefined],
    [['+', '0'], undefined],
    [['0', '0'], undefined],
  ])('of %j a group is %p', (children, expected) => {
    expect(rolled(children)).toEqual({ satisfied: expected, completed: expected });
  });

  it('comes in pairs: a rule for one of the two takes both away', () => {
    expect(rolled(['-', '-'], { rules: [rule({})] })).toEqual({ satisfied: undefined, completed: false });
    const incomplete = rule({ action: 'incomplete', conditions: [condition('completed', { not: true })] });
    expect(rolled(['+', '+'], { rules: [incomplete] })).toEqual({ satisfied: true, completed: undefined });
  });
});

describe('a rule', () => {
  it.each<[Partial<RollupRule>, Child[], boolean | undefined]>([
    [{ childActivitySet: 'all' }, ['+', '+'], true],
    [{ childActivitySet: 'all' }, ['+', '?'], undefined],
    [{ childActivitySet: 'any' }, ['-', '+'], true],
    [{ childActivitySet: 'any' }, ['-', '?'], undefined],
    [{ childActivitySet: 'none' }, ['-', '-'], true],
    [{ childActivitySet: 'none' }, ['-', '?'], undefined],
    [{ childActivitySet: 'atLeastCount', minimumCount: 2 }, ['+', '-', '+'], true],
    [{ childActivitySet: 'atLeastCount', minimumCount: 3 }, ['+', '-', '+'], undefined],
    [{ childActivitySet: 'atLeastPercent', minimumPercent: 0.5 }, ['+', '-'], true],
    [{ childActivitySet: 'atLeastPercent', minimumPercent: 0.51 }, ['+', '-'], undefined],
    [
      { childActivitySet: 'any', action: 'notSatisfied', conditions: [condition('attempted')] },
      ['0', '?'],
      false,
    ],
    [{ combination: 'all', conditions: [condition('satisfied'), condition('attempted')] }, ['+', '+'], true],
    [
      { combination: 'all', conditions: [condition('satisfied'), condition('objectiveMeasureKnown')] },
      ['+'],
      undefined,
    ],
  ])('%j of %j makes it %p', (more, children, expected) => {
    expect(rolled(children, { rules: [rule(more)] }).satisfied).toBe(expected);
  });

  it('for both: satisfied wins, since it is looked at last', () => {
    const both = [
      rule({ action: 'notSatisfied', childActivitySet: 'any' }),
      rule({ childActivitySet: 'any' }),
    ];
    expect(rolled(['+'], { rules: both }).satisfied).toBe(true);
  });

  // tracking.md, section 3: `childActivitySet="none"` ignores unknown children in scorm-again.
  it('for none is not met while a child is unknown', () => {
    expect(rolled(['?'], { rules: [rule({ childActivitySet: 'none' })] }).satisfied).toBeUndefined();
  });
});

describe('who is counted', () => {
  const skipped = { pre: [{ action: 'skip' as const, ...ALWAYS }] };
  const suspended = (play: Play) => play.sequencer.session.find('b');
  it.each<[string, Sketch, boolean | undefined]>([
    ['always', {} as Sketch, undefined],
    ['only if attempted', { rollup: { requiredForSatisfied: 'ifAttempted' } } as Sketch, true],
    ['only if not suspended', { rollup: { requiredForSatisfied: 'ifNotSuspended' } } as Sketch, true],
    [
      'only if not skipped',
      { rollup: { requiredForSatisfied: 'ifNotSkipped' }, more: skipped } as Sketch,
      true,
    ],
    ['never', { rollup: { objective: false } } as Sketch, true],
    ['not if not tracked', { delivery: { tracked: false } } as Sketch, true],
  ])('%s', (_what, more, expected) => {
    const play = new Play(aTree(['a', { ...more, id: 'b' }]));
    const { session } = play.sequencer;
    const passed = session.find('a');
    if (!passed) throw new Error('no activity');
    passed.attempts = 1;
    passed.objectives.set('', { satisfied: true });
    rollUp(session, session.root);
    expect(statusOf(session, session.root, primaryOf(session.root)).satisfied).toBe(expected);
    expect(suspended(play)?.attempts).toBe(0);
  });

  it('for completion has considerations of its own', () => {
    const each = { requiredForCompleted: 'ifAttempted' as const };
    expect(rolled(['+', '0'], { each })).toEqual({ satisfied: undefined, completed: true });
  });
});

describe('measures', () => {
  const measured = (parts: [weight: number, measure: number | undefined][]) => {
    const play = new Play(
      aTree(
        parts.map(([measureWeight], index) => ({ id: `c${index}`, rollup: { measureWeight } })),
        { more: { objectives: [{ id: null, satisfiedByMeasure: true, minMeasure: 0.3, maps: [] }] } },
      ),
    );
    const { session } = play.sequencer;
    parts.forEach(([, measure], index) => {
      if (measure !== undefined) session.find(`c${index}`)?.objectives.set('', { measure });
    });
    rollUp(session, session.root);
    return statusOf(session, session.root, primaryOf(session.root));
  };

  it.each<[[number, number | undefined][], object]>([
    [
      [
        [1, 0.5],
        [1, 0.7],
      ],
      { measure: 0.6, satisfied: true },
    ],
    [
      [
        [0.25, 0.4],
        [0.75, 0.9],
        [0, 0.1],
      ],
      { measure: 0.775, satisfied: true },
    ],
    [
      [
        [1, 0.5],
        [1, undefined],
      ],
      { measure: 0.25, satisfied: false },
    ],
    [
      [
        [1, 0.1],
        [1, 0.2],
        [1, 0.6],
      ],
      { measure: 0.3, satisfied: true },
    ],
    [[[1, undefined]], {}],
    [[[0, 0.9]], {}],
    [[[1, -1]], { measure: -1, satisfied: false }],
  ])('of %j are weighted, and decide', (parts, expected) => {
    expect(measured(parts)).toEqual(expected);
  });

  it('of completion are weighted by their own weights', () => {
    const play = new Play(
      aTree(
        [
          { id: 'a', rollup: { progressWeight: 0.25 } },
          { id: 'b', rollup: { progressWeight: 0.75 } },
        ],
        { more: { completionMeasure: 0.7 } },
      ),
    );
    play.open();
    play.say({ progress_measure: '1' }).ask('continue');
    const { session } = play.sequencer;
    expect([session.root.progress, completionOf(session, session.root)]).toEqual([0.25, false]);
    play.say({ progress_measure: '0.6' }).ask('continue');
    expect([session.root.progress, completionOf(session, session.root)]).toEqual([0.7, true]);
  });

  it('wait for the end of the group where the manifest says so', () => {
    const byMeasure = [{ id: null, satisfiedByMeasure: true, minMeasure: 0.5, maps: [] }];
    const play = new Play(
      aTree([
        {
          ...group('g', 'a', 'b'),
          rollup: { measureSatisfactionIfActive: false },
          more: { objectives: byMeasure },
        },
        'c',
      ]),
    );
    play.open();
    play.pass('0.9').ask('continue');
    const { session } = play.sequencer;
    const g = session.find('g');
    if (!g) throw new Error('no group');
    expect(statusOf(session, g, primaryOf(g)).satisfied).toBeUndefined();
    play.pass('0.9').ask('continue');
    expect(statusOf(session, g, primaryOf(g)).satisfied).toBe(true);
  });
});

describe('an attempt of the group that begins anew', () => {
  const again = (control: Sketch['control']) => {
    const play = new Play(
      aTree([
        { id: 'g', control: { flow: true, choice: true, ...control }, children: [{ id: 'a' }, { id: 'b' }] },
        'c',
      ]),
    );
    play.open();
    play.pass().ask('continue');
    play.pass().ask('continue');
    expect(play.at).toBe('c');
    // Back into the group, whose second part is left without a word.
    play.pass().ask('previous');
    play.say({ success_status: 'failed', completion_status: 'incomplete' }).ask('continue');
    const { session } = play.sequencer;
    const g = session.find('g');
    if (!g) throw new Error('no group');
    return statusOf(session, g, primaryOf(g)).satisfied;
  };

  it('does not count what an earlier one reached, unless the manifest says so', () => {
    // Of the new attempt only b is known, which has failed; a's earlier success would make both known.
    expect(again({})).toBeUndefined();
    expect(again({ useCurrentObjectiveInfo: false })).toBe(false);
  });
});

it('rolling up twice changes nothing', () => {
  const play = new Play(
    aTree([group('g', 'a', 'b'), 'c'], {
      rollup: { rules: [rule(when(condition('satisfied')))] },
    }),
  );
  play.open();
  play.pass('0.5').ask('continue');
  play.fail('0.2').ask('continue');
  const once = play.sequencer.state();
  for (const cluster of play.sequencer.session.root.all) rollUp(play.sequencer.session, cluster);
  expect(play.sequencer.state()).toEqual(once);
});
