import type { Cmi2004Snapshot } from '@vigie/scorm';
import { CourseSession, type Standard } from '../course-session.js';
import type { Runtime, RuntimeNews } from '../runtime.js';
import { bestAfter } from './best.js';
import { createEngine, readEngine } from './engine.js';
import { isBeyondLimits, understand } from './lenient.js';
import type { Guide } from './guide.js';
import { NOTHING, requestOf, wishOf } from './navigation.js';
import { afterFinish, reopened } from './reopen.js';

/** The eight functions that a SCORM 2004 course looks for, bound: many courses call them detached from the API. */
export interface Scorm2004Facade {
  version: string;
  Initialize(parameter?: string): string;
  Terminate(parameter?: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: unknown): string;
  Commit(parameter?: string): string;
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
}

declare global {
  // The name that SCORM 2004 RTE 3.3.1 prescribes.
  var API_1484_11: Scorm2004Facade | undefined;
}

/** SCORM 2004: one API per opened item, offered as `window.API_1484_11`. Sequencing is the guide's, where there is one. */
export const scorm2004: Runtime<Cmi2004Snapshot> = {
  open(cmi, news, guide = null) {
    const session = new Scorm2004Session(cmi, news, standard, guide);
    globalThis.API_1484_11 = session.facade();
    return session;
  },
  reopened,
};

const standard: Standard = {
  createEngine,
  understand,
  isBeyondLimits,
  // Data model element type mismatch: the nearest for "more than I can keep".
  beyondLimits: 406,
  timeElement: 'cmi.session_time',
  bestAfter,
  afterFinish,
};

/** Elements that sequencing answers. */
const ADL = /^adl\.(nav|data)\b/;

class Scorm2004Session extends CourseSession {
  /** The course's own words: at Terminate scorm-again puts its judgement by the thresholds over them. */
  private words: Partial<Pick<Cmi2004Snapshot, 'completion_status' | 'success_status'>> = {};
  private request = NOTHING;
  /** Number of the error that an element of `adl` has led to; null when scorm-again knows it. */
  private adlError: string | null = null;

  constructor(
    opening: Record<string, unknown>,
    news: RuntimeNews,
    standard: Standard,
    private readonly guide: Guide | null,
  ) {
    super(opening, news, standard);
  }

  read(): Cmi2004Snapshot {
    const { session_time, ...rest } = readEngine(this.engine);
    return {
      ...rest,
      ...this.words,
      ...(this.hasSetTime ? { session_time } : {}),
      ...(this.isSuspendedAsAWhole() ? { exit: 'suspend' } : {}),
    };
  }

  override initialize(parameter?: string): string {
    const answer = super.initialize(parameter);
    if (answer === 'true') {
      const { completion_status, success_status } = readEngine(this.engine);
      this.words = { completion_status, success_status };
      this.request = NOTHING;
    }
    return answer;
  }

  override finish(parameter?: string): string {
    const answer = super.finish(parameter);
    if (answer === 'true') this.goOn();
    return answer;
  }

  override get(element: string): string {
    this.adlError = null;
    if (!this.guide || !this.engine.isInitialized() || !ADL.test(element)) return super.get(element);
    if (element === 'adl.nav.request') return this.request;

    const { value, error } = element.startsWith('adl.data')
      ? this.guide.getData(element)
      : { value: this.guide.validityOf(element), error: 401 };
    if (value === null) this.adlError = String(error);
    return value ?? '';
  }

  override set(element: string, given: unknown): string {
    this.adlError = null;
    const isOurs = this.guide && this.engine.isInitialized() && ADL.test(element);
    return isOurs && this.guide
      ? this.setAdl(this.guide, element, String(given ?? ''))
      : super.set(element, given);
  }

  override lastError(): string {
    return this.adlError ?? super.lastError();
  }

  private setAdl(guide: Guide, element: string, value: string): string {
    if (element === 'adl.nav.request') return this.setRequest(value);

    const { error } = element.startsWith('adl.data') ? guide.setData(element, value) : { error: 404 };
    if (error === null) this.news.changed();
    this.adlError = error === null ? null : String(error);
    return error === null ? 'true' : 'false';
  }

  private setRequest(value: string): string {
    const isKnown = value === NOTHING || requestOf(value) !== null;
    if (isKnown) this.request = value;
    else this.adlError = '406';
    return isKnown ? 'true' : 'false';
  }

  private goOn(): void {
    const request = this.guide && requestOf(this.request);
    if (request) this.news.requested(request);

    const wish = this.guide ? null : wishOf(this.request);
    if (wish) this.news.asked(wish);
  }

  facade(): Scorm2004Facade {
    return {
      version: '1.0',
      Initialize: (parameter) => this.initialize(parameter),
      Terminate: (parameter) => this.finish(parameter),
      GetValue: (element) => this.get(element),
      SetValue: (element, value) => this.set(String(element), value),
      Commit: (parameter) => this.commit(parameter),
      GetLastError: () => this.lastError(),
      GetErrorString: (code) => this.errorString(code),
      GetDiagnostic: (code) => this.diagnostic(code),
    };
  }

  protected override said(element: string, value: string): void {
    if (element === 'cmi.completion_status') this.words.completion_status = value;
    if (element === 'cmi.success_status') this.words.success_status = value;
    if (element === 'adl.nav.request') this.request = value;
  }

  // SCORM 2004 RTE 4.2.10: a course that ends by suspending all of it need not say so for itself.
  private isSuspendedAsAWhole(): boolean {
    return this.request === 'suspendAll' && this.engine.isTerminated();
  }
}
