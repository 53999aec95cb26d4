import type { Course, OutlineImpact, OutlineInput, Problem } from '@vigie/contracts';
import type { Api } from '#lib/shared/api/client.ts';
import { problemOf, type Result } from '#lib/shared/api/result.ts';
import { asksOtherwise, type Outline, outlineOf, toSend } from './outline-edit.ts';

/** One change: how it is made on whatever outline there is, and what is said of it. */
export type Change = {
  make: (outline: Outline) => Outline;
  says: string;
  /** It restores an older outline, and must not overwrite what somebody else has done since. */
  isUndo?: boolean;
};

/** Where the last change stands. */
export type Saving =
  | { name: 'idle' }
  | { name: 'saving' }
  | { name: 'saved'; at: string }
  /** No answer: they are kept here, to be sent again. */
  | { name: 'broken'; changes: Change[]; isSignedOut: boolean }
  /** Somebody else was faster; `isGone`: there is nothing left to change. */
  | { name: 'conflict'; changes: Change[]; isGone: boolean }
  | { name: 'refused'; problem: Problem };

/** What a change would do to people, waiting for a yes or a no. */
export type Question = { impact: OutlineImpact; answer: (goOn: boolean) => void };

/** `problem` is null when there was no answer at all. */
type Answer<T> = { data: T } | { problem: Problem | null };

/**
 * The outline of a course in somebody's hands. Every change is shown and saved at once, one after the other; the last one
 * can be undone. A change that asks something else of people who are in the course is put to the editor first.
 */
export class OutlineEditor {
  saving = $state.raw<Saving>({ name: 'idle' });
  question = $state.raw<Question | null>(null);
  /** For the live region: what has just come about. */
  said = $state('');
  /** What the last change replaced. */
  private before = $state.raw<Outline | null>(null);
  private newest = $state.raw<Course | null>(null);
  private shown = $state.raw<Outline | null>(null);
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** @param read - the course as the page has loaded it. */
  constructor(
    private readonly read: () => Course,
    private readonly api: () => Api,
  ) {}

  /** The course with the newest outline that is known here. */
  get course(): Course {
    const loaded = this.read();
    if (!this.newest || this.newest.outlineVersion <= loaded.outlineVersion) return loaded;
    const { sections, activities, files, outlineVersion, activityCount } = this.newest;
    return { ...loaded, sections, activities, files, outlineVersion, activityCount };
  }

  /** What is on the screen: also what is still on its way. */
  get outline(): Outline {
    return this.shown ?? outlineOf(this.course);
  }

  get canUndo(): boolean {
    return this.before !== null && this.saving.name === 'saved';
  }

  /** Shows a change at once and saves it after those before it. Resolves when it is saved, or is not. */
  change(change: Change): Promise<void> {
    const now = this.outline;
    const next = change.make(now);
    if (next === now) return this.#queue;

    this.shown = next;
    this.#waiting++;
    this.#queue = this.#queue.then(() => this.#save(change));
    return this.#queue;
  }

  undo(says: string): Promise<void> {
    const before = this.before;
    if (!before) return this.#queue;
    this.before = null;
    return this.change({ make: () => before, says, isUndo: true });
  }

  /** Sends what was not answered, or makes again what came too late. */
  again(): Promise<void> {
    const { saving } = this;
    if (saving.name !== 'broken' && saving.name !== 'conflict') return this.#queue;
    this.drop();
    for (const change of saving.changes) void this.change(change);
    return this.#queue;
  }

  /** Leaves the outline as it is on the server. */
  drop(): void {
    this.saving = { name: 'idle' };
    this.shown = null;
  }

  async #save(change: Change): Promise<void> {
    const { saving } = this;
    // What comes after a change that failed waits with it.
    if (saving.name === 'broken' || saving.name === 'conflict') {
      this.saving = { ...saving, changes: [...saving.changes, change] };
      return this.#settle();
    }
    const before = outlineOf(this.course);
    const after = change.make(before);
    this.saving = { name: 'saving' };
    const body = { version: this.course.outlineVersion, sections: toSend(after) };
    if (await this.#mayGoOn(before, after, body, change)) await this.#put(before, body, change);
    return this.#settle();
  }

  /** Asks where people are concerned. */
  async #mayGoOn(before: Outline, after: Outline, body: OutlineInput, change: Change): Promise<boolean> {
    if (!this.course.publishedAt || !asksOtherwise(before, after)) return true;
    const params = { path: { id: this.course.id } };
    const asked = await answered(this.api().POST('/api/v1/courses/{id}/outline/impact', { params, body }));
    if ('problem' in asked) {
      await this.#failed(asked.problem, change);
      return false;
    }
    const impact = asked.data;
    if (impact.people === 0) return true;
    const goesOn = await new Promise<boolean>((answer) => (this.question = { impact, answer }));
    this.question = null;
    if (!goesOn) this.saving = { name: 'idle' };
    return goesOn;
  }

  async #put(before: Outline, body: OutlineInput, change: Change): Promise<void> {
    const params = { path: { id: this.course.id } };
    const answer = await answered(this.api().PUT('/api/v1/courses/{id}/outline', { params, body }));
    if ('problem' in answer) return this.#failed(answer.problem, change);
    this.newest = answer.data;
    this.before = change.isUndo ? null : before;
    this.saving = { name: 'saved', at: now() };
    this.said = change.says;
  }

  async #failed(problem: Problem | null, change: Change): Promise<void> {
    const changes = [change];
    const isSignedOut = problem?.status === 401;
    if (!problem || isSignedOut || problem.status >= 500) {
      this.saving = { name: 'broken', changes, isSignedOut };
      return;
    }
    if (problem.type !== 'catalogue/outline-conflict') {
      this.saving = { name: 'refused', problem };
      return;
    }
    const path = { idOrSlug: this.course.id };
    const now = await answered(this.api().GET('/api/v1/courses/{idOrSlug}', { params: { path } }));
    if ('data' in now) this.newest = now.data;
    const outline = outlineOf(this.course);
    const isGone = change.isUndo === true || change.make(outline) === outline;
    this.before = null;
    this.saving = { name: 'conflict', changes, isGone };
  }

  #settle(): void {
    this.#waiting--;
    // What could not be sent stays on the screen until somebody decides.
    if (this.#waiting === 0 && this.saving.name !== 'broken') this.shown = null;
  }
}

async function answered<T>(call: Promise<Result<T>>): Promise<Answer<T>> {
  try {
    const answer = await call;
    return answer.data === undefined ? { problem: problemOf(answer) } : { data: answer.data };
  } catch {
    return { problem: null };
  }
}

/** An instant that is written down, not one that a page follows. */
const now = () => new Date().toISOString();
