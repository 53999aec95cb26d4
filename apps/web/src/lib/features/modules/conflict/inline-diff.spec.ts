import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { inlineDiff } from './inline-diff.ts';

test.each([
  ['Un acte et un but.', 'Un acte, un moyen et un but.', 'Un acte+, un moyen+ et un but.'],
  ['Le moyen n’est pas exigé.', 'Aucun moyen exigé.', '-Le-+Aucun+ moyen -n’est pas -exigé.'],
  ['deux mots ici', 'trois noms ici', '-deux mots-+trois noms+ ici'],
  ['', 'tout', '+tout+'],
  ['rien', '', '-rien-'],
  ['pareil', 'pareil', 'pareil'],
])('%j became %j', (before, after, told) => {
  const marks = { same: '', gone: '-', new: '+' };
  const said = inlineDiff(before, after).map(({ text, is }) => marks[is] + text + marks[is]);
  expect(said.join('')).toBe(told);
});

it('loses no letter of either text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const changes = inlineDiff(before, after);
      const without = (gone: string) => changes.filter(({ is }) => is !== gone).map(({ text }) => text);
      expect(without('new').join('')).toBe(before);
      expect(without('gone').join('')).toBe(after);
    }),
  );
});
