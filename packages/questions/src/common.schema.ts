import { z } from 'zod';

/** Stable name of a part; SCORM takes it as it stands (`cmi.interactions.n.id`). */
export const PartId = z.string().regex(/^[A-Za-z0-9][\w.-]{0,79}$/, 'letters, digits, - _ . and at most 80');

/** Where a statement comes from: a key of the list of sources, the place in it, and whether somebody has read it there. */
export const Source = z.strictObject({
  ref: z.string().min(1).max(40),
  loc: z.string().min(1).max(300).optional(),
  confidence: z.enum(['verified', 'review']),
});

/** What every question carries beside its own parts. */
export const asked = <T>(text: z.ZodType<T>) => ({
  id: PartId,
  prompt: text,
  /** Said after the feedback on the answer itself. */
  explanation: text.optional(),
  points: z.number().min(0.5).max(100).default(1),
  /** 1 (easy) to 3. */
  difficulty: z.int().min(1).max(3).optional(),
  objectives: z.array(PartId).max(20).default([]),
  sources: z.array(Source).max(30).default([]),
});

/** What a case carries: it may stand alone, so it has a title and an introduction of its own. */
export const told = <T>(text: z.ZodType<T>) => ({
  id: PartId,
  title: text,
  intro: text.optional(),
  /** Persons and places are invented; the page says so. */
  fictional: z.boolean().default(true),
  objectives: z.array(PartId).max(20).default([]),
  sources: z.array(Source).max(30).default([]),
});

/** One answer to choose. */
export const option = <T>(text: z.ZodType<T>) =>
  z.strictObject({ id: PartId, text, correct: z.boolean(), feedback: text.optional() });

/** Refuses a list in which an id stands twice. */
export function distinct(context: z.RefinementCtx, path: string, ids: readonly string[]): void {
  if (new Set(ids).size === ids.length) return;
  context.addIssue({
    code: 'custom',
    path: [path],
    message: 'an id stands twice',
    params: { rule: 'id-twice' },
  });
}
