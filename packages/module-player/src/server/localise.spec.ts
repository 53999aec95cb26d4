import { describe, expect, it } from '@jest/globals';
import { everyBlock, library } from '../../testing/every-block.ts';
import { localise } from './localise.ts';

const order = ['fr', 'ar'] as const;
const french = localise(everyBlock, library, 'fr', order);
const arabic = localise(everyBlock, library, 'ar', order);
const blockIn = (module: typeof french, id: string) =>
  module.lessons.flatMap(({ blocks }) => blocks).find(({ block }) => block.id === id);

describe('a module in one language', () => {
  it('has no word of another language where it has its own', () => {
    const marked = arabic.lessons.flatMap(({ blocks }) => blocks).filter(({ lang }) => lang);
    expect(marked.map(({ block, lang }) => [block.id, lang])).toEqual([['b-untranslated', 'fr']]);
    const own = arabic.lessons.flatMap(({ blocks }) => blocks).filter(({ lang }) => !lang);
    expect(JSON.stringify(own)).not.toContain('(fr)');
  });

  it('says of each language whether all of it is there', () => {
    expect(french.languages).toEqual([
      { locale: 'fr', state: 'reviewed', complete: true },
      { locale: 'ar', state: 'draft', complete: false },
    ]);
  });

  it('brings the citations it refers to, and no others', () => {
    expect(french.sources).toEqual({ S01: 'Palermo Protocol', S99: 'General knowledge' });
  });
});

describe('the glossary', () => {
  it('marks the first occurrence, the longer term before the shorter', () => {
    const paragraph = blockIn(french, 'b-paragraph')?.block;
    const runs =
      paragraph?.type === 'paragraph' && paragraph.text[0]?.type === 'paragraph'
        ? paragraph.text[0].runs
        : [];
    expect(runs.slice(0, 3)).toEqual([
      { text: 'La ' },
      { text: 'traite des personnes', term: 'traite' },
      { text: ' est ' },
    ]);
    expect(french.terms).toEqual({
      traite: { term: 'traite des personnes', definition: 'Un acte, un moyen, un but.', elsewhere: [] },
    });
  });

  it('loses no letter of the text', () => {
    const wordsOf = (module: typeof french) => {
      const block = blockIn(module, 'b-paragraph')?.block;
      const parts = block?.type === 'paragraph' ? block.text : [];
      return parts.map((part) =>
        part.type === 'paragraph' ? part.runs.map(({ text }) => text).join('') : '',
      );
    };
    const unmarked = localise(everyBlock, { ...library, glossary: [] }, 'fr', order);
    expect(wordsOf(french)).toEqual(wordsOf(unmarked));
    expect(wordsOf(french)[0]).toContain('La traite des personnes est grave');
  });

  it('is about whole words only', () => {
    const words = { ...library, glossary: [{ id: 'x', term: { fr: 'Arti' }, definition: {} }] };
    expect(localise(everyBlock, words, 'fr', order).terms).toEqual({});
  });
});
