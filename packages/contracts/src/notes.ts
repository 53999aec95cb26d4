import { PartId } from '@vigie/questions/schema';
import { z } from 'zod';
import { Id, Instant, listOf, Text } from './common.js';

/** The block of a module that a note is in. */
export const NoteBlock = PartId;

/** Most characters of one private note. */
export const MAX_NOTE = 10_000;

/** What a learner wrote for themselves in a block. Nobody else reads it. */
export const Note = z
  .object({ block: z.string(), text: z.string(), revision: z.int(), changedAt: Instant })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof Note>;

export const NoteList = listOf(Note).meta({ id: 'NoteList' });
export type NoteList = z.infer<typeof NoteList>;

export const NoteInput = z
  .strictObject({
    /** Empty: deleted. */
    text: z.string().max(MAX_NOTE),
    /** Revision of what was known when it was written; null: there was none. Another one on the server is a conflict. */
    seen: z.int().min(1).nullable(),
  })
  .meta({ id: 'NoteInput' });
export type NoteInput = z.infer<typeof NoteInput>;

/** The note as it is kept; null: there is none any more. */
export const NoteWritten = z.object({ note: Note.nullable() }).meta({ id: 'NoteWritten' });
export type NoteWritten = z.infer<typeof NoteWritten>;

/** A note of mine, and where it was written; null where that is gone. */
export const MyNote = z
  .object({
    id: Id,
    text: z.string(),
    changedAt: Instant,
    activity: z.object({ id: Id, title: Text, courseTitle: Text }).nullable(),
  })
  .meta({ id: 'MyNote' });
export type MyNote = z.infer<typeof MyNote>;

export const MyNoteList = listOf(MyNote).meta({ id: 'MyNoteList' });
export type MyNoteList = z.infer<typeof MyNoteList>;
