import { Activity } from './activity.js';
import type { GlobalObjectives, ObjectiveStatus, SequencingState } from './state.js';
import type { SequencingTree } from './tree.js';

/** What the engine takes from the world around it. */
export interface Surroundings {
  /** Milliseconds of the wall clock. */
  now: () => number;
  /** The n-th number of a fixed sequence, 0 (included) to 1 (excluded). */
  random: (n: number) => number;
}

/** A sequencing session at one moment: the tree with its tracking, and where the learner is in it. */
export class Session {
  readonly root: Activity;
  current: Activity | null = null;
  suspended: Activity | null = null;
  hasEnded = false;
  draws = 0;
  globals = new Map<string, ObjectiveStatus>();
  /** Global objectives that were written since the session was opened here. */
  written = new Set<string>();
  /** Those that have changed since the last roll-up. */
  changed = new Set<string>();
  private readonly byId: ReadonlyMap<string, Activity>;

  constructor(
    readonly tree: SequencingTree,
    readonly around: Surroundings,
  ) {
    this.root = new Activity(tree.root, null);
    this.byId = new Map(this.root.all.map((activity) => [activity.id, activity]));
  }

  find(id: string | null | undefined): Activity | null {
    return (id !== null && id !== undefined && this.byId.get(id)) || null;
  }

  draw(): number {
    return this.around.random(this.draws++);
  }

  save(): SequencingState {
    const activities = this.root.all
      .map((activity) => [activity.id, activity.save()] as const)
      .filter(([, state]) => Object.keys(state).length > 0);
    return {
      version: 1,
      current: this.current?.id ?? null,
      suspended: this.suspended?.id ?? null,
      ended: this.hasEnded,
      draws: this.draws,
      ...(this.changed.size > 0 ? { changed: [...this.changed] } : {}),
      activities: Object.fromEntries(activities),
    };
  }

  /** Takes a saved state in; activities that the tree does not have are passed over. */
  load(state: SequencingState): void {
    for (const activity of this.root.all)
      activity.load(
        Object.hasOwn(state.activities, activity.id) ? (state.activities[activity.id] ?? {}) : {},
      );
    this.current = this.find(state.current);
    this.suspended = this.find(state.suspended);
    this.hasEnded = state.ended;
    this.draws = state.draws;
    this.changed = new Set(state.changed ?? []);
  }

  loadGlobals(objectives: GlobalObjectives): void {
    this.globals = new Map(Object.entries(objectives).map(([id, status]) => [id, { ...status }]));
  }

  /** A new attempt on the whole: global objectives that live with the attempt begin anew. */
  renewGlobals(): void {
    if (this.tree.objectivesGlobalToSystem || this.root.isSuspended) return;

    for (const id of this.globals.keys()) {
      this.globals.set(id, {});
      this.written.add(id);
    }
  }

  /** @returns how to take back what will be tracked of an activity from now on: for one that is abandoned. */
  remember(activity: Activity): () => void {
    const state = activity.save();
    const globals = this.copyGlobals();
    return () => {
      activity.load(state);
      this.globals = globals;
    };
  }

  /** Runs a thought through and takes all of it back. */
  imagine<T>(thought: () => T): T {
    const state = this.save();
    const globals = this.copyGlobals();
    const written = new Set(this.written);
    try {
      return thought();
    } finally {
      this.load(state);
      this.globals = globals;
      this.written = written;
    }
  }

  private copyGlobals(): Map<string, ObjectiveStatus> {
    return new Map([...this.globals].map(([id, status]) => [id, { ...status }]));
  }
}
