import { describe, expect, it } from '@jest/globals';
import { lawShown } from './law.ts';

const law = (id: string, country: string) => ({
  block: { id, type: 'law' as const, country, title: '', text: [], sources: [] },
});
const [fr, es] = [law('b1', 'FR'), law('b2', 'ES')];
const lesson = { blocks: [fr, es] } as never;

describe('the law of a country', () => {
  it('is shown to who works there, and to nobody else', () => {
    expect(lawShown(fr.block, 'FR', lesson)).toBe('law');
    for (const country of ['ES', 'TN', '', null]) expect(lawShown(fr.block, country, lesson)).not.toBe('law');
  });

  it('gives way to one line a lesson where it is not the reader’s', () => {
    expect([fr, es].map(({ block }) => lawShown(block, 'TN', lesson))).toEqual(['line', 'nothing']);
    expect([fr, es].map(({ block }) => lawShown(block, '', lesson))).toEqual(['line', 'nothing']);
    expect([fr, es].map(({ block }) => lawShown(block, 'ES', lesson))).toEqual(['nothing', 'law']);
  });

  it('asks where nobody has said', () => {
    expect(lawShown(fr.block, null, lesson)).toBe('ask');
  });
});
