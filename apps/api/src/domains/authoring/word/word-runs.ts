import { Run, type WordLeftOut } from '@vigie/contracts';
import type { WordNode } from './word-node.js';

/** How much of each thing was left out. */
export class LeftOut {
  readonly counts = new Map<WordLeftOut, number>();

  add(what: WordLeftOut, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }
}

type Hand = Pick<Run, 'bold' | 'italic' | 'href'>;

const left: Record<string, WordLeftOut> = {
  image: 'pictures',
  noteReference: 'notes',
  commentReference: 'comments',
};

/** The words of a paragraph in their hands, one list for each of its lines. */
export function linesOf(node: WordNode, out: LeftOut): Run[][] {
  const lines: Run[][] = [[]];
  const say = (text: string, hand: Hand) => lines.at(-1)?.push({ text, ...hand });
  const walk = (each: WordNode, hand: Hand): void => {
    const what = left[each.type];
    if (what) return out.add(what);
    if (each.type === 'text') return void (each.value && say(each.value, hand));
    if (each.type === 'tab') return void say(' ', hand);
    if (each.type === 'checkbox') return void say(each.checked ? '☑ ' : '☐ ', hand);
    if (each.type === 'break') return void (each.breakType === 'line' && lines.push([]));
    const next = each.type === 'hyperlink' ? linked(each, hand, out) : handOf(each, hand);
    for (const child of each.children ?? []) walk(child, next);
  };
  for (const child of node.children ?? []) walk(child, {});
  return lines.map(joined).filter((runs) => wordsOf(runs) !== '');
}

/** The words of a part, in no hand and on one line. */
export const plainOf = (node: WordNode, out: LeftOut): string =>
  linesOf(node, out).map(wordsOf).join(' ').replaceAll(/\s+/g, ' ').slice(0, MOST).trim();

const wordsOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim();

const handOf = ({ type, isBold, isItalic }: WordNode, hand: Hand): Hand =>
  type === 'run'
    ? { ...hand, ...(isBold ? { bold: true as const } : {}), ...(isItalic ? { italic: true as const } : {}) }
    : hand;

/** A link that a module may have; of any other the words stay. */
function linked({ href }: WordNode, hand: Hand, out: LeftOut): Hand {
  if (!href) return hand;
  if (Run.shape.href.safeParse(href).success) return { ...hand, href };
  out.add('links');
  return hand;
}

const MOST = 20_000;
const MOST_RUNS = 400;

/** Neighbours in the same hand are one: Word cuts words wherever somebody has once corrected. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const isSame = last && last.bold === run.bold && last.italic === run.italic && last.href === run.href;
    if (isSame && last.text.length + run.text.length <= MOST)
      all.splice(-1, 1, { ...last, text: last.text + run.text });
    else all.push({ ...run, text: run.text.slice(0, MOST) });
  }
  const rest = all.splice(MOST_RUNS).map(({ text }) => text);
  return rest.length > 0 ? [...all, { text: rest.join('').slice(0, MOST) }] : all;
}
