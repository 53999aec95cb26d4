import type { Activity, Section } from '@vigie/contracts';

/** A part of a course with its activities; without a section it has no title. */
export type OutlinePart = { section: Section | null; activities: Activity[] };

/** The activities of a course, part by part in their order; parts without any are left out. */
export function partsOf(sections: Section[], activities: Activity[]): OutlinePart[] {
  const loose = { section: null, activities: activities.filter(({ sectionId }) => sectionId === null) };
  const titled = sections.map((section) => ({
    section,
    activities: activities.filter(({ sectionId }) => sectionId === section.id),
  }));
  return [loose, ...titled].filter((part) => part.activities.length > 0);
}
