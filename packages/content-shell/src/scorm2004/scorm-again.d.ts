/* eslint @typescript-eslint/consistent-type-imports: off -- an ambient module cannot import by a relative name */

/**
 * What we use of scorm-again 3.4.3. Its own typings of this path name a default export that the file does not have.
 */
declare module 'scorm-again/scorm2004/min' {
  export interface Scorm2004Settings {
    autocommit: boolean;
    lmsCommitUrl: false;
    logLevel: 'NONE' | 'ERROR';
  }

  export const Scorm2004API: new (settings: Scorm2004Settings) => import('../engine.js').Engine;
}
