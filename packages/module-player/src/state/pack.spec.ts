import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyBlock, library } from '../../testing/every-block.ts';
import { localise } from '../server/localise.ts';
import { outlineOf } from './outline.ts';
import { pack, type Saved, unpack } from './pack.ts';
import { progressOf, resultOf } from './progress.ts';

const outline = outlineOf(localise(everyBlock, library, 'fr', ['fr', 'ar']));
const ids = outline.tasks.map(({ question }) => question.id);
const nothing: Saved = { locale: 'fr', country: null, at: null, ended: [], done: [], answers: {} };

const word = fc.oneof(
  fc.string({ maxLength: 900 }),
  fc.constantFrom('~', '~~', '~1', 'a', 'p1', 'i1', 'مرحبا'),
);
const answer = fc.oneof(
  word,
  fc.array(word, { maxLength: 6 }),
  fc.dictionary(fc.constantFrom('p1', 'g1', 'f0'), word, { maxKeys: 3 }),
);
const saved: fc.Arbitrary<Saved> = fc.record({
  locale: fc.constantFrom('fr', 'en', 'es', 'ar'),
  country: fc.constantFrom(null, '', 'FR'),
  at: fc.option(fc.record({ lesson: fc.nat({ max: 1 }), block: fc.nat({ max: 40 }) }), { nil: null }),
  ended: fc.uniqueArray(fc.nat({ max: 1 })).map((places) => places.sort()),
  done: fc.subarray(ids),
  answers: fc.dictionary(fc.constantFrom(...ids), answer, { maxKeys: ids.length, noNullPrototype: true }),
});

describe('a packed state', () => {
  it('comes back as it was, when there is room', () => {
    fc.assert(
      fc.property(saved, (state) => {
        expect(unpack(pack(state, outline, 1_000_000), outline)).toEqual(state);
      }),
    );
  });

  it('stays under 4,096 characters for SCORM 1.2, and never loses what is done', () => {
    fc.assert(
      fc.property(saved, (state) => {
        const text = pack(state, outline, 4096);
        expect(text.length).toBeLessThanOrEqual(4096);
        const { answers, ...rest } = state;
        expect(unpack(text, outline)).toMatchObject({ ...rest, answers: {} });
        for (const [id, kept] of Object.entries(unpack(text, outline)?.answers ?? {}))
          expect(kept).toEqual(answers[id]);
      }),
    );
  });

  it('names parts by their place: ids weigh nothing', () => {
    const state = { ...nothing, answers: { 'q-matching': { p1: 'p2', p2: 'p1', p3: 'p3' } } };
    expect(pack(state, outline, 4096)).not.toContain('p1');
  });

  it('of another module, or of none, is not taken up', () => {
    const other = { ...outline, fingerprint: 'other' };
    expect(unpack(pack(nothing, other, 4096), outline)).toBeNull();
    for (const text of ['', 'null', '[]', '"x"', '{"f":1}', 'not json'])
      expect(unpack(text, outline)).toBeNull();
  });

  it('that was tampered with breaks nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('l', 'c', 'p', 'e', 'd', 'a'), fc.jsonValue()), (odd) => {
        const read = unpack(JSON.stringify({ ...odd, f: outline.fingerprint }), outline);
        expect(read === null || progressOf(read, outline) <= 1).toBe(true);
      }),
    );
  });
});

describe('progress', () => {
  const required = outline.tasks.filter((task) => task.required).map(({ question }) => question.id);

  it('needs every lesson to its end and every required exercise, and nothing else', () => {
    expect(progressOf({ ended: [0, 1], done: required }, outline)).toBe(1);
    expect(progressOf({ ended: [0], done: ids }, outline)).toBeLessThan(1);
    expect(progressOf({ ended: [0, 1], done: required.slice(1) }, outline)).toBeLessThan(1);
    expect(required).not.toContain('q-reflection');
    expect(required).not.toContain('q-apm-end');
  });

  it('is no score, unless the module wants one', () => {
    expect(resultOf({ answers: { 'q-single': 'a' } }, outline, null)).toBeNull();
    expect(resultOf({ answers: { 'q-single': 'a' } }, outline, { scaled: 0.8 })).toMatchObject({
      passed: false,
    });
  });
});
