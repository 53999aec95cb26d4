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

  export class Scorm12API {
    constructor(settings: Scorm12Settings);
    isInitialized(): boolean;
    isTerminated(): boolean;
    loadFromJSON(json: Record<string, unknown>, element: string): void;
    renderCMIToJSONObject(): unknown;
    throwSCORMError(element: string, errorNumber: number): void;
    lmsInitialize(parameter?: string): string;
    lmsFinish(parameter?: string): string;
    lmsGetValue(element: string): string;
    lmsSetValue(element: string, value: string): string;
    lmsCommit(parameter?: string): string;
    lmsGetLastError(): string;
    lmsGetErrorString(code: string): string;
    lmsGetDiagnostic(code: string): string;
  }
}
