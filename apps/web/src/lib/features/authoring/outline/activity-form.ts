import type { ActivityKind, OutlineActivity, ResourceContent } from '@vigie/contracts';
import { type Locale, locales } from '@vigie/i18n';
import { blocksOf, typedOf } from './page-text.ts';

/** What was typed of an activity in one language. */
export type TextTyped = { title: string; advisory: string; page: string; url: string; fileId: string };

/** An activity as it stands in its dialog: what was typed, right or wrong. */
export type ActivityTyped = {
  id: string;
  kind: ActivityKind;
  section: string | null;
  packageId: string;
  texts: Record<Locale, TextTyped>;
  required: boolean;
  mustPass: boolean;
  minutes: string;
  prerequisites: string[];
};

export type ActivityErrorCode = 'title' | 'page' | 'url' | 'file' | 'package' | 'minutes';
/** What is wrong with one field; `field` is the id of its control. */
export type ActivityError = { field: string; code: ActivityErrorCode };

type Part = keyof TextTyped;

export const fieldOf = (part: Part, locale: Locale): string => `activity-${part}-${locale}`;

export function newActivity(id: string, kind: ActivityKind, section: string | null): ActivityTyped {
  return {
    id,
    kind,
    section,
    packageId: '',
    texts: eachLocale(() => ({ title: '', advisory: '', page: '', url: '', fileId: '' })),
    required: kind === 'package',
    mustPass: false,
    minutes: '',
    prerequisites: [],
  };
}

export function typedFrom(activity: OutlineActivity, section: string | null): ActivityTyped {
  return {
    id: activity.id,
    kind: activity.kind,
    section,
    packageId: activity.packageId ?? '',
    texts: eachLocale((locale) => {
      const { title = '', advisory = '' } = activity.texts.find((one) => one.locale === locale) ?? {};
      const content = activity.contents.find((one) => one.locale === locale);
      const { blocks = [], url = null, fileId = null } = content ?? {};
      return { title, advisory, page: typedOf(blocks), url: url ?? '', fileId: fileId ?? '' };
    }),
    required: activity.required,
    mustPass: activity.mustPass,
    minutes: activity.durationMinutes === null ? '' : String(activity.durationMinutes),
    prerequisites: activity.prerequisites,
  };
}

/** What a kind holds in a language, as typed. */
const heldBy = (kind: ActivityKind, text: TextTyped): string => {
  switch (kind) {
    case 'package':
      return '';
    case 'page':
      return text.page.trim();
    case 'link':
      return text.url.trim();
    case 'file':
      return text.fileId;
  }
};

/** The languages that say something; a resource says something in one at least, the writer's own if none yet. */
function spoken({ kind, texts }: ActivityTyped, first: Locale): Locale[] {
  const written = locales.filter((locale) => {
    const text = texts[locale];
    return text.title.trim() !== '' || text.advisory.trim() !== '' || heldBy(kind, text) !== '';
  });
  return written.length === 0 && kind !== 'package' ? [first] : written;
}

/** What is wrong, in the order of the dialog; empty when it can be saved. */
export function activityErrors(typed: ActivityTyped, first: Locale): ActivityError[] {
  const { kind, packageId, minutes } = typed;
  return [
    ...(kind === 'package' && packageId === ''
      ? [{ field: 'activity-package', code: 'package' } as const]
      : []),
    ...(kind === 'package' ? [] : spoken(typed, first).flatMap((locale) => textErrors(typed, locale))),
    ...(minutes.trim() === '' || isMinutes(minutes.trim())
      ? []
      : [{ field: 'activity-minutes', code: 'minutes' } as const]),
  ];
}

function textErrors({ kind, texts }: ActivityTyped, locale: Locale): ActivityError[] {
  const text = texts[locale];
  const title: ActivityError[] =
    text.title.trim() === '' ? [{ field: fieldOf('title', locale), code: 'title' }] : [];
  const holds: Record<ActivityKind, ActivityError[]> = {
    package: [],
    page: blocksOf(text.page).length > 0 ? [] : [{ field: fieldOf('page', locale), code: 'page' }],
    link: isSecureUrl(text.url.trim()) ? [] : [{ field: fieldOf('url', locale), code: 'url' }],
    file: text.fileId === '' ? [{ field: fieldOf('fileId', locale), code: 'file' }] : [],
  };
  return [...title, ...holds[kind]];
}

/** An activity without errors, as the API takes it. */
export function toActivity(typed: ActivityTyped, first: Locale): OutlineActivity {
  const { id, kind, packageId, texts, required, mustPass, minutes, prerequisites } = typed;
  const languages = spoken(typed, first);
  return {
    id,
    kind,
    packageId: kind === 'package' ? packageId : null,
    texts: languages.map((locale) => ({
      locale,
      title: texts[locale].title.trim(),
      advisory: texts[locale].advisory.trim(),
    })),
    contents: kind === 'package' ? [] : languages.map((locale) => contentOf(kind, locale, texts[locale])),
    required,
    mustPass: kind === 'package' && required && mustPass,
    durationMinutes: minutes.trim() === '' ? null : Number(minutes),
    prerequisites,
  };
}

function contentOf(kind: ActivityKind, locale: Locale, text: TextTyped): ResourceContent {
  return {
    locale,
    blocks: kind === 'page' ? blocksOf(text.page) : [],
    url: kind === 'link' ? text.url.trim() : null,
    fileId: kind === 'file' ? text.fileId : null,
  };
}

function isSecureUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return (
    protocol === 'https:' &&
    /[a-z]/i.test(hostname.split('.').at(-1) ?? '') &&
    hostname.includes('.') &&
    username === ''
  );
}

const isMinutes = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 6000;

function eachLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return { fr: make('fr'), en: make('en'), es: make('es'), ar: make('ar') };
}
