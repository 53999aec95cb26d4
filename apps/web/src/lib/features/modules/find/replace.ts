import type { RichText, Run, UnitText } from '@vigie/contracts';
import type { Stretch } from './fold.ts';
import { findIn } from './fold.ts';

/** The stretches of text in which a hit may stand: the paragraphs and items of a rich text, or a plain text as a whole. */
export function linesIn(text: UnitText): string[] {
  return typeof text === 'string' ? [text] : runsOf(text).map(wordsOf);
}

/**
 * A text with other words in place of what was found.
 *
 * @param only - the place of the one hit that is replaced, in reading order; null: all are
 */
export function replaced<T extends UnitText>(
  text: T,
  wanted: string,
  isWhole: boolean,
  by: string,
  only: number | null = null,
): T {
  let place = 0;
  const meant = (words: string): Stretch[] =>
    findIn(words, wanted, isWhole).filter(() => {
      const isIt = only === null || only === place;
      place += 1;
      return isIt;
    });
  const runs = (each: Run[]): Run[] => inRuns(each, meant(wordsOf(each)), by);
  if (typeof text === 'string') return inText(text, meant(text), by) as T;
  return text.map((part) =>
    part.type === 'paragraph' ? { ...part, runs: runs(part.runs) } : { ...part, items: part.items.map(runs) },
  ) as T;
}

const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
const runsOf = (text: RichText): Run[][] =>
  text.flatMap((part) => (part.type === 'paragraph' ? [part.runs] : part.items));

const inText = (text: string, stretches: readonly Stretch[], by: string): string =>
  stretches.reduceRight((now, [from, to]) => now.slice(0, from) + by + now.slice(to), text);

/** A hit that spans several hands is written anew in the hand it begins in; the hands around it stay. */
function inRuns(runs: Run[], stretches: readonly Stretch[], by: string): Run[] {
  if (stretches.length === 0) return runs;
  let at = 0;
  const next = runs.map((run) => {
    const [begin, end] = [at, at + run.text.length];
    at = end;
    let text = run.text;
    for (const [from, to] of stretches.toReversed()) {
      if (to <= begin || from >= end) continue;
      const [inner, outer] = [Math.max(from, begin) - begin, Math.min(to, end) - begin];
      text = text.slice(0, inner) + (from >= begin ? by : '') + text.slice(outer);
    }
    return text === run.text ? run : { ...run, text };
  });
  return next.filter(({ text }) => text !== '');
}
