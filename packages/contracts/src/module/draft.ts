import { PartId, questionShape } from '@vigie/questions/schema';
import { z } from 'zod';
import { Locale } from '../common.js';
import { block } from './blocks.js';
import { aboutModule, LanguageState, lessonOf, type ModuleDocument } from './module-document.js';
import { RichText } from './rich-text.js';

/** A text of a module that is being written: in some languages, perhaps in none yet. */
export const DraftText = z.partialRecord(Locale, z.string().max(20_000)).meta({ id: 'DraftText' });
export type DraftText = z.infer<typeof DraftText>;
export const DraftRichText = z.partialRecord(Locale, RichText).meta({ id: 'DraftRichText' });
export type DraftRichText = z.infer<typeof DraftRichText>;

export const DraftBlock = block(DraftText, DraftRichText, questionShape(DraftText)).meta({
  id: 'DraftBlock',
});
export type DraftBlock = z.infer<typeof DraftBlock>;

/** A lesson without its blocks. */
export const DraftLessonHead = lessonOf(DraftText, DraftBlock).omit({ blocks: true });
export type DraftLessonHead = z.infer<typeof DraftLessonHead>;

export const DraftLesson = DraftLessonHead.extend({ blocks: z.array(DraftBlock).max(300) });
export type DraftLesson = z.infer<typeof DraftLesson>;

const { id: _id, version: _version, ...about } = aboutModule(DraftText);

/** What a module says of itself; its identifier and its version are given when it is published. */
export const DraftAbout = z.strictObject({
  ...about,
  /** The languages it is written in, the base language among them. */
  languages: z.partialRecord(Locale, LanguageState),
});
export type DraftAbout = z.infer<typeof DraftAbout>;

/**
 * A module as its authors see it: of the same shape as the document it becomes, but texts may be blank, an exercise may
 * have no right answer yet, a lesson no block.
 */
export const ModuleDraft = z
  .strictObject({ baseLocale: Locale, about: DraftAbout, lessons: z.array(DraftLesson).max(40) })
  .meta({ id: 'ModuleDraft' });
export type ModuleDraft = z.infer<typeof ModuleDraft>;

/** Which part of a module an edit is about: what it says of itself, a lesson without its blocks, or a block. */
export const PartName = z.union([z.literal('about'), PartId]);

/** A document to go on writing in: all that it says; its identifier and its version are given anew. */
export const draftOf = ({
  format: _format,
  formatVersion: _formatVersion,
  id: _documentId,
  version: _documentVersion,
  baseLocale,
  lessons,
  ...about
}: ModuleDocument): ModuleDraft => ({ baseLocale, about, lessons });
