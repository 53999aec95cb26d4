import type { Scorm12API } from 'scorm-again/scorm12/min';
import type { Runtime, RuntimeNews, RuntimeSession, Sticky } from '../runtime.js';
import { bestAfter, NOTHING } from './best.js';
import { createEngine, readEngine } from './engine.js';
import { isBeyondLimits, understand } from './lenient.js';
import { afterFinish, reopened } from './reopen.js';

/** Incorrect data type: the nearest that SCORM 1.2 has for "more than I can keep". */
const INCORRECT_DATA_TYPE = 405;

/** The eight functions that a SCORM 1.2 course looks for, bound: many courses call them detached from `API`. */
export interface Scorm12Facade {
  LMSInitialize(parameter?: string): string;
  LMSFinish(parameter?: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: unknown): string;
  LMSCommit(parameter?: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

declare global {
  // The name that SCORM 1.2 RTE 3.3.6.1 prescribes.
  var API: Scorm12Facade | undefined;
}

/** SCORM 1.2: one API per opened item, offered as `window.API`. */
export const scorm12: Runtime = {
  open(cmi, news) {
    const session = new Scorm12Session(cmi, news);
    globalThis.API = session.facade();
    return session;
  },
  reopened,
};

class Scorm12Session implements RuntimeSession {
  private engine: Scorm12API;
  private hasSetTime = false;
  private reported: Sticky = NOTHING;

  constructor(
    private opening: Record<string, unknown>,
    private readonly news: RuntimeNews,
  ) {
    this.engine = createEngine(opening);
  }

  read() {
    const { core, ...rest } = readEngine(this.engine);
    const { session_time: _default, ...others } = core;
    return { ...rest, core: this.hasSetTime ? core : others };
  }

  best(): Sticky {
    return this.reported;
  }

  facade(): Scorm12Facade {
    return {
      LMSInitialize: (parameter = '') => this.initialize(parameter),
      LMSFinish: (parameter = '') => this.finish(parameter),
      LMSGetValue: (element) => this.engine.lmsGetValue(element),
      LMSSetValue: (element, value) => this.set(String(element), value === undefined ? '' : String(value)),
      LMSCommit: (parameter = '') => this.commit(parameter),
      LMSGetLastError: () => this.engine.lmsGetLastError(),
      LMSGetErrorString: (code) => this.engine.lmsGetErrorString(code),
      LMSGetDiagnostic: (code) => this.engine.lmsGetDiagnostic(code),
    };
  }

  // A course whose every page begins and finishes a session goes on after its first page, with what it left.
  private initialize(parameter: string): string {
    if (this.engine.isTerminated()) {
      this.opening = afterFinish(this.opening, this.read());
      this.engine = createEngine(this.opening);
      this.hasSetTime = false;
    }
    const wasRunning = this.engine.isInitialized();
    const answer = this.engine.lmsInitialize(parameter);
    if (!wasRunning && this.engine.isInitialized()) this.news.initialized();
    return answer;
  }

  private finish(parameter: string): string {
    const wasRunning = this.engine.isInitialized();
    const answer = this.engine.lmsFinish(parameter);
    if (wasRunning && this.engine.isTerminated()) this.news.finished();
    return answer;
  }

  // scorm-again says "true" to a value that is set after LMSFinish: then it must be kept as well.
  private set(element: string, given: string): string {
    if (isBeyondLimits(element, given)) return this.refuse(element);

    const value = understand(element, given);
    const answer = this.engine.lmsSetValue(element, value);
    if (answer !== 'true') return answer;

    if (element === 'cmi.core.session_time') this.hasSetTime = true;
    this.reported = bestAfter(this.reported, element, value);
    this.news.changed();
    return answer;
  }

  private commit(parameter: string): string {
    const answer = this.engine.lmsCommit(parameter);
    if (answer === 'true') this.news.committed();
    return answer;
  }

  private refuse(element: string): string {
    this.engine.throwSCORMError(element, INCORRECT_DATA_TYPE);
    return 'false';
  }
}
