/* eslint @typescript-eslint/consistent-type-imports: off -- an ambient module cannot import by a relative name */

/**
 * What we use of scorm-again 3.4.3. Its own typings of this path name a default export that the file does not have.
 */
declare module 'scorm-again/scorm12/min' {
  export interface Scorm12Settings {
    autocommit: boolean;
    lmsCommitUrl: false;
    logLevel: 'NONE' | 'ERROR';
    mastery_override: boolean;
    score_overrides_status: boolean;
    autoCompleteLessonStatus: boolean;
  }

  export const Scorm12API: new (settings: Scorm12Settings) => import('../engine.js').Engine;
}
