import type { Row } from './rows.js';
import { kindly, speak, type StandardApi } from './standards.js';

/** A number of an error that is one, and of one that is none. */
const CODES: Readonly<Record<StandardApi['id'], { known: string[]; unknown: string[] }>> = {
  scorm12: {
    known: ['0', '101', '201', '202', '203', '301', '401', '402', '403', '404', '405'],
    unknown: ['1', '406', '999', 'x'],
  },
  scorm2004: {
    known: [
      ...['0', '101', '102', '103', '104', '111', '112', '113', '122', '123', '132', '133', '142', '143'],
      ...['201', '301', '351', '391', '401', '402', '403', '404', '405', '406', '407', '408'],
    ],
    unknown: ['1', '409', '999', 'x'],
  },
};

/** What each function answers before a session, in it, and after it. */
const UNTIMELY: Readonly<Record<StandardApi['id'], Record<string, [before: number, after: number]>>> = {
  // SCORM 1.2 has one number for both: not initialized.
  scorm12: { finish: [301, 301], commit: [301, 301], get: [301, 301], set: [301, 301] },
  scorm2004: { finish: [112, 113], commit: [142, 143], get: [122, 123], set: [132, 133] },
};

/** Every function in every state, with every kind of argument that is none. */
export function stateRows(api: StandardApi): Row[] {
  const { begin, call, end, commit, get } = speak(api);
  const is12 = api.id === 'scorm12';
  const known = is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status';
  const untimely = UNTIMELY[api.id];
  const early = (at: 0 | 1): Row[] => [
    call(api.finish, [''], 'false', untimely['finish']?.[at]),
    call(api.commit, [''], 'false', untimely['commit']?.[at]),
    call(api.get, [known], '', untimely['get']?.[at]),
    call(api.get, [''], '', untimely['get']?.[at]),
  ];
  const lateSet = call(api.set, [known, 'completed'], 'false', untimely['set']?.[1]);
  return [
    call(api.lastError, [], '0'),
    ...early(0),
    call(api.set, [known, 'completed'], 'false', untimely['set']?.[0]),
    ...codeRows(api, untimely['set']?.[0] ?? 0),
    call(api.initialize, ['x'], 'false', 201),
    begin(),
    call(api.lastError, [], '0'),
    call(api.initialize, [''], 'false', is12 ? 101 : 103),
    call(api.finish, ['x'], 'false', 201),
    call(api.commit, ['x'], 'false', 201),
    commit(),
    get(known, is12 ? 'not attempted' : 'unknown'),
    call(api.get, [''], '', is12 ? 201 : 301),
    call(api.set, ['', 'x'], 'false', is12 ? 201 : 351),
    // The last error stays until the next call that may fail.
    call(api.lastError, [], is12 ? '201' : '351', is12 ? 201 : 351),
    ...codeRows(api, is12 ? 201 : 351),
    end(),
    ...early(1),
    is12
      ? kindly({ ...lateSet, value: 'true', error: 0 }, 'many courses say their last words after LMSFinish')
      : lateSet,
    kindly(
      begin(),
      'a course of many pages opens a session on each: its next page goes on, and is not shut out',
    ),
    end(),
  ];
}

/** The words for errors: they do not touch the last error themselves. */
function codeRows(api: StandardApi, error: number): Row[] {
  const { call } = speak(api);
  const { known, unknown } = CODES[api.id];
  return [
    ...known.flatMap((code) => [
      call(api.errorString, [code], null, error),
      call(api.diagnostic, [code], null, error),
    ]),
    ...unknown.flatMap((code) => [
      call(api.errorString, [code], '', error),
      call(api.diagnostic, [code], '', error),
    ]),
    call(api.diagnostic, [''], null, error),
  ];
}
