import { DraftLesson, type Locale, type RichText, type Run, type WordPlan } from '@vigie/contracts';
import type { WordNode } from './word-node.js';
import { LeftOut, linesOf, plainOf } from './word-runs.js';
import { says, type Shape } from './word-shape.js';
import { tableOf } from './word-table.js';

type Lesson = { title: string; blocks: Shape[] };

/** What is read of a document, before it has names. */
export interface WordLessons {
  title: string | null;
  lessons: Lesson[];
  left: { what: WordPlan['left'][number]['what']; count: number }[];
}

const MOST_BLOCKS = 300;
const MOST_ITEMS = 60;

/**
 * A document as lessons: a heading of the first level begins a lesson, those below are headings in it; paragraphs, lists,
 * tables and quotes are blocks. What else there is, is counted.
 */
export function lessonsOf(document: WordNode, fileTitle: string, out = new LeftOut()): WordLessons {
  const builder = new Builder(out);
  for (const node of document.children ?? []) builder.take(node);
  builder.close();
  const title = builder.title ?? fileTitle;
  const lessons = builder.lessons
    .map((each) => ({ ...each, title: each.title || title }))
    .filter(({ blocks, title: own }) => blocks.length > 0 || own !== title)
    .flatMap(inPieces);
  return {
    title: builder.title,
    lessons,
    left: [...out.counts].map(([what, count]) => ({ what, count })),
  };
}

/** Lessons with names, their texts in a language. */
export function named(
  { lessons }: Pick<WordLessons, 'lessons'>,
  locale: Locale,
  newPartId: () => string,
): DraftLesson[] {
  return lessons.map(({ title, blocks }) =>
    DraftLesson.parse({
      ...{ id: newPartId(), title: { [locale]: title }, durationMinutes: minutesFor(blocks), objectives: [] },
      blocks: blocks.map((block) => ({ id: newPartId(), ...spoken(block, locale) })),
    }),
  );
}

function spoken(value: Shape, locale: Locale): Shape {
  const walk = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== 'object' || each === null) return each;
    if ('said' in each) return each.said === '' ? {} : { [locale]: each.said };
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as Shape;
}

/** At the pace of somebody who reads in a second language: 120 words a minute. */
function minutesFor(blocks: readonly Shape[]): number {
  const words = JSON.stringify(blocks).split(/\s+/).length;
  return Math.min(600, Math.max(1, Math.ceil(words / 120)));
}

function inPieces({ title, blocks }: Lesson): Lesson[] {
  if (blocks.length <= MOST_BLOCKS) return [{ title, blocks }];
  return [
    { title, blocks: blocks.slice(0, MOST_BLOCKS) },
    ...inPieces({ title, blocks: blocks.slice(MOST_BLOCKS) }),
  ];
}

type Item = { level: number; lines: Run[][] };

class Builder {
  title: string | null = null;
  readonly lessons: Lesson[] = [];
  private list: { ordered: boolean; items: Item[] } | null = null;
  private quote: RichText = [];
  private caption = '';

  constructor(private readonly out: LeftOut) {}

  take(node: WordNode): void {
    if (node.type === 'table') return this.table(node);
    if (node.type !== 'paragraph') return void (node.children ?? []).forEach((each) => this.take(each));

    const style = (node.styleName ?? '').toLowerCase();
    const level = /^heading (\d)$/.exec(style)?.[1];
    if (style.startsWith('toc ')) return;
    if (style === 'title' && this.lessons.length === 0 && this.title === null) return this.name(node);
    if (level === '1') return this.begin(plainOf(node, this.out));
    const lines = linesOf(node, this.out);
    if (lines.length === 0) return;
    if (level) return this.heading(level === '2' ? 2 : 3, lines);
    if (style === 'caption') return this.captioned(lines);
    if (/(^| )quote$/.test(style)) return void this.quoted(lines);
    if (node.numbering) return this.item(node.numbering, lines);
    this.add({ type: 'paragraph', text: says(lines.map(paragraph)) });
  }

  /** Puts down what was still being gathered. */
  close(): void {
    const { list, quote, caption } = this;
    this.list = null;
    this.quote = [];
    this.caption = '';
    if (list) for (const shape of listsOf(list)) this.put(shape);
    if (quote.length > 0) this.put({ type: 'quote', text: says(quote), attribution: {} });
    if (caption) this.put({ type: 'paragraph', text: says([paragraph([{ text: caption }])]) });
  }

  private name(node: WordNode): void {
    this.title = plainOf(node, this.out).slice(0, 200) || null;
  }

  private begin(title: string): void {
    this.close();
    if (title) this.lessons.push({ title: title.slice(0, 500), blocks: [] });
  }

  private heading(level: 2 | 3, lines: Run[][]): void {
    const text = lines.flat().map((run) => run.text);
    this.add({ type: 'heading', level, text: says(text.join('').trim()) });
  }

  private captioned(lines: Run[][]): void {
    const text = lines.flat().map((run) => run.text);
    const last = this.lessons.at(-1)?.blocks.at(-1);
    const isAfterTable = last?.type === 'table' && !this.list && JSON.stringify(last.caption) === '{}';
    if (isAfterTable) last.caption = says(text.join('').trim());
    else {
      this.close();
      this.caption = text.join('').trim();
    }
  }

  private quoted(lines: Run[][]): void {
    if (this.quote.length === 0) this.close();
    this.quote.push(...lines.map(paragraph));
  }

  private item({ isOrdered, level }: NonNullable<WordNode['numbering']>, lines: Run[][]): void {
    const depth = Number(level) || 0;
    if (this.list && depth === 0 && this.list.ordered !== isOrdered) this.close();
    if (!this.list) {
      this.close();
      this.list = { ordered: isOrdered, items: [] };
    }
    this.list.items.push({ level: depth, lines });
  }

  private table(node: WordNode): void {
    const { caption } = this;
    this.caption = '';
    this.close();
    for (const shape of tableOf(node, caption, this.out)) this.put(shape);
  }

  private add(shape: Shape): void {
    this.close();
    this.put(shape);
  }

  private put(shape: Shape): void {
    if (this.lessons.length === 0) this.lessons.push({ title: '', blocks: [] });
    this.lessons.at(-1)?.blocks.push(shape);
  }
}

const paragraph = (runs: Run[]): RichText[number] => ({ type: 'paragraph', runs });

/** Items of the first level, what is below each as a list in it. */
function listsOf({ ordered, items }: { ordered: boolean; items: Item[] }): Shape[] {
  const all: RichText[] = [];
  for (const { level, lines } of items) {
    const last = all.at(-1);
    if (level === 0 || !last) {
      all.push(lines.map(paragraph));
      continue;
    }
    const inner = last.at(-1);
    if (inner?.type === 'list' && inner.items.length < 100) inner.items.push(lines.flat());
    else last.push({ type: 'list', ordered: false, items: [lines.flat()] });
  }
  const pieces = Math.ceil(all.length / MOST_ITEMS);
  return Array.from({ length: pieces }, (_, at) => ({
    ...{ type: 'list', ordered },
    items: all.slice(at * MOST_ITEMS, (at + 1) * MOST_ITEMS).map(says),
  }));
}
