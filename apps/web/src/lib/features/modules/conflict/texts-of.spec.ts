import { describe, expect, it } from '@jest/globals';
import { richOf } from '@vigie/contracts';
import { bothIn, differences } from './texts-of.ts';

const block = (fr: string, more: object = {}) => ({
  id: 'b1',
  type: 'callout',
  kind: 'key',
  title: { fr: 'À retenir', en: 'Keep in mind' },
  text: { fr: richOf(fr) },
  ...more,
});

describe('two versions of a block', () => {
  it('differ where the words do, in their language, and nowhere else', () => {
    expect(differences(block('Un acte.'), block('Un but.'))).toEqual([
      { path: 'text.fr', locale: 'fr', mine: 'Un acte.', theirs: 'Un but.' },
    ]);
    expect(differences(block('a'), block('a'))).toEqual([]);
    expect(differences(block('a', { kind: 'caution' }), block('a'))).toMatchObject([
      { path: 'kind', locale: null, mine: 'caution', theirs: 'key' },
    ]);
  });

  it('come together with every word of both, and nothing but words doubled', () => {
    const mine = block('Un acte.', { title: { fr: 'Rappel', en: 'Keep in mind' }, kind: 'caution' });
    expect(bothIn(block('Un but.'), mine)).toEqual({
      ...block('Un but.'),
      title: { fr: 'À retenir Rappel', en: 'Keep in mind' },
      text: { fr: [...richOf('Un but.'), ...richOf('Un acte.')] },
    });
  });

  it('loses no language that only one of them has', () => {
    const mine = { fr: 'a', en: 'b' };
    expect(bothIn({ fr: 'a' } as Record<string, string>, mine)).toEqual(mine);
  });
});
