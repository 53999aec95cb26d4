import type {
  Activity,
  ActivityText,
  CourseFile,
  LanguageStanding,
  Locale,
  ResourceContent,
  Section,
  Text,
} from '@vigie/contracts';
import { pickText } from '@vigie/i18n';
import type { WholeActivity } from './activity.entity.js';
import type { SectionEntity } from './section.entity.js';

/** What the catalogue needs to know of a package. */
export interface PackageFacts {
  title: string;
  sizeBytes: number;
  /** What an edition of a module says of its languages; null for a package from outside, which says nothing. */
  authored: { languages: readonly LanguageStanding[] } | null;
}

export type Packages = ReadonlyMap<string, PackageFacts>;

export function sectionView(section: SectionEntity, locale: Locale, isEditor: boolean): Section {
  const titles = section.texts.map(({ locale: language, title }) => ({ locale: language, title }));
  return {
    id: section.id,
    title: pickText(Object.fromEntries(titles.map((text) => [text.locale, text.title])), locale),
    titles: isEditor ? titles : [],
  };
}

export function activityView(
  activity: WholeActivity,
  packages: Packages,
  locale: Locale,
  isEditor: boolean,
): Activity {
  const facts = packages.get(activity.packageId ?? '');
  const content = contentIn(activity, locale);
  const { id, kind, sectionId, required, mustPass, durationMinutes, packageId, attempts, prerequisites } =
    activity;
  return {
    id,
    kind,
    sectionId,
    title: textIn(activity, 'title', locale) ?? { text: facts?.title ?? '', locale: 'fr' },
    advisory: textIn(activity, 'advisory', locale),
    required,
    mustPass,
    durationMinutes,
    sizeBytes: facts?.sizeBytes ?? content?.file?.sizeBytes ?? 0,
    packageId,
    host: content?.url ? hostOf(content.url) : null,
    mediaType: content?.file?.mediaType ?? null,
    attempts: kind === 'package' ? attempts : null,
    prerequisites,
    texts: isEditor ? textsOf(activity) : [],
    contents: isEditor ? contentsOf(activity) : [],
  };
}

/** What a resource holds in the wanted language, or else in the first there is. */
export function contentIn(
  { contents }: Pick<WholeActivity, 'contents'>,
  locale: Locale,
): WholeActivity['contents'][number] | undefined {
  const best = pickText(Object.fromEntries(contents.map((one) => [one.locale, one.locale])), locale);
  return contents.find((one) => one.locale === best.locale);
}

export const filesOf = ({ activities }: { activities: WholeActivity[] }): CourseFile[] =>
  activities
    .flatMap(({ contents }) => contents.flatMap(({ file }) => file ?? []))
    .map(({ id, fileName, mediaType, sizeBytes }) => ({ id, fileName, mediaType, sizeBytes }));

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** Null where none is written: a package's own title says nothing about its language. */
function textIn(activity: WholeActivity, field: 'title' | 'advisory', locale: Locale): Text | null {
  const picked = pickText(
    Object.fromEntries(activity.texts.map((text) => [text.locale, text[field]])),
    locale,
  );
  return picked.text === '' ? null : picked;
}

const textsOf = (activity: WholeActivity): ActivityText[] =>
  activity.texts.map(({ locale, title, advisory }) => ({ locale, title, advisory }));

const contentsOf = (activity: WholeActivity): ResourceContent[] =>
  activity.contents.map(({ locale, blocks, url, fileId }) => ({ locale, blocks: blocks ?? [], url, fileId }));
