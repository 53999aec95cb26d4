import type { WordNode } from './word-node.js';
import { type LeftOut, linesOf, plainOf } from './word-runs.js';
import { says, type Shape } from './word-shape.js';

const WIDEST = 8;
const MOST_ROWS = 60;

/** A table as tables that a module may have; one of a single column is no table but paragraphs. */
export function tableOf(node: WordNode, caption: string, out: LeftOut): Shape[] {
  const rows = (node.children ?? []).filter(({ type }) => type === 'tableRow');
  const width = Math.max(0, ...rows.map(widthOf));
  if (width > WIDEST) {
    out.add('wide-tables');
    return [];
  }
  if (width < 2) return paragraphsIn(node, out);

  const cells = squared(rows, width, out);
  // The first row is what the columns are called; a table of one row does not say.
  const [header = [], ...body] = cells.length > 1 ? cells : [Array<string>(width).fill(''), ...cells];
  const pieces = Math.ceil(body.length / MOST_ROWS);
  return Array.from({ length: pieces }, (_, at) => ({
    type: 'table',
    caption: caption ? says(caption) : {},
    header: header.map(says),
    rows: body.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS).map((row) => row.map(says)),
  }));
}

const cellsOf = (row: WordNode): WordNode[] =>
  (row.children ?? []).filter(({ type }) => type === 'tableCell');
const widthOf = (row: WordNode): number =>
  cellsOf(row).reduce((sum, { colSpan = 1 }) => sum + Math.max(1, colSpan), 0);

/** Every row as wide as the table: what spans several cells stands in the first. */
function squared(rows: readonly WordNode[], width: number, out: LeftOut): string[][] {
  const taken: number[] = Array<number>(width).fill(0);
  return rows.map((row) => {
    const texts: string[] = [];
    const skip = () => {
      while (texts.length < width && (taken[texts.length] ?? 0) > 0) {
        taken[texts.length] = (taken[texts.length] ?? 0) - 1;
        texts.push('');
      }
    };
    for (const cell of cellsOf(row)) {
      skip();
      for (let at = 0; at < Math.max(1, cell.colSpan ?? 1) && texts.length < width; at++) {
        taken[texts.length] = Math.max(1, cell.rowSpan ?? 1) - 1;
        texts.push(at === 0 ? textIn(cell, out) : '');
      }
    }
    skip();
    return [...texts, ...Array<string>(width - texts.length).fill('')];
  });
}

const textIn = (cell: WordNode, out: LeftOut): string =>
  (cell.children ?? [])
    .map((each) => (each.type === 'table' ? textIn(each, out) : plainOf(each, out)))
    .filter(Boolean)
    .join(' ');

function paragraphsIn(node: WordNode, out: LeftOut): Shape[] {
  if (node.type !== 'paragraph') return (node.children ?? []).flatMap((each) => paragraphsIn(each, out));
  const lines = linesOf(node, out);
  return lines.length === 0
    ? []
    : [{ type: 'paragraph', text: says(lines.map((runs) => ({ type: 'paragraph', runs }))) }];
}
