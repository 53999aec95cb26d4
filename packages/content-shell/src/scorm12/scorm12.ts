import type { Cmi12Snapshot } from '@vigie/scorm';
import { CourseSession, type Standard } from '../course-session.js';
import type { Runtime } from '../runtime.js';
import { bestAfter } from './best.js';
import { createEngine, readEngine } from './engine.js';
import { isBeyondLimits, understand } from './lenient.js';
import { afterFinish, reopened } from './reopen.js';

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
export const scorm12: Runtime<Cmi12Snapshot> = {
  open(cmi, news) {
    const session = new Scorm12Session(cmi, news, standard);
    globalThis.API = session.facade();
    return session;
  },
  reopened,
};

const standard: Standard = {
  createEngine,
  understand,
  isBeyondLimits,
  timeElement: 'cmi.core.session_time',
  bestAfter,
  afterFinish,
};

class Scorm12Session extends CourseSession {
  read(): Cmi12Snapshot {
    const { core, ...rest } = readEngine(this.engine);
    const { session_time: _default, ...others } = core;
    return { ...rest, core: this.hasSetTime ? core : others };
  }

  facade(): Scorm12Facade {
    return {
      LMSInitialize: (parameter) => this.initialize(parameter),
      LMSFinish: (parameter) => this.finish(parameter),
      LMSGetValue: (element) => this.get(element),
      LMSSetValue: (element, value) => this.set(String(element), value),
      LMSCommit: (parameter) => this.commit(parameter),
      LMSGetLastError: () => this.lastError(),
      LMSGetErrorString: (code) => this.errorString(code),
      LMSGetDiagnostic: (code) => this.diagnostic(code),
    };
  }
}
