import type { Row } from './rows.js';

/** The names and numbers that a standard has for what both of them know. */
export interface StandardApi {
  id: 'scorm12' | 'scorm2004';
  /** The name of its API. */
  api: string;
  initialize: string;
  finish: string;
  commit: string;
  get: string;
  set: string;
  lastError: string;
  errorString: string;
  diagnostic: string;
  errors: {
    argument: number;
    readOnly: number;
    writeOnly: number;
    keyword: number;
    undefined: number;
    noChildren: number;
    noCount: number;
    type: number;
    gap: number;
    noEntry: number;
  };
}

/** @see SCORM 1.2 RTE 3.3 */
export const api12: StandardApi = {
  id: 'scorm12',
  api: 'API',
  initialize: 'LMSInitialize',
  finish: 'LMSFinish',
  commit: 'LMSCommit',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  lastError: 'LMSGetLastError',
  errorString: 'LMSGetErrorString',
  diagnostic: 'LMSGetDiagnostic',
  errors: {
    argument: 201,
    readOnly: 403,
    writeOnly: 404,
    keyword: 402,
    undefined: 401,
    noChildren: 202,
    noCount: 203,
    type: 405,
    gap: 201,
    noEntry: 201,
  },
};

/** @see SCORM 2004 4th Ed. RTE 3.1 */
export const api2004: StandardApi = {
  id: 'scorm2004',
  api: 'API_1484_11',
  initialize: 'Initialize',
  finish: 'Terminate',
  commit: 'Commit',
  get: 'GetValue',
  set: 'SetValue',
  lastError: 'GetLastError',
  errorString: 'GetErrorString',
  diagnostic: 'GetDiagnostic',
  errors: {
    argument: 201,
    readOnly: 404,
    writeOnly: 405,
    keyword: 404,
    undefined: 401,
    noChildren: 301,
    noCount: 301,
    type: 406,
    gap: 351,
    noEntry: 301,
  },
};

/** Writes rows in the words of a standard. */
export const speak = (api: StandardApi) => ({
  call: (method: string, given: string[], value: string | null, error = 0): Row => ({
    method,
    given,
    value,
    error,
  }),
  begin: (): Row => ({ method: api.initialize, given: [''], value: 'true', error: 0 }),
  end: (): Row => ({ method: api.finish, given: [''], value: 'true', error: 0 }),
  commit: (): Row => ({ method: api.commit, given: [''], value: 'true', error: 0 }),
  /** It says this, or anything but nothing. */
  get: (element: string, value: string | null): Row => ({
    method: api.get,
    given: [element],
    value,
    error: 0,
  }),
  refuses: (element: string, error: number): Row => ({ method: api.get, given: [element], value: '', error }),
  set: (element: string, value: string): Row => ({
    method: api.set,
    given: [element, value],
    value: 'true',
    error: 0,
  }),
  rejects: (element: string, value: string, error: number): Row => ({
    method: api.set,
    given: [element, value],
    value: 'false',
    error,
  }),
});

/** The same row, taken more kindly than the specification says. */
export const kindly = (row: Row, lenient: string): Row => ({ ...row, lenient });
