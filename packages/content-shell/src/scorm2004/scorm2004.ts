import type { Cmi2004Snapshot } from '@vigie/scorm';
import type { DataAnswer } from '@vigie/scorm/sequencing';
import { CourseSession, type Standard } from '../course-session.js';
import type { Runtime, RuntimeNews } from '../runtime.js';
import { bestAfter } from './best.js';
import { createEngine, readEngine } from './engine.js';
import { isBeyondLimits, understand } from './lenient.js';
import { judgedStatus } from './judged-status.js';
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
    const session = new Scorm2004Session(cmi, news, guide);
    globalThis.API_1484_11 = session.facade();
    return session;
  },
  reopened,
};

const standard: Standard = {
  createEngine,
  understand,
  isBeyondLimits,
  timeElement: 'cmi.session_time',
  bestAfter,
  afterFinish,
};

class Scorm2004Session extends CourseSession {
  private request = NOTHING;

  constructor(
    cmi: Record<string, unknown>,
    news: RuntimeNews,
    private readonly guide: Guide | null,
  ) {
    super(cmi, news, standard);
  }

  read(): Cmi2004Snapshot {
    const { session_time, ...rest } = readEngine(this.engine);
    return {
      ...rest,
      ...(this.hasSetTime ? { session_time } : {}),
      ...(this.isSuspendedAsAWhole() ? { exit: 'suspend' } : {}),
    };
  }

  override initialize(parameter?: string): string {
    const answer = super.initialize(parameter);
    if (answer === 'true') this.request = NOTHING;
    return answer;
  }

  override finish(parameter?: string): string {
    const answer = super.finish(parameter);
    if (answer === 'true') this.goOn();
    return answer;
  }

  // Where the manifest sets a threshold, the measure decides what the course hears, and its own word stays beneath.
  override get(element: string): string {
    if (!this.engine.isInitialized()) return super.get(element);
    if (this.guide && isShared(element)) return this.reply(this.guide.getData(element), '');

    const known = this.guide?.validityOf(element) ?? judgedStatus(element, readEngine(this.engine));
    return known === null ? super.get(element) : this.engine.answer(known);
  }

  override set(element: string, given: unknown): string {
    if (!this.guide || !this.engine.isInitialized() || !isShared(element)) return super.set(element, given);

    const answer = this.guide.setData(element, String(given ?? ''));
    if (answer.error === null) this.news.changed();
    return this.reply(answer, 'false');
  }

  private reply({ value, error }: DataAnswer, otherwise: string): string {
    return error === null ? this.engine.answer(value) : this.engine.fail(error, otherwise);
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
      GetValue: (element) => this.get(String(element)),
      SetValue: (element, value) => this.set(String(element), value),
      Commit: (parameter) => this.commit(parameter),
      GetLastError: () => this.lastError(),
      GetErrorString: (code) => this.errorString(code),
      GetDiagnostic: (code) => this.diagnostic(code),
    };
  }

  protected override said(element: string, value: string): void {
    if (element === 'adl.nav.request') this.request = value;
  }

  // SCORM 2004 RTE 4.2.10: a course that ends by suspending all of it need not say so for itself. Where there are
  // rules, they decide whether the wish is heard.
  private isSuspendedAsAWhole(): boolean {
    return (!this.guide || this.guide.isPlain) && this.request === 'suspendAll' && this.engine.isTerminated();
  }
}

/** Buckets that the items of a course share are the guide's to keep. */
const isShared = (element: string): boolean => /^adl\.data\b/.test(element);
