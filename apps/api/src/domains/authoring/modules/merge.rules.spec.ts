import { describe, expect, it, test } from '@jest/globals';
import { clash, merge } from './merge.rules.js';

describe('merging two authors', () => {
  const base = { id: 'b', text: { fr: 'un', ar: 'واحد' }, sources: [1] };

  it('takes what each has changed', () => {
    expect(
      merge(
        base,
        { ...base, text: { fr: 'deux', ar: 'واحد' } },
        { ...base, text: { fr: 'un', ar: 'اثنان' } },
      ),
    ).toEqual({ ...base, text: { fr: 'deux', ar: 'اثنان' } });
    expect(merge(base, { ...base, added: 1 }, { id: 'b', text: base.text })).toEqual({
      id: 'b',
      text: base.text,
      added: 1,
    });
  });

  it('goes into lists whose members have ids, as long as both kept them', () => {
    const list = [
      { id: 'a', text: 'x' },
      { id: 'b', text: 'y' },
    ];
    const change = (at: number, text: string) =>
      list.map((each, index) => (index === at ? { ...each, text } : each));
    expect(merge(list, change(0, '1'), change(1, '2'))).toEqual([
      { id: 'a', text: '1' },
      { id: 'b', text: '2' },
    ]);
    expect(merge(list, change(0, '1'), [...list].reverse())).toBe(clash);
  });

  test.each([
    ['a text', { fr: 'un' }, { fr: 'deux' }, { fr: 'trois' }],
    ['a list of texts', { l: ['a', 'b'] }, { l: ['a', 'c'] }, { l: ['d', 'b'] }],
    ['something removed and changed', { fr: 'un' }, {}, { fr: 'deux' }],
    ['another kind of thing', { v: { a: 1 } }, { v: [1] }, { v: { a: 2 } }],
  ])('tells when both changed %s', (_what, began, mine, theirs) => {
    expect(merge(began, mine, theirs)).toBe(clash);
    expect(merge(began, theirs, mine)).toBe(clash);
  });

  it('is no clash when both wrote the same', () => {
    expect(merge({ fr: 'un' }, { fr: 'deux' }, { fr: 'deux' })).toEqual({ fr: 'deux' });
  });
});
