import { PartId, Source, question } from '@vigie/questions/schema';
import { z } from 'zod';
import { Locale } from '../common.js';

const Day = z.iso.date();

/** A file of the module: its path in the package, and what a learner on a poor line wants to know before loading it. */
export const MediaFile = z.strictObject({
  path: z.string().regex(/^media\/[\w.-]{1,120}$/),
  mediaType: z.string().regex(/^[a-z]+\/[\w.+-]+$/),
  sizeBytes: z.int().positive(),
});

export const ImageFile = MediaFile.extend({
  width: z.int().positive(),
  height: z.int().positive(),
  /** The same picture, smaller or in another format, best first. */
  variants: z
    .array(MediaFile.extend({ width: z.int().positive() }))
    .max(12)
    .default([]),
});

/** Where a package in the package begins. */
export const EmbedPath = z.string().regex(/^embed\/[\w./-]{1,200}$/);

/** ISO 3166-1 alpha-2. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);

/**
 * Every block there is, for texts of the given shapes: `block(z.string(), RichText)` in one language, the same with
 * `inLanguages(…)` around them in several; `asked` is what an exercise asks.
 */
export const block = <T, R>(
  text: z.ZodType<T>,
  rich: z.ZodType<R>,
  asked: ReturnType<typeof question<T>> = question(text),
) => {
  const base = { id: PartId, sources: z.array(Source).max(30).optional() };
  const titled = z.strictObject({ id: PartId, title: text, text: rich });

  return z.discriminatedUnion('type', [
    z.strictObject({ ...base, type: z.literal('heading'), level: z.literal([2, 3]), text }),
    z.strictObject({ ...base, type: z.literal('paragraph'), text: rich }),
    z.strictObject({
      ...base,
      type: z.literal('callout'),
      kind: z.enum(['key', 'caution', 'advisory', 'practice']),
      title: text,
      text: rich,
    }),
    // The law of one country: an overlay, never shown to learners of another.
    z.strictObject({
      ...base,
      type: z.literal('law'),
      country: CountryCode,
      title: text,
      text: rich,
      checkedOn: Day.optional(),
      checkAgainBy: Day.optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('list'),
      ordered: z.boolean(),
      intro: text.optional(),
      items: z.array(rich).min(1).max(60),
    }),
    z.strictObject({
      ...base,
      type: z.literal('table'),
      caption: text,
      header: z.array(text).min(2).max(8),
      /** The first cell of a row is its header. */
      rows: z.array(z.array(text)).min(1).max(60),
    }),
    z.strictObject({ ...base, type: z.literal('definition'), term: text, text: rich }),
    z.strictObject({
      ...base,
      type: z.literal('quote'),
      text: rich,
      attribution: text,
      note: text.optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('image'),
      kind: z.enum(['illustration', 'pictograms', 'diagram', 'photograph']),
      /** What it shows; without a file also the brief for who will draw it. */
      alt: text,
      caption: text.optional(),
      file: ImageFile.optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('audio'),
      title: text,
      file: MediaFile,
      transcript: rich,
    }),
    z.strictObject({
      ...base,
      type: z.literal('video'),
      title: text,
      file: MediaFile,
      captions: z.array(z.strictObject({ locale: Locale, path: MediaFile.shape.path })).max(4),
      transcript: rich,
    }),
    z.strictObject({
      ...base,
      type: z.literal('file'),
      title: text,
      file: MediaFile,
      note: text.optional(),
    }),
    z.strictObject({ ...base, type: z.literal('accordion'), items: z.array(titled).min(1).max(30) }),
    z.strictObject({
      ...base,
      type: z.literal('flashcards'),
      cards: z
        .array(z.strictObject({ id: PartId, front: text, back: text }))
        .min(1)
        .max(30),
    }),
    z.strictObject({
      ...base,
      type: z.literal('timeline'),
      events: z
        .array(titled.extend({ date: text }))
        .min(1)
        .max(40),
    }),
    // What is ticked stays on the device: it is for the learner alone.
    z.strictObject({
      ...base,
      type: z.literal('checklist'),
      title: text,
      items: z
        .array(z.strictObject({ id: PartId, text }))
        .min(1)
        .max(40),
    }),
    z.strictObject({
      ...base,
      type: z.literal('comparison'),
      caption: text,
      columns: z.array(titled).min(2).max(3),
    }),
    z.strictObject({
      ...base,
      type: z.literal('resource'),
      title: text,
      url: z.url({ protocol: /^https$/ }),
      note: text.optional(),
    }),
    // A package in the package: opened by the learner, never by itself; it reports nothing.
    z.strictObject({
      ...base,
      type: z.literal('embed'),
      title: text,
      path: EmbedPath,
      sizeBytes: z.int().positive(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('exercise'),
      title: text.optional(),
      /** Its questions are answered, its cases submitted, before the module is complete. Never so for reflections. */
      required: z.boolean(),
      questions: z.array(asked).min(1).max(30),
    }),
  ]);
};
export type Block<T = string, R = unknown> = z.infer<ReturnType<typeof block<T, R>>>;
export type BlockType = Block['type'];
