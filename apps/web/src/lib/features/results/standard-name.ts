import type { AttemptSummary } from '@vigie/contracts';

/** A name of its own in every language. */
export const standardName = (standard: AttemptSummary['standard']): string =>
  standard === 'scorm12' ? 'SCORM 1.2' : 'SCORM 2004';
