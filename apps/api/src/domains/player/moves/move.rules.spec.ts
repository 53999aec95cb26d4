import { expect, test } from '@jest/globals';
import type { ManifestItem } from '@vigie/scorm';
import { type Comparable, compare, isKept } from './move.rules.js';

const version = (identifiers: string[], standard: Comparable['standard'] = 'scorm12'): Comparable => ({
  standard,
  manifest: {
    items: identifiers.map((identifier) => ({ identifier, title: identifier, href: 'x' }) as ManifestItem),
  },
});

test('two versions are compared by the identifiers of their items', () => {
  expect(compare(version(['a', 'b']), version(['b', 'c']))).toEqual({
    otherStandard: false,
    missing: [{ identifier: 'a', title: 'a' }],
    added: [{ identifier: 'c', title: 'c' }],
  });
});

test.each([
  ['nothing was saved', [], version(['z'], 'scorm2004'), true],
  ['all of it is there', ['a'], version(['a']), true],
  ['some of it is not', ['a', 'b'], version(['a']), false],
  ['the standard is another', ['a'], version(['a', 'b'], 'scorm2004'), false],
])('kept when %s?', (_name, saved, to, kept) => {
  expect(isKept(saved, compare(version(['a', 'b']), to))).toBe(kept);
});
