/** Why a course cannot be published yet; empty when it can. */
export function publishingProblems(course: {
  texts: { title: string }[];
  activities: { required: boolean }[];
}): string[] {
  return [
    ...(course.activities.length === 0 ? ['no-activity'] : []),
    ...(course.activities.length > 0 && !course.activities.some((activity) => activity.required)
      ? ['nothing-required']
      : []),
  ];
}

/** A readable address from a title: Latin letters and digits; what cannot be written so becomes `cours`. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return plain || 'cours';
}
