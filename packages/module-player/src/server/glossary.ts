import type { Locale, ModuleLibrary, RichText, Run } from '@vigie/contracts';
import type { PlayerLesson, PlayerModule, TermNote } from '../model.ts';

type Entry = { id: string; start: string; pattern: RegExp };

/** Marks the first occurrence of each term in each lesson, and brings along what the page says of it. */
export function termsIn(module: PlayerModule, { glossary }: ModuleLibrary): PlayerModule {
  const entries = glossary
    .flatMap(({ id, term }) => {
      const word = term[module.locale];
      return word ? [{ id, length: word.length, start: startOf(word), pattern: wholeTerm(word) }] : [];
    })
    // "best interests of the child" before "child".
    .sort((one, two) => two.length - one.length);
  const lessons = module.lessons.map((lesson) => markLesson(lesson, entries));
  const used = new Set([...JSON.stringify(lessons).matchAll(/"term":"([^"]+)"/g)].map(([, id]) => id));
  const terms = glossary
    .filter(({ id }) => used.has(id))
    .map((each) => [each.id, noteOf(each, module.locale)] as const);
  return { ...module, lessons, terms: Object.fromEntries(terms) };
}

function noteOf({ term, definition }: ModuleLibrary['glossary'][number], locale: Locale): TermNote {
  const here = definition[locale];
  const others = (['fr', 'en', 'es'] as const).filter((each) => each !== locale);
  const elsewhere = others.flatMap((lang) => (term[lang] ? [{ lang, term: term[lang] }] : []));
  return { term: term[locale] ?? '', definition: here, elsewhere: here ? [] : elsewhere };
}

// A quick look before the exact one: most terms are not in most texts.
const startOf = (text: string): string => (text.trim().split(/[\s'’]/u)[0] ?? '').toLowerCase();

// Whole words, in any case; spaces of any kind, and the plural s of the three Latin languages.
function wholeTerm(term: string): RegExp {
  const words = term
    .trim()
    .split(/\s+/u)
    .map((word) => escapeRegExp(word).replace(/['’]/g, "['’]"));
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${words.join('\\s+')}s?(?![\\p{L}\\p{N}\\p{M}])`, 'iu');
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Only running text is marked: not headings, tables or what one has to answer. */
function markLesson(lesson: PlayerLesson, entries: readonly Entry[]): PlayerLesson {
  const left = new Map(entries.map((entry) => [entry.id, entry]));
  const mark = (text: RichText): RichText => markRich(text, left);
  const blocks = lesson.blocks.map(({ block, lang }) => {
    // A block in another language would need the terms of that one.
    if (lang) return { block, lang };
    if (block.type === 'paragraph' || block.type === 'callout' || block.type === 'law')
      return { block: { ...block, text: mark(block.text) } };
    if (block.type === 'list') return { block: { ...block, items: block.items.map(mark) } };
    if (block.type === 'accordion')
      return { block: { ...block, items: block.items.map((item) => ({ ...item, text: mark(item.text) })) } };
    return { block };
  });
  return { ...lesson, blocks };
}

function markRich(text: RichText, left: Map<string, Entry>): RichText {
  return text.map((part) =>
    part.type === 'paragraph'
      ? { ...part, runs: markRuns(part.runs, left) }
      : { ...part, items: part.items.map((item) => markRuns(item, left)) },
  );
}

function markRuns(runs: readonly Run[], left: Map<string, Entry>): Run[] {
  return runs.flatMap((run) => (run.href || run.term || run.lang ? [run] : markRun(run, left)));
}

function markRun(run: Run, left: Map<string, Entry>): Run[] {
  const lower = run.text.toLowerCase();
  for (const { id, start, pattern } of left.values()) {
    const found = lower.includes(start) ? pattern.exec(run.text) : null;
    if (!found) continue;

    left.delete(id);
    const [before, after] = [run.text.slice(0, found.index), run.text.slice(found.index + found[0].length)];
    return [
      ...(before ? markRun({ ...run, text: before }, left) : []),
      { ...run, text: found[0], term: id },
      ...(after ? markRun({ ...run, text: after }, left) : []),
    ];
  }
  return [run];
}
