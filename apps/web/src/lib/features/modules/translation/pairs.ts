import {
  hasWords,
  type Locale,
  type ModuleDraft,
  type TranslationCounts,
  type TranslationState,
  type TranslationUnit,
  unitsOf,
} from '@vigie/contracts';
import { isSame } from '../state/rebase.ts';

/** A text and its translation, as they are on this page right now. */
export type Pair = TranslationUnit;

/** Which texts are shown: those in one state, or all. */
export type Show = TranslationState | 'all';
export const shows: readonly Show[] = ['all', 'missing', 'stale', 'draft', 'reviewed'];
export const isShow = (value: unknown): value is Show => shows.some((each) => each === value);

/**
 * Every text of a module beside its translation: the words from the page, also those that are still on their way, and
 * how they stand from what the server last told.
 */
export function pairsOf(draft: ModuleDraft, locale: Locale, told: readonly TranslationUnit[]): Pair[] {
  const toldOf = new Map(told.map((each) => [each.unit, each]));
  return unitsOf(draft).flatMap(({ texts, ...where }) => {
    const source = texts[draft.baseLocale];
    if (source === undefined || !hasWords(source)) return [];

    const said = texts[locale];
    const target = said !== undefined && hasWords(said) ? said : null;
    return [{ ...where, source, target, ...standing(source, target, toldOf.get(where.unit)) }];
  });
}

type Standing = Pick<Pair, 'state' | 'sourceThen'>;

function standing(source: Pair['source'], target: Pair['target'], told: Pair | undefined): Standing {
  if (target === null) return { state: 'missing', sourceThen: null };
  // Written on this page, with the source as it is before the eyes.
  if (!told || !isSame(told.target, target)) return { state: 'draft', sourceThen: null };
  if (isSame(told.source, source)) return { state: told.state, sourceThen: told.sourceThen };
  return { state: 'stale', sourceThen: told.sourceThen ?? told.source };
}

export function countsOf(pairs: readonly Pair[]): TranslationCounts {
  const counts: TranslationCounts = { missing: 0, draft: 0, stale: 0, reviewed: 0 };
  for (const { state } of pairs) counts[state]++;
  return counts;
}

/** Does it wait for whoever looks at these texts? Of all texts those that are missing or stale, else every one shown. */
export const isOpen = ({ state }: Pair, show: Show): boolean =>
  show === 'all' ? state === 'missing' || state === 'stale' : state === show;

/** The next text that waits, from one of them on, around the end. */
export function nextOpen(
  pairs: readonly Pair[],
  show: Show,
  from: string | null,
  by: -1 | 1,
): Pair | undefined {
  const at = pairs.findIndex(({ unit }) => unit === from);
  const start = at < 0 && by < 0 ? pairs.length : at;
  for (let step = 1; step <= pairs.length; step++) {
    const pair = pairs[(((start + by * step) % pairs.length) + pairs.length) % pairs.length];
    if (pair && pair.unit !== from && isOpen(pair, show)) return pair;
  }
  return undefined;
}

/** A module has hundreds of texts and each key writes in one: those that stay the same stay the same objects. */
export function steady(before: readonly Pair[], now: readonly Pair[]): Pair[] {
  const was = new Map(before.map((each) => [each.unit, each]));
  return now.map((pair) => {
    const old = was.get(pair.unit);
    const fields = ['state', 'sourceThen', 'source', 'target'] as const;
    return old && fields.every((field) => old[field] === pair[field]) ? old : pair;
  });
}

/** Which texts still say what they said when they were looked at, in both languages. */
export function unchanged(looked: readonly Pair[], now: readonly Pair[]): string[] {
  const is = new Map(now.map((each) => [each.unit, each]));
  return looked
    .filter(({ unit, source, target }) => {
      const pair = is.get(unit);
      return pair && isSame(pair.source, source) && isSame(pair.target, target);
    })
    .map(({ unit }) => unit);
}
