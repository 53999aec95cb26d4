import type { CommitEnvelope } from '@vigie/scorm';
import fc from 'fast-check';

/** One save of a history; openings count from 0, items too. */
export interface Save {
  opening: number;
  seq: number;
  item: number;
  kind: CommitEnvelope['kind'];
  status: string;
  location: string;
  /** Points as text, '' for none. */
  raw: string;
  exit: '' | 'suspend';
  suspendData: string;
  /** What the item says this opening has lasted. */
  seconds: number;
  final: boolean;
  passed: boolean;
}

/** Several openings of one attempt of a package with `ITEMS` items, and the order in which their saves arrive. */
export interface History {
  openings: number;
  saves: Save[];
  /** Places in `saves`: each at least once, shuffled, some twice. */
  arrivals: number[];
}

export const ITEMS = 2;

/** The manifest's mastery score of every item. */
export const MASTERY = 80;

const sketch = fc.record({
  item: fc.nat(ITEMS - 1),
  kind: fc.constantFrom('full' as const, 'full' as const, 'reduced' as const),
  status: fc.constantFrom('not attempted', 'incomplete', 'completed', 'passed', 'failed', 'browsed', ''),
  raw: fc.option(fc.nat(100).map(String), { nil: '' }),
  exit: fc.constantFrom('' as const, 'suspend' as const),
  location: fc.constantFrom('', 'p1', 'p2', 'p3', 'p4'),
  suspendData: fc.string({ maxLength: 20, unit: 'binary' }),
  seconds: fc.nat(3_600),
  final: fc.boolean(),
  passed: fc.boolean(),
});

/** Any history whose last opening is still going on, so that what it would resume can be looked at. */
export const histories: fc.Arbitrary<History> = fc
  .array(fc.array(sketch, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((openings) =>
    openings.flatMap((sketches, opening) =>
      sketches.map((one, index): Save => {
        const isLast = opening === openings.length - 1;
        return { ...one, opening, seq: index + 1, exit: isLast ? 'suspend' : one.exit };
      }),
    ),
  )
  .chain((saves) => {
    const all = saves.map((_, place) => place);
    return fc
      .array(fc.nat(saves.length - 1), { maxLength: saves.length })
      .chain((again) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }))
      .map((arrivals) => ({
        openings: 1 + Math.max(...saves.map(({ opening }) => opening)),
        saves,
        arrivals,
      }));
  });
