import type { ActivityState, ObjectiveStatus } from './state.js';
import type { ActivityDefinition } from './tree.js';

/** The name under which a primary objective without one is kept. */
export const UNNAMED = '';

/** One activity of the tree, with what is tracked of it. */
export class Activity {
  readonly children: readonly Activity[];
  /** Children that take part, in the order in which they do. */
  available: readonly Activity[];
  isActive = false;
  isSuspended = false;
  attempts = 0;
  /** Attempt completion status; undefined is unknown. */
  completed: boolean | undefined;
  /** Attempt completion amount, 0..1. */
  progress: number | undefined;
  /** Seconds of the attempt's earlier sessions, and of the one that runs. */
  seconds = 0;
  session = 0;
  since: number | undefined;
  /** The content has set the status itself, even if to unknown: then nobody else does. */
  saysCompletion = false;
  saysSuccess = false;
  isProgressStale = false;
  areObjectivesStale = false;
  objectives = new Map<string, ObjectiveStatus>();

  constructor(
    readonly is: ActivityDefinition,
    readonly parent: Activity | null,
  ) {
    this.children = is.children.map((child) => new Activity(child, this));
    this.available = this.children;
  }

  get id(): string {
    return this.is.id;
  }

  get isLeaf(): boolean {
    return this.children.length === 0;
  }

  get isTracked(): boolean {
    return this.is.delivery.tracked;
  }

  /** From the root down to this one. */
  get path(): Activity[] {
    return this.parent ? [...this.parent.path, this] : [this];
  }

  /** This one and all below it, in document order. */
  get all(): Activity[] {
    return [this, ...this.children.flatMap((child) => child.all)];
  }

  /** This one and the available ones below it, in the order of the learner. */
  get preorder(): Activity[] {
    return [this, ...this.available.flatMap((child) => child.preorder)];
  }

  isWithin(other: Activity): boolean {
    return this === other || (this.parent?.isWithin(other) ?? false);
  }

  status(objective: string): ObjectiveStatus {
    return this.objectives.get(objective) ?? {};
  }

  /** Forgets the attempt: a new one knows nothing yet. */
  beginAttempt(now: number): void {
    this.attempts += 1;
    this.completed = undefined;
    this.progress = undefined;
    this.seconds = 0;
    this.session = 0;
    this.since = now;
    this.objectives = new Map();
    this.saysCompletion = this.saysSuccess = false;
    this.isProgressStale = this.areObjectivesStale = false;
  }

  /** Takes what an earlier attempt of the parent has left for unknown, before something new is written. */
  dropStale(): void {
    if (this.areObjectivesStale) this.objectives = new Map();
    if (this.isProgressStale) this.completed = this.progress = undefined;
    this.areObjectivesStale = this.isProgressStale = false;
  }

  save(): ActivityState {
    const objectives = [...this.objectives].filter(([, status]) => Object.keys(status).length > 0);
    return {
      ...(this.isActive ? { active: true } : {}),
      ...(this.isSuspended ? { suspended: true } : {}),
      ...(this.attempts > 0 ? { attempts: this.attempts } : {}),
      ...(this.completed === undefined ? {} : { completed: this.completed }),
      ...(this.progress === undefined ? {} : { progress: this.progress }),
      ...(this.seconds > 0 ? { seconds: this.seconds } : {}),
      ...(this.session > 0 ? { session: this.session } : {}),
      ...(this.since === undefined ? {} : { since: this.since }),
      ...(this.saysCompletion ? { saysCompletion: true } : {}),
      ...(this.saysSuccess ? { saysSuccess: true } : {}),
      ...(this.isProgressStale ? { staleProgress: true } : {}),
      ...(this.areObjectivesStale ? { staleObjectives: true } : {}),
      ...(objectives.length > 0
        ? { objectives: Object.fromEntries(objectives.map(([id, status]) => [id, { ...status }])) }
        : {}),
      ...(this.available === this.children ? {} : { children: this.available.map((child) => child.id) }),
    };
  }

  load(state: ActivityState): void {
    this.isActive = state.active ?? false;
    this.isSuspended = state.suspended ?? false;
    this.attempts = state.attempts ?? 0;
    this.completed = state.completed;
    this.progress = state.progress;
    this.seconds = state.seconds ?? 0;
    this.session = state.session ?? 0;
    this.since = state.since;
    this.saysCompletion = state.saysCompletion ?? false;
    this.saysSuccess = state.saysSuccess ?? false;
    this.isProgressStale = state.staleProgress ?? false;
    this.areObjectivesStale = state.staleObjectives ?? false;
    this.objectives = new Map(
      Object.entries(state.objectives ?? {}).map(([id, status]) => [id, { ...status }]),
    );
    this.available = state.children
      ? state.children.flatMap((id) => this.children.find((child) => child.id === id) ?? [])
      : this.children;
  }
}

/** The lowest activity that both lie in. */
export function commonAncestor(one: Activity, other: Activity): Activity {
  let found = one;
  while (!other.isWithin(found) && found.parent) found = found.parent;
  return found;
}

/** From `activity` upwards, below `ancestor`. */
export function upTo(activity: Activity, ancestor: Activity): Activity[] {
  return activity === ancestor || !activity.parent ? [] : [activity, ...upTo(activity.parent, ancestor)];
}
