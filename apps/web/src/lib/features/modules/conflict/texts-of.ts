import type { Locale } from '@vigie/contracts';
import { isLocale } from '@vigie/i18n';
import { wordsOf } from '../rich/rich-json.ts';
import { isSame } from '../state/rebase.ts';

export type Difference = { path: string; locale: Locale | null; mine: string; theirs: string };

/** Every place in which two versions of a part differ, as words. */
export function differences(mine: unknown, theirs: unknown, path: string[] = []): Difference[] {
  if (isSame(mine, theirs)) return [];
  if (isRecord(mine) && isRecord(theirs)) {
    const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    return [...keys].flatMap((key) => differences(mine[key], theirs[key], [...path, key]));
  }
  if (isList(mine) && isList(theirs) && !isRich(mine) && !isRich(theirs)) {
    const length = Math.max(mine.length, theirs.length);
    return Array.from({ length }, (_, at) => at).flatMap((at) =>
      differences(mine[at], theirs[at], [...path, String(at)]),
    );
  }
  const last = path.at(-1);
  const locale = isLocale(last) ? last : null;
  return [{ path: path.join('.'), locale, mine: said(mine), theirs: said(theirs) }];
}

/**
 * Both versions of a part in one: where the words differ, theirs come first and mine after them, to be edited.
 *
 * @param theirs - what stands
 */
export function bothIn<T>(theirs: T, mine: unknown): T;
export function bothIn(theirs: unknown, mine: unknown, key = ''): unknown {
  if (isSame(mine, theirs) || mine === undefined) return theirs;
  if (theirs === undefined) return mine;
  if (isRecord(mine) && isRecord(theirs)) {
    const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
    return Object.fromEntries(keys.map((each) => [each, both(theirs[each], mine[each], each)]));
  }
  if (isRich(theirs) && isRich(mine)) return [...theirs, ...mine];
  if (isList(theirs) && isList(mine))
    return theirs.length === mine.length ? theirs.map((each, at) => both(each, mine[at], key)) : theirs;
  return isLocale(key) && typeof theirs === 'string' && typeof mine === 'string'
    ? `${theirs} ${mine}`
    : theirs;
}

const both = bothIn as (theirs: unknown, mine: unknown, key: string) => unknown;

type Rich = Parameters<typeof wordsOf>[0];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isRich = (value: unknown): value is NonNullable<Rich> =>
  isList(value) &&
  isRecord(value[0]) &&
  ('runs' in value[0] || ('items' in value[0] && 'ordered' in value[0]));

function said(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (isRich(value)) return wordsOf(value);
  if (isRecord(value) || isList(value)) return Object.values(value).map(said).filter(Boolean).join(' · ');
  return String(value);
}
