import { z } from 'zod';

/** What can be wrong with a package that plays nonetheless. */
export const FindingKind = z.enum([
  // The course and the LMS.
  'silent',
  'no-status',
  'unreadable-prerequisites',
  // What the browser will not load.
  'external-host',
  'insecure-host',
  'missing-file',
  'wrong-case',
  'absolute-path',
  'plug-in',
  // What courses do that phones, or the frame around them, do not like.
  'pop-up',
  'frame-escape',
  'service-worker',
  'no-viewport',
  'heavy-file',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** One finding, with where it was seen. Places and subjects come from the package: show them as text. */
export const Finding = z.object({
  kind: FindingKind,
  /** `stops`: it does not work, or a part of it. `tracking`: what learners reach is told wrongly. `note`: worth knowing. */
  weight: z.enum(['stops', 'tracking', 'note']),
  /** How often it was seen. */
  count: z.int().min(1),
  /** What it is about (a host, a file, an item), at most ten, the first seen. */
  subjects: z.array(z.string().max(300)).max(10),
  /** Files in which it was seen, at most five. */
  places: z.array(z.string().max(300)).max(5),
});
export type Finding = z.infer<typeof Finding>;

const WEIGHTS: Readonly<Record<FindingKind, Finding['weight']>> = {
  silent: 'tracking',
  'no-status': 'tracking',
  'unreadable-prerequisites': 'tracking',
  'external-host': 'stops',
  'insecure-host': 'stops',
  'missing-file': 'stops',
  'absolute-path': 'stops',
  'plug-in': 'stops',
  'frame-escape': 'stops',
  'wrong-case': 'note',
  'pop-up': 'note',
  'service-worker': 'note',
  'no-viewport': 'note',
  'heavy-file': 'note',
};

/** Gathers findings: one of each kind, with the first places. */
export class Findings {
  private readonly byKind = new Map<FindingKind, Finding>();

  add(kind: FindingKind, subject: string | null, place: string | null): void {
    const known = this.byKind.get(kind);
    const finding = known ?? { kind, weight: WEIGHTS[kind], count: 0, subjects: [], places: [] };
    finding.count += 1;
    keep(finding.subjects, subject, 10);
    keep(finding.places, place, 5);
    this.byKind.set(kind, finding);
  }

  /** The heaviest first. */
  all(): Finding[] {
    const order: Finding['weight'][] = ['stops', 'tracking', 'note'];
    return [...this.byKind.values()].sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
  }
}

function keep(list: string[], one: string | null, most: number): void {
  // From a package, and on its way to a database that refuses some characters.
  const text = one?.slice(0, 300).replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD');
  if (text && list.length < most && !list.includes(text)) list.push(text);
}
