import type { CourseSummary } from '@vigie/contracts';
import { isLocale, type Locale, locales } from '@vigie/i18n';

/** What the catalogue's address asks for. */
export type CourseFilter = { q: string; languages: Locale[]; certificate: boolean };

/** How many courses each choice would leave, with the other choices as they are. */
export type FilterCounts = { languages: Record<Locale, number>; certificate: number };

/** Reads the filter from the address: `?q=&l=fr&l=en&certificate=1`; nonsense is left out. */
export function readFilter(query: URLSearchParams): CourseFilter {
  return {
    q: (query.get('q') ?? '').trim().slice(0, 100),
    languages: [...new Set(query.getAll('l').filter(isLocale))],
    certificate: query.get('certificate') === '1',
  };
}

/** Writes it back, leaving out what is not asked. */
export function filterAddress({ q, languages, certificate }: CourseFilter): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  for (const language of languages) query.append('l', language);
  if (certificate) query.set('certificate', '1');
  const text = query.toString();
  return text ? `/catalogue?${text}` : '/catalogue';
}

/** The courses that can be taken in one of the languages asked for and, where asked, end with a certificate. */
export function filterCourses<C extends CourseSummary>(courses: C[], filter: CourseFilter): C[] {
  return courses.filter(
    (course) => speaks(course, filter.languages) && certifies(course, filter.certificate),
  );
}

export function countChoices(courses: CourseSummary[], filter: CourseFilter): FilterCounts {
  const inLanguage = (locale: Locale) =>
    courses.filter((course) => speaks(course, [locale]) && certifies(course, filter.certificate)).length;

  return {
    languages: Object.fromEntries(locales.map((locale) => [locale, inLanguage(locale)])) as Record<
      Locale,
      number
    >,
    certificate: courses.filter((course) => speaks(course, filter.languages) && certifies(course, true))
      .length,
  };
}

const speaks = (course: CourseSummary, languages: Locale[]) =>
  languages.length === 0 || course.languages.some((language) => languages.includes(language));

const certifies = (course: CourseSummary, asked: boolean) => !asked || course.certificate !== null;
