import { describe, expect, it } from '@jest/globals';
import { DraftBlock } from './draft.js';
import { richOf } from './rich-text.js';
import { unitsIn, withText } from './units.js';

const exercise = DraftBlock.parse({
  id: 'b1',
  type: 'exercise',
  title: { fr: 'Vérifiez' },
  required: true,
  questions: [
    {
      kind: 'single',
      id: 'q1',
      prompt: { fr: 'Quoi ?', ar: 'ماذا؟' },
      options: [
        { id: 'a', text: { fr: 'Oui' }, correct: true },
        { id: 'b', text: {}, correct: false },
      ],
    },
  ],
});
const list = DraftBlock.parse({
  id: 'b2',
  type: 'list',
  ordered: false,
  items: [{ fr: richOf('un') }, { fr: richOf('deux') }],
});
const names = (block: DraftBlock) => unitsIn(block.id, 'l1', block).map(({ unit }) => unit);

describe('the texts of a part', () => {
  it('are found in reading order, members of lists by their ids; blank ones are none', () => {
    expect(names(exercise)).toEqual(['b1:title', 'b1:questions/q1/prompt', 'b1:questions/q1/options/a/text']);
    expect(names(list)).toEqual(['b2:items/0', 'b2:items/1']);
  });

  it('are written where they stand, and nothing else changes', () => {
    for (const block of [exercise, list])
      for (const { unit, path, texts } of unitsIn(block.id, 'l1', block)) {
        const text = Array.isArray(texts.fr) ? richOf('نص') : 'نص';
        const written = withText(block, path, 'ar', text);
        const found = unitsIn(block.id, 'l1', written).find((each) => each.unit === unit);
        expect(found?.texts).toEqual({ ...texts, ar: text });
        expect(DraftBlock.parse(written)).toEqual(written);
        expect(withText(written, path, 'ar', texts.ar ?? text)).toEqual(texts.ar ? block : written);
      }
  });

  it('stay as they are where a path leads nowhere', () => {
    expect(withText(exercise, ['questions', 'gone', 'prompt'], 'ar', 'نص')).toEqual(exercise);
    expect(withText(exercise, ['nothing'], 'ar', 'نص')).toBe(exercise);
  });
});
