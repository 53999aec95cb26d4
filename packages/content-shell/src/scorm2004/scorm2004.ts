import type { Cmi2004Snapshot } from '@vigie/scorm';
import { CourseSession, type Standard } from '../course-session.js';
import type { Runtime, RuntimeNews } from '../runtime.js';
import { bestAfter } from './best.js';
import { createEngine, readEngine } from './engine.js';
import { isBeyondLimits, understand } from './lenient.js';
import { judgedStatus } from './judged-status.js';
import { wishOf } from './navigation.js';
import { afterFinish, reopened } from './reopen.js';
import { adlValues, ALONE, faultOf, isStore, requestIn, type Surroundings } from './sequencing.js';

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

/** SCORM 2004: one API per opened item, offered as `window.API_1484_11`. */
export const scorm2004: Runtime<Cmi2004Snapshot> & { open: typeof open } = { open, reopened };

function open(
  cmi: Record<string, unknown>,
  news: RuntimeNews,
  around: Surroundings = ALONE,
): Scorm2004Session {
  const session = new Scorm2004Session(cmi, news, around);
  globalThis.API_1484_11 = session.facade();
  return session;
}

const standard: Omit<Standard, 'createEngine'> = {
  understand,
  isBeyondLimits,
  timeElement: 'cmi.session_time',
  bestAfter,
  afterFinish,
};

class Scorm2004Session extends CourseSession {
  private request = '';

  constructor(
    cmi: Record<string, unknown>,
    news: RuntimeNews,
    private readonly around: Surroundings,
  ) {
    const adl = adlValues(around.stores);
    super(cmi, news, { ...standard, createEngine: (opening) => createEngine(opening, adl) });
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
    if (answer === 'true') this.request = '';
    return answer;
  }

  override finish(parameter?: string): string {
    const answer = super.finish(parameter);
    const wish = answer === 'true' ? wishOf(this.request) : null;
    if (wish) this.news.asked(wish);
    return answer;
  }

  // Where the manifest sets a threshold, the measure decides what the course hears, and its own word stays beneath.
  override get(element: string): string {
    if (!this.engine.isInitialized()) return super.get(element);

    const request = requestIn(element);
    if (request !== null) return this.engine.answer(this.around.wouldGrant(request));
    const fault = faultOf(element, 'get', this.around.stores);
    if (fault !== null) return this.engine.refuse(fault, '');
    if (isStore(element)) return this.fromStore(super.get(element));
    const status = judgedStatus(element, readEngine(this.engine));
    return status === null ? super.get(element) : this.engine.answer(status);
  }

  /** An emptied bucket is one that nothing was put in. */
  private fromStore(text: string): string {
    return text === '' && this.lastError() === '0' ? this.engine.refuse('unset', '') : text;
  }

  override set(element: string, given: unknown): string {
    const fault = faultOf(element, 'set', this.around.stores);
    if (fault !== null && this.engine.isInitialized()) return this.engine.refuse(fault);
    return super.set(element, given);
  }

  /** What the buckets hold that this item shares with others, by their names. */
  stored(): Record<string, string> {
    const { data } = this.engine.values('adl') as { data?: Record<string, { id?: string; store?: string }> };
    return Object.fromEntries(
      Object.values(data ?? {}).flatMap(({ id, store }) =>
        id === undefined || store === undefined ? [] : [[id, store]],
      ),
    ) as Record<string, string>;
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

  // SCORM 2004 RTE 4.2.10: a course that ends by suspending all of it need not say so for itself. Where there is
  // sequencing, that decides whether the wish is heard.
  private isSuspendedAsAWhole(): boolean {
    return this.around === ALONE && this.request === 'suspendAll' && this.engine.isTerminated();
  }
}
export type { Store } from './sequencing.js';
