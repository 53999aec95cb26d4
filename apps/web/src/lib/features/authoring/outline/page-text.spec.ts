import { expect, test } from '@jest/globals';
import type { PageBlock } from '@vigie/contracts';
import { blocksOf, typedOf } from './page-text.ts';

const page: PageBlock[] = [
  { kind: 'heading', text: 'Prendre soin de soi' },
  { kind: 'paragraph', text: 'Une phrase.\nUne autre.' },
  { kind: 'list', items: ['Respirer', 'Parler à quelqu’un'] },
  { kind: 'list', items: ['Une autre liste'] },
  { kind: 'paragraph', text: 'Fin.' },
];

test('a page that was typed is read, and written back as it was', () => {
  const typed =
    '# Prendre soin de soi\n\nUne phrase.\nUne autre.\n\n- Respirer\n- Parler à quelqu’un\n\n- Une autre liste\n\nFin.';
  expect(blocksOf(typed)).toEqual(page);
  expect(typedOf(page)).toBe(typed);
});

test('what looks like markup is text', () => {
  expect(blocksOf('<b onclick="x">Gras</b> et **gras**\n#sans espace')).toEqual([
    { kind: 'paragraph', text: '<b onclick="x">Gras</b> et **gras**\n#sans espace' },
  ]);
});

test('a heading or a list may follow at once, without an empty line', () => {
  expect(blocksOf('Texte\n- un\n- deux\n## Titre\nSuite')).toEqual([
    { kind: 'paragraph', text: 'Texte' },
    { kind: 'list', items: ['un', 'deux'] },
    { kind: 'heading', text: 'Titre' },
    { kind: 'paragraph', text: 'Suite' },
  ]);
});

test('nothing typed is nothing', () => {
  expect(blocksOf(' \n\n  ')).toEqual([]);
});
