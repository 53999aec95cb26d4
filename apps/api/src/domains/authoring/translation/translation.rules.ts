import {
  hasWords,
  type Locale,
  type ModuleDraft,
  type TextUnit,
  type Translation,
  type TranslationCounts,
  type TranslationState,
  type TranslationUnit,
  unitsIn,
  unitsOf,
  type UnitText,
} from '@vigie/contracts';
import type { PartValue } from '../modules/edit.rules.js';
import { same } from '../modules/merge.rules.js';
import type { ModuleTranslationEntity } from './translation.entity.js';

/** What is known of the texts in one language, by unit. */
export type Known = ReadonlyMap<string, Pick<ModuleTranslationEntity, 'source' | 'reviewed'>>;

const said = (texts: TextUnit['texts'], locale: Locale): UnitText | null => {
  const text = texts[locale] ?? null;
  return hasWords(text) ? text : null;
};

/** A module and its translation into one language, text by text. */
export function translationOf(
  draft: ModuleDraft,
  revision: number,
  locale: Locale,
  known: Known,
): Translation {
  const { baseLocale } = draft;
  const units = unitsOf(draft).flatMap((each) => translated(each, baseLocale, locale, known.get(each.unit)));
  return { revision, locale, baseLocale, counts: countsOf(units), units };
}

// What the base language does not say is nothing to translate: its author will be told that it is missing.
function translated(
  { unit, part, lessonId, path, texts }: TextUnit,
  baseLocale: Locale,
  locale: Locale,
  known: Pick<ModuleTranslationEntity, 'source' | 'reviewed'> | undefined,
): TranslationUnit[] {
  const source = said(texts, baseLocale);
  if (source === null) return [];

  const target = said(texts, locale);
  const state = stateOf(source, target, known);
  const sourceThen = state === 'stale' ? (known?.source ?? null) : null;
  return [{ unit, part, lessonId, path, state, source, target, sourceThen }];
}

function stateOf(
  source: UnitText,
  target: UnitText | null,
  known: Pick<ModuleTranslationEntity, 'source' | 'reviewed'> | undefined,
): TranslationState {
  if (target === null) return 'missing';
  if (!known) return 'draft';
  if (!same(known.source, source)) return 'stale';
  return known.reviewed ? 'reviewed' : 'draft';
}

function countsOf(units: readonly TranslationUnit[]): TranslationCounts {
  const counts: TranslationCounts = { missing: 0, draft: 0, stale: 0, reviewed: 0 };
  for (const { state } of units) counts[state]++;
  return counts;
}

/** A translation that an edit has written, and the source that stood beside it. */
export interface Said {
  unit: string;
  locale: Locale;
  source: UnitText | null;
}

/** Which translations an edit of a part has written or changed. */
export function saidBy(part: string, before: PartValue, after: PartValue, baseLocale: Locale): Said[] {
  if (!after) return [];
  const old = new Map((before ? unitsIn(part, null, before) : []).map((each) => [each.unit, each.texts]));
  return unitsIn(part, null, after).flatMap(({ unit, texts }) =>
    (Object.keys(texts) as Locale[])
      .filter((locale) => locale !== baseLocale && said(texts, locale) !== null)
      .filter((locale) => !same(said(texts, locale), said(old.get(unit) ?? {}, locale)))
      .map((locale) => ({ unit, locale, source: said(texts, baseLocale) })),
  );
}

/** What is known of a copy's translations: what was known of those it was made from, as far as they say the same. */
export function knownOfCopy(
  beside: readonly [TextUnit, TextUnit][],
  locale: Locale,
  known: Known,
): (Said & { reviewed: boolean })[] {
  return beside.flatMap(([of, copy]) => {
    const row = known.get(of.unit);
    const text = said(copy.texts, locale);
    if (!row || text === null || !same(text, said(of.texts, locale))) return [];
    return [{ unit: copy.unit, locale, source: row.source, reviewed: row.reviewed }];
  });
}
