import { describe, expect, it } from '@jest/globals';
import type { CourseSummary, Locale } from '@vigie/contracts';
import { countChoices, filterAddress, filterCourses, readFilter } from './course-filter.ts';

const aCourse = (slug: string, languages: Locale[], certificate: CourseSummary['certificate'] = null) => ({
  id: slug,
  slug,
  state: 'published' as const,
  title: { text: slug, locale: 'fr' as const },
  summary: { text: '', locale: 'fr' as const },
  audience: null,
  durationMinutes: 10,
  sizeBytes: 1,
  languages,
  standings: languages.map((locale) => ({ locale, state: 'reviewed' as const })),
  certificate,
  certificateMonths: null,
  pilot: false,
  activityCount: 1,
  can: [],
});

const courses = [
  aCourse('a', ['fr', 'en'], 'success'),
  aCourse('b', ['fr']),
  aCourse('c', ['ar', 'fr'], 'participation'),
];

describe('the filter in the address', () => {
  it('is read and written back', () => {
    const address = '/catalogue?q=traite&l=fr&l=ar&certificate=1';
    expect(filterAddress(readFilter(new URL(address, 'https://x.example').searchParams))).toBe(address);
  });

  it('leaves out nonsense and repetitions', () => {
    const filter = readFilter(new URLSearchParams('l=fr&l=fr&l=xx&certificate=yes&q=+'));
    expect(filter).toEqual({ q: '', languages: ['fr'], certificate: false });
    expect(filterAddress({ q: '', languages: [], certificate: false })).toBe('/catalogue');
  });
});

describe('filtering courses', () => {
  it('keeps those in any of the languages asked for', () => {
    const found = filterCourses(courses, { q: '', languages: ['en', 'ar'], certificate: false });
    expect(found.map(({ slug }) => slug)).toEqual(['a', 'c']);
  });

  it('counts what each choice would leave, with the other choices as they are', () => {
    expect(countChoices(courses, { q: '', languages: ['ar'], certificate: true })).toEqual({
      languages: { fr: 2, en: 1, es: 0, ar: 1 },
      certificate: 1,
    });
  });
});
