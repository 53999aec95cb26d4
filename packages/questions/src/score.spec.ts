import { describe, expect, it, test } from '@jest/globals';
import {
  applyApmRule,
  numericVerdict,
  resolveRights,
  rightsOf,
  score,
  spot,
  startOf,
  walk,
} from './index.js';
import { samples } from './testing/questions.js';

// Expected values: the scoring rules of the content format (ct-course/1), reckoned by hand.
describe('scores', () => {
  test.each([
    ['single', 'a', 1],
    ['single', 'b', 0],
    ['truefalse', 'false', 1],
    ['truefalse', 'true', 0],
    ['multiple', ['b', 'a'], 1],
    ['multiple', ['a'], 0],
    ['multiple', ['a', 'b', 'c'], 0],
    ['matching', { a: 'a', b: 'b', c: 'c', d: 'd' }, 1],
    ['matching', { a: 'a', b: 'b', c: 'd', d: 'c' }, 0.5],
    ['matching', { a: 'x' }, 0],
    ['ordering', ['a', 'b', 'c', 'd'], 1],
    // Two of three neighbours stand the right way round: 0.67, in half points 0.5.
    ['ordering', ['a', 'c', 'b', 'd'], 0.5],
    ['ordering', ['b', 'c', 'd', 'a'], 0.5],
    ['ordering', ['c', 'b', 'a', 'd'], 0],
    ['ordering', ['d', 'c', 'b', 'a'], 0],
    ['ordering', ['a', 'b', 'c'], 0],
    ['numeric', '12,5', 1],
    ['numeric', '12.0', 1],
    ['numeric', '13', 1],
    ['numeric', '13.01', 0],
    ['numeric', '125', 0],
    ['gap', { g1: 'MEANS', g2: "l'ete" }, 1],
    ['gap', { g1: ' moyen\u00a0', g2: 'hiver' }, 0.5],
    ['apm', { f1: 'act', f2: 'means', f3: 'purpose', f4: 'none' }, 1],
    ['apm', { f1: 'act', f2: 'means', f3: 'act' }, 0.5],
    ['indicators', ['i1', 'i2', 'i3', 'i4'], 1],
    ['indicators', ['i1', 'i2', 'i3', 'd1'], 0.5],
    ['indicators', ['d1', 'd2', 'i1'], 0],
    ['indicators', [], 0],
    ['reflection', 'my secret', 0],
    ['scenario', ['n1-b'], 0],
  ] as const)('%s: %j is worth %d', (kind, answer, expected) => {
    expect(score(answer, samples[kind]).scaled).toBe(expected);
  });

  it('come in points, and two points have half points of their own', () => {
    const ordering = { ...samples.ordering, points: 2 };
    // 0.67 of 2 points are 1.33: rounded down to half points, 1.
    expect(score(['a', 'c', 'b', 'd'], ordering)).toMatchObject({ points: 1, max: 2, scaled: 0.5 });
  });

  it('say of every part whether it was right', () => {
    expect(score(['a', 'c'], samples.multiple).marks).toEqual({ a: true, b: false, c: false, d: true });
    expect(score({ a: 'a', b: 'c' }, samples.matching).marks).toEqual({
      a: true,
      b: false,
      c: false,
      d: false,
    });
  });
});

describe('numbers as people type them', () => {
  test.each([
    ['14 700', 14_700],
    ['14\u202f700,50', 14_700.5],
    ['14’700', 14_700],
    ['١٨', 18],
    ['۱۸٫۵', 18.5],
    ['-3', -3],
    ['.5', 0.5],
  ])('%s is %d', (typed, value) => {
    const question = { ...samples.numeric, answer: { value, tolerance: 0 } };
    expect(score(typed, question).scaled).toBe(1);
  });

  test.each(['', 'ten', '1,234.5', '1e5', '12 days', '--1', '∞'])('"%s" is none', (typed) => {
    expect(score(typed, { ...samples.numeric, answer: { value: 0, tolerance: 1e9 } }).scaled).toBe(0);
  });

  it('tell a common error from another one', () => {
    expect(numericVerdict('125', samples.numeric)).toBe(0);
    expect(numericVerdict('12.5', samples.numeric)).toBe('correct');
    expect(numericVerdict('99', samples.numeric)).toBe('incorrect');
  });

  it('do not fail by a hair', () => {
    const question = { ...samples.numeric, answer: { value: 0.3, tolerance: 0.1 } };
    expect(score('0.4', question).scaled).toBe(1);
  });
});

describe('act, means, purpose', () => {
  const adult = samples.apm;
  const facts = (...answers: ('act' | 'means' | 'purpose' | 'none')[]) =>
    adult.facts.map((fact, index) => ({ ...fact, answer: answers[index] ?? 'none' }));

  it('needs all three for an adult, and consent does not count once a means was used', () => {
    expect(applyApmRule(adult)).toEqual({
      found: { act: 1, means: 1, purpose: 1 },
      child: false,
      meansNeeded: true,
      consentIrrelevant: 'means',
      missing: [],
      grounds: true,
    });
  });

  it('without a means is not made out for an adult, and consent is still to be looked at', () => {
    expect(applyApmRule({ ...adult, facts: facts('act', 'none', 'purpose') })).toMatchObject({
      missing: ['means'],
      grounds: false,
      consentIrrelevant: null,
    });
  });

  it('needs no means under eighteen', () => {
    expect(applyApmRule({ child: true, facts: facts('act', 'none', 'purpose') })).toMatchObject({
      meansNeeded: false,
      missing: [],
      grounds: true,
      consentIrrelevant: 'child',
    });
  });

  it('needs a purpose at every age: bringing somebody over a border is not trafficking', () => {
    for (const child of [true, false])
      expect(applyApmRule({ child, facts: facts('act', 'means') })).toMatchObject({
        missing: ['purpose'],
        grounds: false,
      });
  });
});

describe('spotting indicators', () => {
  it('tells the missed from the false alarms, by category', () => {
    expect(spot(['i1', 'i3', 'd2'], samples.indicators)).toEqual({
      found: ['i1', 'i3'],
      missed: ['i2', 'i4'],
      falseAlarms: ['d2'],
      byCategory: [
        { category: 'debt', found: 1, missed: 1, falseAlarms: 0 },
        { category: 'documents', found: 1, missed: 0, falseAlarms: 0 },
        { category: 'hours', found: 0, missed: 1, falseAlarms: 0 },
        { category: 'origin', found: 0, missed: 0, falseAlarms: 1 },
      ],
    });
  });
});

describe('a scenario', () => {
  it('keeps its meters within their ends', () => {
    expect(walk(['n1-a'], samples.scenario).meters).toEqual({ trust: 2 });
    expect(walk(['n1-b'], samples.scenario).meters).toEqual({ trust: 0 });
    // From the upper end down again: what was cut off does not count.
    expect(walk(['n1-a', 'n2-b'], samples.scenario).meters).toEqual({ trust: 1 });
  });

  it('tells the path and whether it has ended', () => {
    const { path, node, ended } = walk(['n1-a', 'n2-b'], samples.scenario);
    expect(path.map(({ node: at, choice }) => [at.id, choice.id])).toEqual([
      ['n1', 'n1-a'],
      ['n2', 'n2-b'],
    ]);
    expect([node?.id, ended]).toEqual(['n3', true]);
  });

  it('stops at a choice that is not offered there', () => {
    expect(walk(['n2-a', 'n1-a'], samples.scenario)).toMatchObject({ path: [], ended: false });
  });
});

describe('the order things are shown in', () => {
  it('never is the right one already', () => {
    for (let seed = 0; seed < 200; seed++)
      expect(startOf(samples.ordering, String(seed)).map(({ id }) => id)).not.toEqual(['a', 'b', 'c', 'd']);
  });

  it('is not always the same', () => {
    const orders = Array.from({ length: 30 }, (_, seed) => rightsOf(samples.matching, String(seed)));
    expect(new Set(orders.map((rights) => rights.map(({ id }) => id).join())).size).toBeGreaterThan(10);
  });

  it('of right sides is undone by the same seed', () => {
    const keyOf = new Map(rightsOf(samples.matching, 's').map(({ id, key }) => [id, key]));
    const inKeys = { a: keyOf.get('a'), b: keyOf.get('x'), c: 'r99', d: 'd' };
    expect(resolveRights(inKeys, samples.matching, 's')).toEqual({ a: 'a', b: 'x' });
  });
});
