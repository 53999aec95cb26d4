import type { Cmi2004Snapshot } from '@vigie/scorm';
import { CourseSession, type Standard } from '../course-session.js';
import type { Runtime } from '../runtime.js';
import { bestAfter } from './best.js';
import { createEngine, readEngine } from './engine.js';
import { isBeyondLimits, understand } from './lenient.js';
import { wishOf } from './navigation.js';
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

/** SCORM 2004 without sequencing: one API per opened item, offered as `window.API_1484_11`. */
export const scorm2004: Runtime<Cmi2004Snapshot> = {
  open(cmi, news) {
    const session = new Scorm2004Session(cmi, news, standard);
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

class Scorm2004Session extends CourseSession {
  /** The course's own words: at Terminate scorm-again puts its judgement by the thresholds over them. */
  private words: Partial<Pick<Cmi2004Snapshot, 'completion_status' | 'success_status'>> = {};
  private request = '';

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
      this.request = '';
    }
    return answer;
  }

  override finish(parameter?: string): string {
    const answer = super.finish(parameter);
    const wish = answer === 'true' ? wishOf(this.request) : null;
    if (wish) this.news.asked(wish);
    return answer;
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
