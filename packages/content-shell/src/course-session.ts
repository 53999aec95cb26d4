import type { CmiSnapshot } from '@vigie/scorm';
import type { Engine } from './engine.js';
import type { RuntimeNews, RuntimeSession, Sticky } from './runtime.js';

/** What differs from one standard to the other. */
export interface Standard {
  createEngine(cmi: Record<string, unknown>): Engine;
  /** What the course meant, in the form that the engine accepts. */
  understand(element: string, value: string): string;
  /** More than a commit can carry. */
  isBeyondLimits(element: string, value: string): boolean;
  /** The error number for that. */
  beyondLimits: number;
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
    const answer = this.engine.lmsInitialize(parameter);
    if (!wasRunning && this.engine.isInitialized()) this.news.initialized();
    return answer;
  }

  finish(parameter = ''): string {
    const wasRunning = this.engine.isInitialized();
    const answer = this.engine.lmsFinish(parameter);
    if (wasRunning && this.engine.isTerminated()) this.news.finished();
    return answer;
  }

  get(element: string): string {
    return this.engine.lmsGetValue(element);
  }

  // In SCORM 1.2 scorm-again says "true" to a value that is set after LMSFinish: then it must be kept as well.
  set(element: string, given: unknown): string {
    const text = given === undefined ? '' : String(given);
    if (this.standard.isBeyondLimits(element, text)) return this.refuse(element);

    const value = this.standard.understand(element, text);
    const answer = this.engine.lmsSetValue(element, value);
    if (answer !== 'true') return answer;

    if (element === this.standard.timeElement) this.hasSetTime = true;
    this.touched.add(element);
    this.reported = this.standard.bestAfter(this.reported, element, value);
    this.said(element, value);
    this.news.changed();
    return answer;
  }

  commit(parameter = ''): string {
    const answer = this.engine.lmsCommit(parameter);
    if (answer === 'true') this.news.committed();
    return answer;
  }

  lastError(): string {
    return this.engine.lmsGetLastError();
  }

  errorString(code: string): string {
    return this.engine.lmsGetErrorString(code);
  }

  diagnostic(code: string): string {
    return this.engine.lmsGetDiagnostic(code);
  }

  /** The engine has taken a value. */
  protected said(_element: string, _value: string): void {}

  private refuse(element: string): string {
    this.engine.throwSCORMError(element, this.standard.beyondLimits);
    return 'false';
  }
}
