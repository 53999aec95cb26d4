import { expect, it, test } from '@jest/globals';
import { ModuleDraft, richOf } from '@vigie/contracts';
import { readingFindings } from './reading.ts';

const found = (...blocks: object[]) =>
  readingFindings(
    ModuleDraft.parse({
      ...{ baseLocale: 'fr', about: { title: {}, pilot: false, languages: { fr: 'draft', ar: 'draft' } } },
      lessons: [{ id: 'l1', title: {}, durationMinutes: 1, blocks }],
    }),
  ).map(({ code, blockId, locale }) => [code, blockId, locale].filter(Boolean).join(' '));
const link = (locale: string, text: string) => ({
  ...{ id: 'b', type: 'paragraph' },
  text: { [locale]: [{ type: 'paragraph', runs: [{ text, href: 'https://www.iom.int/' }] }] },
});
const says = (text: string) => ({ id: 'b', type: 'paragraph', text: { fr: richOf(text) } });

it.each([
  ['fr', ' Ici '],
  ['en', 'click here'],
  ['es', 'aquí'],
  ['ar', 'هنا'],
])('a link in %s says where it leads (%s)', (locale, text) => {
  expect(found(link(locale, text))).toEqual([`link-vague b ${locale}`]);
  expect(found(link(locale, `${text} IOM`))).toEqual([]);
});

test('a paragraph is not long, and nobody shouts', () => {
  expect(found(says('a'.repeat(701)))).toEqual(['paragraph-long b fr']);
  expect(found(says('a '.repeat(350)))).toEqual([]);
  expect(found(says('NE JAMAIS LAISSER SEULE'))).toEqual(['all-capitals b fr']);
  expect(found(says('Protocole de PALERME, OIM et UNHCR'))).toEqual([]);
});

test('a table says what its columns are, a picture what it shows', () => {
  const table = (fr: string) => ({
    ...{ id: 'b', type: 'table', caption: {}, rows: [[{ fr: '1' }, {}]] },
    header: [{ fr }, {}],
  });
  expect(found(table(''))).toEqual(['table-no-header b']);
  expect(found(table('A'))).toEqual([]);
  const image = (alt: string) => ({ id: 'b', type: 'image', kind: 'photograph', alt: { fr: alt } });
  expect(found(image('IMG_0042.jpg'))).toEqual(['alt-is-name b']);
  expect(found(image('Un port le soir'))).toEqual([]);
});

test('a lesson opens on a poor line', () => {
  const file = (mediaType: string) => ({ path: 'media/a.bin', mediaType, sizeBytes: 400_000 });
  const picture = { id: 'b', type: 'image', kind: 'photograph', alt: { fr: 'Un port' } };
  const shown = { ...file('image/webp'), width: 10, height: 10, variants: [] };
  expect(found({ ...picture, file: shown })).toEqual(['lesson-heavy']);
  // It is loaded when it is asked for.
  expect(found({ id: 'b', type: 'file', title: {}, file: file('application/pdf') })).toEqual([]);
});
