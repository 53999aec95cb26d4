import { z } from 'zod';
import { Author, Id, Instant, listOf } from './common.js';
import { PartName } from './module/draft.js';

const Words = z.string().trim().min(1).max(4000);
const Mentions = z.array(Id).max(20);

export const ModuleComment = z
  .object({ id: Id, by: Author, at: Instant, text: z.string(), mentions: z.array(Author) })
  .meta({ id: 'ModuleComment' });
export type ModuleComment = z.infer<typeof ModuleComment>;

/** What is said about a part of a module, or about all of it (`about`), among those who write it. */
export const CommentThread = z
  .object({
    id: Id,
    part: PartName,
    /** The first words of the part when it began: it stays readable when the part is gone. */
    quote: z.string(),
    comments: z.array(ModuleComment),
    resolved: z.object({ by: Author, at: Instant }).nullable(),
  })
  .meta({ id: 'CommentThread' });
export type CommentThread = z.infer<typeof CommentThread>;
export const CommentThreads = listOf(CommentThread).meta({ id: 'CommentThreads' });

/** A comment has an id of its own from the start: sent twice, it is there once. */
export const CommentInput = z
  .strictObject({ id: Id, text: Words, mentions: Mentions })
  .meta({ id: 'CommentInput' });
export const ThreadInput = z
  .strictObject({ id: Id, part: PartName, quote: z.string().max(200), comment: CommentInput })
  .meta({ id: 'ThreadInput' });
export type ThreadInput = z.infer<typeof ThreadInput>;
export const ThreadResolution = z.strictObject({ resolved: z.boolean() }).meta({ id: 'ThreadResolution' });
