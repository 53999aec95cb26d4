import type { Package } from '@vigie/contracts';

/** The name of a standard, the same in every language. */
const standardNames: Readonly<Record<Package['standard'], string>> = {
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004',
};

/** What a package speaks, with the edition that it names: `SCORM 2004 3rd Edition`, the standard's own words. */
export function formatOf({ standard, edition }: Pick<Package, 'standard' | 'edition'>): string {
  return edition === null ? standardNames[standard] : `${standardNames[standard]} ${edition}`;
}
