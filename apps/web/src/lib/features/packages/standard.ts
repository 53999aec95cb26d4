import type { Package } from '@vigie/contracts';

/** The name of a standard, the same in every language. */
export const standardNames: Readonly<Record<Package['standard'], string>> = {
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004',
};
