import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff } from './word-diff.ts';

const marked = (stretches: { text: string; differs: boolean }[]) =>
  stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

test.each([
  [
    'Un acte et un but.',
    'Un acte, un moyen et un but.',
    'Un acte et un but.',
    'Un acte[,] [un moyen ]et un but.',
  ],
  ['le passeport', 'la valise', '[le] [passeport]', '[la] [valise]'],
  ['', 'tout', '', '[tout]'],
  ['ضحية الاتجار', 'ضحية العنف', 'ضحية [الاتجار]', 'ضحية [العنف]'],
])('%j and %j: the words that differ are marked', (one, other, inOne, inOther) => {
  const diff = wordDiff(one, other);
  expect([marked(diff.one), marked(diff.other)]).toEqual([inOne, inOther]);
});

it('loses no letter of either text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const diff = wordDiff(one, other);
      expect(diff.one.map(({ text }) => text).join('')).toBe(one);
      expect(diff.other.map(({ text }) => text).join('')).toBe(other);
    }),
  );
});
