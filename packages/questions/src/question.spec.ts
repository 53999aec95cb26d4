import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import {
  emptyQuestion,
  missingIn,
  type Question,
  questionKinds,
  readAnswer,
  score,
  shuffle,
  withoutAnswers,
} from './index.js';
import { question } from './schema.js';
import { samples } from './testing/questions.js';

const every = Object.values(samples) as Question[];
/** Something as odd as a broken page, a foreign tool or an attacker may send, with the question's own ids in it. */
const oddAnswer = (of: Question) => {
  const ids = [...JSON.stringify(of).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? '');
  const word = fc.oneof(fc.constantFrom(...ids, 'act', 'none', '__proto__', 'constructor', ''), fc.string());
  return fc.oneof(
    fc.anything(),
    word,
    fc.array(word),
    fc.dictionary(word, fc.oneof(word, fc.anything())),
    fc.double(),
  );
};

describe.each(every)('$kind', (sample) => {
  it('never throws, and scores between 0 and 1', () => {
    fc.assert(
      fc.property(oddAnswer(sample), (raw) => {
        const { scaled, points, max } = score(raw, sample);
        expect(scaled).toBeGreaterThanOrEqual(0);
        expect(scaled).toBeLessThanOrEqual(1);
        expect(points).toBeCloseTo(scaled * max, 9);
        missingIn(raw, sample);
      }),
    );
  });

  it('reads an answer into one that reads and scores the same', () => {
    fc.assert(
      fc.property(oddAnswer(sample), (raw) => {
        const answer = readAnswer(raw, sample);
        const again: unknown = JSON.parse(JSON.stringify(answer));
        expect(readAnswer(again, sample)).toEqual(again);
        if (answer !== null) expect(score(answer, sample)).toEqual(score(raw, sample));
      }),
    );
  });

  it('starts empty as a draft that only lacks its words', () => {
    const draft = emptyQuestion(sample.kind, 'new', 'words');
    expect(question(z.string()).safeParse(draft)).toMatchObject({ success: true });
  });

  it('without answers says nothing of them', () => {
    const sent = JSON.stringify(withoutAnswers(sample, 'seed'));
    expect(sent).not.toMatch(
      /"(correct|answer|correctOrder|accepted|feedback|explanation|role|category|rating|effects|next|debrief|child)"/,
    );
    expect(sent).not.toMatch(/feedback|explained|mind the comma|12\.5/);
  });

  it('without answers is the same for the same seed', () => {
    expect(withoutAnswers(sample, 'one')).toEqual(withoutAnswers(sample, 'one'));
  });
});

test('there is a sample of every kind', () => {
  expect(Object.keys(samples).sort()).toEqual([...questionKinds].sort());
});

test('the order of matching and ordering gives nothing away', () => {
  const sent = Array.from({ length: 40 }, (_, seed) => withoutAnswers(samples.matching, String(seed)));
  expect(new Set(sent.map((each) => JSON.stringify(each))).size).toBeGreaterThan(10);
  expect(JSON.stringify(sent)).not.toMatch(/"key":"[a-dx]"/);
});

test('a shuffled list has the same members', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
      const mixed = shuffle(list, seed);
      expect([...mixed].sort()).toEqual([...list].sort());
      expect(shuffle(list, seed)).toEqual(mixed);
    }),
  );
});

describe('what is not an exercise', () => {
  const refuse = (sample: Question, change: object) =>
    question(z.string()).safeParse({ ...sample, ...change }).success;

  test.each([
    ['single with two right options', samples.single, { options: samples.multiple.options }],
    ['multiple with one right option', samples.multiple, { options: samples.single.options }],
    ['true/false called otherwise', samples.truefalse, { options: samples.single.options.slice(0, 2) }],
    ['ordering without one item', samples.ordering, { correctOrder: ['a', 'b', 'c'] }],
    [
      'numeric with an error within the tolerance',
      samples.numeric,
      { commonErrors: [{ value: 13, feedback: 'x' }] },
    ],
    ['matching with an id twice', samples.matching, { extraRight: [{ id: 'a', text: 'x' }] }],
    ['gap without a gap', samples.gap, { segments: [{ text: 'words' }] }],
    ['indicators without an indicator', samples.indicators, { segments: [{ text: 'a' }, { text: 'b' }] }],
    ['a scenario that starts nowhere', samples.scenario, { start: 'n9' }],
    ['a scenario that moves an unknown meter', samples.scenario, { meters: [] }],
    ['an id that SCORM would not take', samples.reflection, { id: 'with space' }],
  ])('%s is refused', (_, sample, change) => {
    expect(refuse(sample, change)).toBe(false);
    expect(refuse(sample, {})).toBe(true);
  });
});
