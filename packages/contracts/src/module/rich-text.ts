import { z } from 'zod';

/** Where a link may lead. Never a script, never a file of this machine. */
const Link = z
  .url({ protocol: /^(?:https|mailto|tel)$/ })
  .max(2000)
  .describe('https, mailto or tel');

/** BCP 47, as far as it is needed to read a foreign word aloud: `fr`, `es-419`, `zh-Hant`. */
const Language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);

/** A stretch of text in one hand. */
export const Run = z.strictObject({
  text: z.string().min(1).max(20_000),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  href: Link.optional(),
  /** Language of these words, when it is not that of the text around. */
  lang: Language.optional(),
  /** A term of the glossary. */
  term: z.string().min(1).max(80).optional(),
});
export type Run = z.infer<typeof Run>;

/**
 * Text that may have paragraphs, lists, bold, italic, links and words of another language, and nothing else. Stored as
 * this, never as HTML: there is nothing in it that a browser could run.
 */
export const RichText = z
  .array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('paragraph'), runs: z.array(Run).max(500) }),
      z.strictObject({
        type: z.literal('list'),
        ordered: z.boolean(),
        items: z.array(z.array(Run).max(200)).min(1).max(100),
      }),
    ]),
  )
  .min(1)
  .max(200);
export type RichText = z.infer<typeof RichText>;

/** A plain text as rich text: one paragraph. */
export const richOf = (text: string): RichText => [{ type: 'paragraph', runs: [{ text }] }];
