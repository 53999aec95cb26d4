import { describe, expect, it } from '@jest/globals';
import { richOf } from '@vigie/contracts';
import { lessonsOf, named } from './word.rules.js';
import type { WordNode } from './word-node.js';

const words = (value: string, hand: Partial<WordNode> = {}): WordNode => ({
  ...{ type: 'run', children: [{ type: 'text', value }] },
  ...hand,
});
const par = (text: string | WordNode[], more: Partial<WordNode> = {}): WordNode => ({
  ...{ type: 'paragraph', children: typeof text === 'string' ? [words(text)] : text },
  ...more,
});
const heading = (level: number, text: string) => par(text, { styleName: `heading ${level}` });
const item = (text: string, level = 0, isOrdered = false) => par(text, { numbering: { isOrdered, level } });
const table = (...rows: string[][]): WordNode => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((text) => ({ type: 'tableCell', colSpan: 1, rowSpan: 1, children: [par(text)] })),
  })),
});
const read = (...children: WordNode[]) => lessonsOf({ type: 'document', children }, 'Fichier');
const blocksOf = (...children: WordNode[]) => {
  let at = 0;
  return named(read(...children), 'fr', () => `n${at++}`)[0]?.blocks.map(({ id: _, ...rest }) => rest);
};

describe('a Word document', () => {
  it('has a lesson for each heading of the first level, and its title for what comes before', () => {
    const { title, lessons } = read(
      par('Le guide', { styleName: 'Title' }),
      par('Avant.'),
      heading(1, 'Un'),
      heading(2, 'Signes'),
      heading(4, 'Détails'),
      heading(1, 'Deux'),
      par('Fin.'),
    );
    expect(title).toBe('Le guide');
    expect(lessons.map((each) => [each.title, each.blocks.length])).toEqual([
      ['Le guide', 1],
      ['Un', 2],
      ['Deux', 1],
    ]);
    expect(lessons[1]?.blocks).toMatchObject([{ level: 2 }, { level: 3 }]);
  });

  it('without headings is one lesson of the name of its file', () => {
    expect(read(par('Seul.')).lessons.map(({ title }) => title)).toEqual(['Fichier']);
    expect(read(par('  ')).lessons).toEqual([]);
  });

  it('keeps bold, italic and the links that a module may have, and joins what Word has cut', () => {
    const link = (href: string): WordNode => ({ type: 'hyperlink', href, children: [words('ici')] });
    const { lessons, left } = read(
      par([words('Un '), words('mot', { isBold: true }), words(' et', { isBold: true }), words(' la suite')]),
      par([link('https://www.iom.int/'), words(' ou '), link('file:///c:/x.exe')]),
    );
    expect(lessons[0]?.blocks.map(({ text }) => text)).toEqual([
      {
        said: [
          {
            type: 'paragraph',
            runs: [{ text: 'Un ' }, { text: 'mot et', bold: true }, { text: ' la suite' }],
          },
        ],
      },
      {
        said: [
          { type: 'paragraph', runs: [{ text: 'ici', href: 'https://www.iom.int/' }, { text: ' ou ici' }] },
        ],
      },
    ]);
    expect(left).toEqual([{ what: 'links', count: 1 }]);
  });

  it('has lists with what is below an item in it, and another list where the kind changes', () => {
    expect(blocksOf(item('a'), item('a1', 1), item('b'), item('un', 0, true), par('Fin.'))).toEqual([
      {
        ...{ type: 'list', ordered: false },
        items: [
          {
            fr: [...richOf('a'), { type: 'list', ordered: false, items: [[{ text: 'a1' }]] }],
          },
          { fr: richOf('b') },
        ],
      },
      { type: 'list', ordered: true, items: [{ fr: richOf('un') }] },
      { type: 'paragraph', text: { fr: richOf('Fin.') } },
    ]);
  });

  it('has tables with a header and a caption; one of a column is paragraphs, one too wide is left out', () => {
    const caption = par('Chiffres', { styleName: 'caption' });
    expect(blocksOf(caption, table(['A', 'B'], ['1', '2']))).toEqual([
      {
        ...{ type: 'table', caption: { fr: 'Chiffres' } },
        header: [{ fr: 'A' }, { fr: 'B' }],
        rows: [[{ fr: '1' }, { fr: '2' }]],
      },
    ]);
    expect(blocksOf(table(['1', '2']), caption)).toMatchObject([
      { caption: { fr: 'Chiffres' }, header: [{}, {}], rows: [[{ fr: '1' }, { fr: '2' }]] },
    ]);
    expect(blocksOf(table(['Encadré']))).toEqual([{ type: 'paragraph', text: { fr: richOf('Encadré') } }]);
    const wide = read(par('x'), table(Array.from({ length: 9 }, () => 'c')));
    expect(wide.left).toEqual([{ what: 'wide-tables', count: 1 }]);
  });

  it('makes rows square where cells span others', () => {
    const cell = (text: string, more: object) => ({ type: 'tableCell', ...more, children: [par(text)] });
    const rows = [
      [cell('haut', { colSpan: 2, rowSpan: 1 })],
      [cell('deux', { colSpan: 1, rowSpan: 2 }), cell('b', { colSpan: 1, rowSpan: 1 })],
      [cell('c', { colSpan: 1, rowSpan: 1 })],
    ];
    const spans: WordNode = {
      type: 'table',
      children: rows.map((children) => ({ type: 'tableRow', children })),
    };
    expect(blocksOf(spans)).toMatchObject([
      {
        header: [{ fr: 'haut' }, {}],
        rows: [
          [{ fr: 'deux' }, { fr: 'b' }],
          [{}, { fr: 'c' }],
        ],
      },
    ]);
  });

  it('has quotes, and counts what is left out', () => {
    const picture: WordNode = { type: 'image' };
    const { lessons, left } = read(
      par('Dit un.', { styleName: 'Intense Quote' }),
      par([words('Vu'), picture, { type: 'noteReference' }]),
      par([picture]),
    );
    expect(lessons[0]?.blocks.map(({ type }) => type)).toEqual(['quote', 'paragraph']);
    expect(left).toEqual([
      { what: 'pictures', count: 2 },
      { what: 'notes', count: 1 },
    ]);
  });

  it('goes on in another lesson where one would be too long', () => {
    const long = Array.from({ length: 301 }, (_, at) => par(`p${at}`));
    expect(
      read(heading(1, 'Long'), ...long).lessons.map(({ title, blocks }) => [title, blocks.length]),
    ).toEqual([
      ['Long', 300],
      ['Long', 1],
    ]);
  });
});
