import { describe, expect, it, test } from '@jest/globals';
import type { GlossaryPair, Locale } from '@vigie/contracts';
import { falseFriendsIn, termsIn } from './terms.ts';

const pair = (id: string, source: string, target: string | null, more: Partial<GlossaryPair> = {}) => ({
  ...{ id, source, target, definition: null, alsoSaid: [], notToBeTakenFor: [] },
  ...more,
});
const ar = [
  pair('trafficking', 'traite des personnes', 'الاتجار بالأشخاص', {
    alsoSaid: ['traite'],
    notToBeTakenFor: ['تهريب'],
  }),
  pair('smuggling', 'trafic illicite de migrants', 'تهريب المهاجرين', {
    notToBeTakenFor: ['اتجار', 'الاتجار'],
  }),
  pair('child', 'enfant', 'الطفل'),
  pair('unaccompanied-child', 'enfant (mineur) non accompagné', 'طفل غير مصحوب'),
  pair('determinants', 'déterminants', null),
];
const es = [
  pair('trafficking', 'traite des personnes', 'trata de personas', {
    alsoSaid: ['traite'],
    notToBeTakenFor: ['tráfico', 'contrabando'],
  }),
  pair('smuggling', 'trafic illicite de migrants', 'tráfico ilícito de migrantes', {
    notToBeTakenFor: ['trata'],
  }),
];
const ids = (source: string) => termsIn(ar, [source, 'fr'], ['', 'ar']).map(({ id }) => id);

describe('the agreed terms of a text', () => {
  it.each([
    ['La traite des personnes est un crime.', 'trafficking'],
    ['Victimes de la TRAITE', 'trafficking'],
    ['Deux enfants sont là.', 'child'],
    ['Un enfant non accompagné.', 'unaccompanied-child'],
    ['Elle le traitera bien ; un maltraitement.', ''],
    ['Les déterminants', 'determinants'],
  ])('%j: %s', (source, found) => {
    expect(ids(source).join(' ')).toBe(found);
  });

  it.each([
    ['مكافحة الاتجار بالأشخاص.', true],
    ['عرضة للاتجار بالأشخاص', true],
    ['والاتّجار بالأشخاص', true],
    ['تهريب', false],
  ])('%j: used %s', (target, isUsed) => {
    expect(termsIn(ar, ['La traite.', 'fr'], [target, 'ar'])).toMatchObject([{ isUsed }]);
  });
});

test.each<[string, string, Locale, string]>([
  ['La traite.', 'El tráfico.', 'es', 'tráfico'],
  ['La traite.', 'La trata.', 'es', ''],
  ['La traite n’est pas le trafic illicite de migrants.', 'La trata no es el tráfico.', 'es', ''],
  ['Le trafic illicite de migrants.', 'La trata.', 'es', 'trata'],
  ['La traite des personnes.', 'التهريب', 'ar', 'تهريب'],
  ['La traite des personnes.', 'بتهريب الناس', 'ar', 'تهريب'],
  ['Le trafic illicite de migrants', 'للاتجار', 'ar', 'اتجار'],
  ['Une valise.', 'El tráfico.', 'es', ''],
])('%j as %j: false friend %j %j', (source, target, locale, word) => {
  const found = falseFriendsIn(locale === 'es' ? es : ar, [source, 'fr'], [target, locale]);
  expect(found.map((each) => each.word).join(' ')).toBe(word);
});
