import type { CmiSnapshot } from '@vigie/scorm';
import type { Engine } from './engine.js';
import type { RuntimeNews, RuntimeSession, Sticky } from './runtime.js';

/** What differs from one standard to the other. */
export interface Standard {
  createEngine(cmi: Record<string, unknown>): Engine;
  /** What the course may have meant by a value that the engine refuses. */
  understand(element: string, value: string): string;
  /** More than a commit can carry. */
  isBeyondLimits(element: string, value: string): boolean;
  timeElement: string;
  bestAfter(best: Sticky, element: string, value: string): Sticky;
  /** The data for the next session of a course that opens one by itself. */
  afterFinish(opening: Record<string, unknown>, newest: CmiSnapshot): Record<string, unknown>;
}

/** A course's talk with its API, whatever the names of the functions are. */
export abstract class CourseSession implements RuntimeSession {
  readonly touched = new Set<string>();
  protected engine: Engine;
  protected hasSetTime = false;
  private reported: Sticky = { passed: false, score: null };

  constructor(
    private opening: Record<string, unknown>,
    protected readonly news: RuntimeNews,
    private readonly standard: Standard,
  ) {
    this.engine = standard.createEngine(opening);
  }

  abstract read(): CmiSnapshot;

  best(): Sticky {
    return this.reported;
  }

  // A course whose every page begins and finishes a session goes on after its first page, with what it left.
  initialize(parameter = ''): string {
    if (this.engine.isTerminated()) {
      this.opening = this.standard.afterFinish(this.opening, this.read());
      this.engine = this.standard.createEngine(this.opening);
      this.hasSetTime = false;
    }
    const wasRunning = this.engine.isInitialized();
    const answer = this.engine.initialize(parameter);
    if (!wasRunning && this.engine.isInitialized()) this.news.initialized();
    return answer;
  }

  finish(parameter = ''): string {
    const wasRunning = this.engine.isInitialized();
    const answer = this.engine.finish(parameter);
    if (wasRunning && this.engine.isTerminated()) this.news.finished();
    return answer;
  }

  get(element: string): string {
    return this.engine.get(element);
  }

  set(element: string, given: unknown): string {
    const text = given === undefined ? '' : String(given);
    const isHeard = this.engine.isInitialized() || this.engine.isTerminated();
    if (isHeard && this.standard.isBeyondLimits(element, text)) return this.engine.refuse('type');

    let value = text;
    let answer = this.engine.set(element, value);
    if (answer !== 'true' && isHeard) {
      value = this.standard.understand(element, text);
      if (value !== text) answer = this.engine.set(element, value);
    }
    if (answer !== 'true') return answer;

    if (element === this.standard.timeElement) this.hasSetTime = true;
    this.touched.add(element);
    this.reported = this.standard.bestAfter(this.reported, element, value);
    this.said(element, value);
    this.news.changed();
    return answer;
  }

  commit(parameter = ''): string {
    const answer = this.engine.commit(parameter);
    if (answer === 'true') this.news.committed();
    return answer;
  }

  lastError(): string {
    return this.engine.lastError();
  }

  errorString(code: string): string {
    return this.engine.errorString(code);
  }

  diagnostic(code: string): string {
    return this.engine.diagnostic(code);
  }

  /** The engine has taken a value. */
  protected said(_element: string, _value: string): void {}
}
