import type { Cmi2004Snapshot } from '../cmi.js';
import { ACTIVITY_DEFAULTS, NO_MAP } from '../sequencing/defaults.js';
import {
  conclude,
  type GlobalObjectives,
  type NavigationRequest,
  type Outcome,
  record,
  Sequencer,
  type SequencingState,
} from '../sequencing/index.js';
import type { ActivityDefinition, ObjectiveMap, RuleCondition, SequencingTree } from '../sequencing/tree.js';

/** One activity for tests: what is not said is the specification's default. */
export interface Sketch {
  id: string;
  children?: Sketch[];
  control?: Partial<ActivityDefinition['control']>;
  rollup?: Partial<ActivityDefinition['rollup']>;
  delivery?: Partial<ActivityDefinition['delivery']>;
  choiceLimits?: Partial<ActivityDefinition['choiceLimits']>;
  more?: Partial<ActivityDefinition>;
}

export const FLOW = { flow: true, choice: true };

export function anActivity(sketch: Sketch): ActivityDefinition {
  const { id, children = [], control, rollup, delivery, choiceLimits, more } = sketch;
  return {
    ...ACTIVITY_DEFAULTS,
    id,
    title: id,
    launchable: children.length === 0,
    ...more,
    control: { ...ACTIVITY_DEFAULTS.control, ...control },
    rollup: { ...ACTIVITY_DEFAULTS.rollup, ...rollup },
    delivery: { ...ACTIVITY_DEFAULTS.delivery, ...delivery },
    choiceLimits: { ...ACTIVITY_DEFAULTS.choiceLimits, ...choiceLimits },
    children: children.map(anActivity),
  };
}

/** A tree whose root flows and may be chosen from, with these below it. */
export function aTree(
  children: (Sketch | string)[],
  root: Omit<Sketch, 'id' | 'children'> = {},
): SequencingTree {
  return {
    objectivesGlobalToSystem: true,
    dataGlobalToSystem: true,
    root: anActivity({
      id: 'root',
      control: FLOW,
      ...root,
      children: children.map((child) => (typeof child === 'string' ? { id: child } : child)),
    }),
  };
}

/** A group that flows and may be chosen from. */
export const group = (id: string, ...children: (Sketch | string)[]): Sketch => ({
  id,
  control: FLOW,
  children: children.map((child) => (typeof child === 'string' ? { id: child } : child)),
});

export const condition = (
  name: RuleCondition['condition'],
  more: Partial<RuleCondition> = {},
): RuleCondition => ({ condition: name, not: false, objective: null, measureThreshold: 0, ...more });

export const when = (...conditions: RuleCondition[]) => ({ combination: 'all' as const, conditions });
export const ALWAYS = when(condition('always'));

export const aMap = (target: string, more: Partial<ObjectiveMap> = {}): ObjectiveMap => ({
  target,
  ...NO_MAP,
  ...more,
});
export const READ = { readSatisfied: true, readMeasure: true };
export const WRITE = { writeSatisfied: true, writeMeasure: true };

/** A learner who goes through a tree. */
export class Play {
  sequencer: Sequencer;
  now = 1_700_000_000_000;
  last: Outcome | null = null;

  constructor(
    readonly tree: SequencingTree,
    state: SequencingState | null = null,
    globals: GlobalObjectives = {},
    private readonly random: (n: number) => number = (n) => ((n * 7919 + 13) % 101) / 101,
  ) {
    this.sequencer = this.engine(state, globals);
  }

  /** What is shown, or what came instead. */
  get at(): string {
    if (this.last?.kind === 'deliver') return this.last.activity;
    if (this.last?.kind === 'ended') return this.last.how;
    return this.last?.exception ?? 'nothing';
  }

  open(): string {
    this.last = this.sequencer.open();
    return this.at;
  }

  ask(request: NavigationRequest | NavigationRequest['type']): string {
    this.last = this.sequencer.request(
      typeof request === 'string' ? ({ type: request } as NavigationRequest) : request,
    );
    return this.at;
  }

  choose(target: string): string {
    return this.ask({ type: 'choice', target });
  }

  /** The open activity says this of itself and finishes. */
  say(values: Partial<Cmi2004Snapshot> & { scaled?: string } = {}): this {
    const { scaled, ...said } = values;
    const cmi: Cmi2004Snapshot = {
      completion_status: 'unknown',
      ...said,
      ...(scaled === undefined ? {} : { score: { scaled } }),
    };
    record(this.sequencer, cmi, touchedIn(cmi, values));
    conclude(this.sequencer, cmi.exit);
    return this;
  }

  pass(scaled?: string): this {
    return this.say({
      completion_status: 'completed',
      success_status: 'passed',
      ...(scaled === undefined ? {} : { scaled }),
    });
  }

  fail(scaled?: string): this {
    return this.say({
      completion_status: 'completed',
      success_status: 'failed',
      ...(scaled === undefined ? {} : { scaled }),
    });
  }

  /** Everything is closed, and opened again from what was saved. */
  reopen(): string {
    const state: SequencingState = JSON.parse(JSON.stringify(this.sequencer.state()));
    this.sequencer = this.engine(state, Object.fromEntries(this.sequencer.session.globals));
    return this.open();
  }

  private engine(state: SequencingState | null, globalObjectives: GlobalObjectives): Sequencer {
    return new Sequencer(this.tree, state, { now: () => this.now, random: this.random, globalObjectives });
  }
}

function touchedIn(cmi: Cmi2004Snapshot, given: object): Set<string> {
  const touched = new Set(Object.keys(given).map((name) => `cmi.${name}`));
  if (cmi.score) for (const part of Object.keys(cmi.score)) touched.add(`cmi.score.${part}`);
  for (const [index, row] of Object.entries(cmi.objectives ?? {})) {
    for (const name of Object.keys(row)) touched.add(`cmi.objectives.${index}.${name}`);
    for (const part of Object.keys(row.score ?? {})) touched.add(`cmi.objectives.${index}.score.${part}`);
  }
  return touched;
}
