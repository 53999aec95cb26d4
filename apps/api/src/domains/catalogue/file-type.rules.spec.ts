import { expect, test } from '@jest/globals';
import { fileTypeOf, isShownInline } from './file-type.rules.js';

test.each([
  ['guide.pdf', '%PDF-1.4'],
  ['Modèle.DOCX', 'PK\u0003\u0004'],
  ['photo.JPEG', '\u00ff\u00d8\u00ff\u00e0'],
  ['image.webp', 'RIFF\u0000\u0000\u0000\u0000WEBP'],
  ['voix.mp3', 'ID3\u0003'],
  ['voix.mp3', '\u00ff\u00fb\u0090'],
  ['film.mp4', '\u0000\u0000\u0000\u0020ftypisom'],
])('%s that begins as it should is taken', (fileName, head) => {
  expect(fileTypeOf(fileName)?.begins(Buffer.from(head, 'latin1'))).toBe(true);
});

test.each([
  'page.html',
  'page.pdf.html',
  'dessin.svg',
  'feuille.xml',
  'programme.exe',
  'classeur.xlsm',
  'pdf',
  '',
])('%s is of no kind that is taken', (fileName) => {
  expect(fileTypeOf(fileName)).toBeUndefined();
});

test('a page in the clothes of a picture is seen through', () => {
  expect(fileTypeOf('image.png')?.begins(Buffer.from('<html>'))).toBe(false);
  expect(fileTypeOf('voix.mp3')?.begins(Buffer.from('<html>'))).toBe(false);
});

test('only what runs no script is shown by itself', () => {
  expect(isShownInline('application/pdf')).toBe(true);
  for (const type of ['text/html', 'image/svg+xml', 'application/xhtml+xml', 'application/octet-stream'])
    expect(isShownInline(type)).toBe(false);
});
