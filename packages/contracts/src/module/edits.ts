import { PartId } from '@vigie/questions/schema';
import { z } from 'zod';
import { DraftAbout, DraftBlock, DraftLessonHead } from './draft.js';

/** Counts the changes of a module, from 1; a part has the number of the change that last wrote it. */
export const Revision = z.int().nonnegative();

/** The part before it; null: it comes first. A part that is no longer there: it comes last. */
const After = PartId.nullable();

/** The part that a new one was made from: what is known of its translations holds for the copy too. */
const Copies = PartId.optional();

/**
 * One change of a module. `seen` is the revision of the part that its author had before the eyes: what somebody else
 * wrote since is merged, or told as a conflict, never overwritten. Null: the part is new.
 */
export const ModuleEdit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('putAbout'), about: DraftAbout, seen: Revision }),
  z.strictObject({
    do: z.literal('putLesson'),
    lesson: DraftLessonHead,
    /** Where a new one goes; one that is there stays where it is. */
    after: After,
    seen: Revision.nullable(),
    copies: Copies,
  }),
  z.strictObject({ do: z.literal('moveLesson'), lessonId: PartId, after: After }),
  z.strictObject({ do: z.literal('removeLesson'), lessonId: PartId, seen: Revision }),
  z.strictObject({
    do: z.literal('putBlock'),
    block: DraftBlock,
    /** Where a new one goes; one that is there stays where it is. */
    lessonId: PartId,
    after: After,
    seen: Revision.nullable(),
    copies: Copies,
  }),
  z.strictObject({ do: z.literal('moveBlock'), blockId: PartId, lessonId: PartId, after: After }),
  z.strictObject({ do: z.literal('removeBlock'), blockId: PartId, seen: Revision }),
]);
export type ModuleEdit = z.infer<typeof ModuleEdit>;

/** The part that an edit is about: `about`, or the id of a lesson or a block. */
export function partOf(edit: ModuleEdit): string {
  switch (edit.do) {
    case 'putAbout':
      return 'about';
    case 'putLesson':
      return edit.lesson.id;
    case 'putBlock':
      return edit.block.id;
    case 'moveLesson':
    case 'removeLesson':
      return edit.lessonId;
    case 'moveBlock':
    case 'removeBlock':
      return edit.blockId;
  }
}
