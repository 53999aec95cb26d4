import {
  type Locale,
  type ModuleDraft,
  type ModuleEdit,
  type TextUnit,
  unitsOf,
  type UnitText,
  withText,
} from '@vigie/contracts';
import { headOf, placeOf } from '../state/inverse.ts';
import { findIn } from './fold.ts';
import { linesIn, replaced } from './replace.ts';

export interface Search {
  words: string;
  isWhole: boolean;
  locale: Locale;
}

/** One place where the words stand. */
export interface Hit {
  unit: TextUnit;
  /** Which one in its text, from 0. */
  place: number;
  before: string;
  found: string;
  after: string;
}

const AROUND = 40;

/** Every place in the texts of one language, in reading order; ids, addresses and other languages are not looked at. */
export function hitsIn(draft: ModuleDraft, { words, isWhole, locale }: Search): Hit[] {
  return unitsOf(draft).flatMap((unit) => {
    const text = unit.texts[locale];
    if (text === undefined) return [];
    let place = 0;
    return linesIn(text).flatMap((line) =>
      findIn(line, words, isWhole).map(([from, to]) => ({
        ...{ unit, place: place++ },
        before: line.slice(Math.max(0, from - AROUND), from),
        found: line.slice(from, to),
        after: line.slice(to, to + AROUND),
      })),
    );
  });
}

/** The edits that replace all hits, or one: an edit a part, so that they are one step. */
export function replacing(
  draft: ModuleDraft,
  { words, isWhole, locale }: Search,
  by: string,
  hits: readonly Hit[],
  one: Hit | null = null,
): ModuleEdit[] {
  const units = new Map((one ? [one] : hits).map(({ unit }) => [unit.unit, unit]));
  const parts = new Map<string, TextUnit[]>();
  for (const unit of units.values()) parts.set(unit.part, [...(parts.get(unit.part) ?? []), unit]);
  return [...parts].flatMap(([part, its]) => {
    const change = <T>(value: T): T =>
      its.reduce((now, { path, texts }) => {
        const text: UnitText | undefined = texts[locale];
        if (text === undefined) return now;
        const next = replaced(text, words, isWhole, by, one ? one.place : null);
        return withText(now, path, locale, spoken(next));
      }, value);
    return editOf(draft, part, change);
  });
}

/** What is left without a word is no text any more. */
const spoken = (text: UnitText): UnitText | undefined =>
  linesIn(text).join('').trim() === '' ? undefined : text;

function editOf(draft: ModuleDraft, part: string, change: <T>(value: T) => T): ModuleEdit[] {
  if (part === 'about') return [{ do: 'putAbout', about: change(draft.about), seen: 0 }];
  const lesson = draft.lessons.find(({ id }) => id === part);
  if (lesson) return [{ do: 'putLesson', lesson: change(headOf(lesson)), after: null, seen: 0 }];
  const at = placeOf(draft, part);
  if (!at) return [];
  return [{ do: 'putBlock', block: change(at.block), lessonId: at.lesson.id, after: at.after, seen: 0 }];
}
