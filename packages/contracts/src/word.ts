import { z } from 'zod';
import { Id, Locale } from './common.js';
import { DraftLesson } from './module/draft.js';

/** A Word document, of which its pictures may already have been left out. */
export const WordUpload = z
  .strictObject({
    /** The .docx file, base64. */
    document: z.base64().min(1).max(2_900_000),
    /** What the file is called: the title, where the document says none. */
    name: z.string().trim().min(1).max(300),
    /** The language it is written in. */
    baseLocale: Locale,
    /** Begins a module with it; otherwise it is only read. */
    create: z.boolean(),
  })
  .meta({ id: 'WordUpload' });
export type WordUpload = z.infer<typeof WordUpload>;

/** What a Word document holds that a module cannot, or not from there. */
export const WordLeftOut = z.enum([
  'pictures',
  'text-boxes',
  'notes',
  'comments',
  'equations',
  'charts',
  'embedded',
  'wide-tables',
  'links',
  'deletions',
]);
export type WordLeftOut = z.infer<typeof WordLeftOut>;

/** What a Word document becomes. Nothing is written before somebody has seen it. */
export const WordPlan = z
  .object({
    title: z.string(),
    lessons: z.array(DraftLesson),
    left: z.array(z.object({ what: WordLeftOut, count: z.int().positive() })),
    /** The module that was begun with it. */
    moduleId: Id.nullable(),
  })
  .meta({ id: 'WordPlan' });
export type WordPlan = z.infer<typeof WordPlan>;
