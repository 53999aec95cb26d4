import type { Course, CourseInput } from '@vigie/contracts';
import { type Locale, locales } from '@vigie/i18n';

/** The texts of a course in one language, as typed. */
export type TextValues = { title: string; summary: string; audience: string; advisory: string };

/** A course as it stands in its form: what was typed, right or wrong. */
export type CourseValues = {
  texts: Record<Locale, TextValues>;
  durationMinutes: string;
  certificate: string;
  certificateMonths: string;
  pilot: boolean;
  /** Packages to include, for a new course. */
  packages: string[];
};

export type CourseErrorCode = 'no-title' | 'title-short' | 'too-long' | 'duration' | 'months' | 'refused';

/** What is wrong with one field; `field` is the id and the name of its control. */
export type CourseError = { field: string; code: CourseErrorCode };

const parts = ['title', 'summary', 'audience', 'advisory'] as const;
const longest = { title: 200, summary: 2000, audience: 200, advisory: 2000 } as const;

/** The name of a text's field: `title-fr`. */
export const fieldOf = (part: (typeof parts)[number], locale: Locale): string => `${part}-${locale}`;

export function emptyCourse(packages: string[] = []): CourseValues {
  return {
    texts: eachLocale(() => ({ title: '', summary: '', audience: '', advisory: '' })),
    durationMinutes: '',
    certificate: 'participation',
    certificateMonths: '',
    pilot: true,
    packages,
  };
}

export function valuesOf(course: Course): CourseValues {
  const { durationMinutes, certificate, certificateMonths, pilot } = course;
  const textIn = (locale: Locale) => course.texts.find((text) => text.locale === locale);
  return {
    texts: eachLocale((locale) => {
      const { title = '', summary = '', audience = '', advisory = '' } = textIn(locale) ?? {};
      return { title, summary, audience, advisory };
    }),
    durationMinutes: String(durationMinutes),
    certificate: certificate ?? '',
    certificateMonths: certificateMonths === null ? '' : String(certificateMonths),
    pilot,
    packages: [],
  };
}

export function readCourseForm(form: FormData): CourseValues {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    texts: eachLocale((locale) => ({
      title: text(fieldOf('title', locale)),
      summary: text(fieldOf('summary', locale)),
      audience: text(fieldOf('audience', locale)),
      advisory: text(fieldOf('advisory', locale)),
    })),
    durationMinutes: text('durationMinutes'),
    certificate: text('certificate'),
    certificateMonths: text('certificateMonths'),
    pilot: form.get('pilot') === 'on',
    packages: form.getAll('packages').map(String),
  };
}

/** The languages that say something, the writer's own first: its title makes the course's address. */
export function writtenIn(values: CourseValues, first: Locale): Locale[] {
  return ordered(first).filter((locale) => parts.some((part) => values.texts[locale][part] !== ''));
}

/** The writer's own language first. */
export const ordered = (first: Locale): Locale[] => [first, ...locales.filter((locale) => locale !== first)];

/** What is wrong with a course as typed, in the order of the form; empty when it can be sent. */
export function courseErrors(values: CourseValues, first: Locale): CourseError[] {
  const written = writtenIn(values, first);
  const texts: CourseError[] =
    written.length === 0
      ? [{ field: fieldOf('title', first), code: 'no-title' }]
      : written.flatMap((locale) => textErrors(values.texts[locale], locale));
  return [
    ...texts,
    ...(isWhole(values.durationMinutes, 60_000)
      ? []
      : [{ field: 'durationMinutes', code: 'duration' } as const]),
    ...(values.certificateMonths === '' || isWhole(values.certificateMonths, 120)
      ? []
      : [{ field: 'certificateMonths', code: 'months' } as const]),
  ];
}

/** A course without errors, as the API takes it. */
export function toInput(values: CourseValues, first: Locale): CourseInput {
  const { certificate } = values;
  return {
    texts: writtenIn(values, first).map((locale) => ({ locale, ...values.texts[locale] })),
    durationMinutes: Number(values.durationMinutes),
    certificate: certificate === 'participation' || certificate === 'success' ? certificate : null,
    certificateMonths: values.certificateMonths === '' ? null : Number(values.certificateMonths),
    pilot: values.pilot,
  };
}

/** The API's own words on fields (`texts.0.title`), as errors of this form. */
export function errorsFromApi(
  fields: { path: string }[],
  values: CourseValues,
  first: Locale,
): CourseError[] {
  const written = writtenIn(values, first);
  return fields.map(({ path }) => {
    const [, index, part] = /^texts\.(\d+)\.(\w+)$/.exec(path) ?? [];
    const locale = written[Number(index)];
    const known = parts.find((one) => one === part);
    return { field: locale && known ? fieldOf(known, locale) : path, code: 'refused' };
  });
}

function textErrors(text: TextValues, locale: Locale): CourseError[] {
  const { title } = text;
  const tooLong = parts.filter((part) => text[part].length > longest[part]);
  return [
    ...(title === '' ? [{ field: fieldOf('title', locale), code: 'no-title' } as const] : []),
    ...(title !== '' && title.length < 3
      ? [{ field: fieldOf('title', locale), code: 'title-short' } as const]
      : []),
    ...tooLong.map((part) => ({ field: fieldOf(part, locale), code: 'too-long' }) as const),
  ];
}

const isWhole = (text: string, most: number): boolean =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most;

function eachLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return { fr: make('fr'), en: make('en'), es: make('es'), ar: make('ar') };
}
