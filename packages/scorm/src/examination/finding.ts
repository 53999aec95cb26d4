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
  /** `problem`: learners will notice. `warning`: some will. `note`: worth knowing. */
  weight: z.enum(['problem', 'warning', 'note']),
  /** How often it was seen. */
  count: z.int().min(1),
  /** What it is about (a host, a file, an item), at most ten, the first seen. */
  subjects: z.array(z.string().max(300)).max(10),
  /** Files in which it was seen, at most five. */
  places: z.array(z.string().max(300)).max(5),
});
export type Finding = z.infer<typeof Finding>;

export const WEIGHTS: Readonly<Record<FindingKind, Finding['weight']>> = {
  silent: 'warning',
  'no-status': 'warning',
  'unreadable-prerequisites': 'warning',
  'external-host': 'warning',
  'insecure-host': 'problem',
  'missing-file': 'problem',
  'wrong-case': 'problem',
  'absolute-path': 'problem',
  'plug-in': 'problem',
  'pop-up': 'note',
  'frame-escape': 'warning',
  'service-worker': 'note',
  'no-viewport': 'warning',
  'heavy-file': 'warning',
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
    const order: Finding['weight'][] = ['problem', 'warning', 'note'];
    return [...this.byKind.values()].sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
  }
}

function keep(list: string[], one: string | null, most: number): void {
  const text = one?.slice(0, 300);
  if (text && list.length < most && !list.includes(text)) list.push(text);
}
