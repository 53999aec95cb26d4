import { z } from 'zod';
import { Id, Instant, listOf } from './common.js';
import { EmbedPath, ImageFile, MediaFile } from './module/blocks.js';
import { DraftText } from './module/draft.js';

/** What modules can show beside text; `captions` go with a film. */
export const MediumKind = z
  .enum(['image', 'audio', 'video', 'captions', 'file', 'embed'])
  .meta({ id: 'MediumKind' });
export type MediumKind = z.infer<typeof MediumKind>;

const MB = 1_000_000;

/** How large an upload of each kind may be. */
export const MEDIUM_LIMITS: Record<MediumKind, number> = {
  image: 25 * MB,
  audio: 100 * MB,
  video: 500 * MB,
  captions: 2 * MB,
  file: 50 * MB,
  embed: 100 * MB,
};

/** Names of files that are offered to choose from; what a file is, its bytes say. */
export const MEDIUM_EXTENSIONS: Record<MediumKind, readonly string[]> = {
  image: ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif'],
  audio: ['mp3', 'm4a', 'ogg', 'opus', 'wav'],
  video: ['mp4', 'webm'],
  captions: ['vtt', 'srt'],
  // No pictures: as files they would keep where and when they were taken.
  file: ['pdf', 'docx', 'pptx', 'xlsx', 'mp3', 'mp4'],
  embed: ['zip'],
};

/** A module that has a medium: in its draft now, or in what it was before. */
const MediumUse = z.object({ moduleId: Id, title: z.string(), inDraft: z.boolean() });

/** Something in the library of media; what of it goes into a block is `file` or `embed`. */
export const Medium = z
  .object({
    id: Id,
    kind: MediumKind,
    /** As its uploader called it. */
    fileName: z.string(),
    /** What a learner loads: of a picture about what a phone takes. */
    sizeBytes: z.int().nonnegative(),
    file: z.union([ImageFile, MediaFile]).nullable(),
    embed: z.strictObject({ path: EmbedPath, sizeBytes: z.int().positive() }).nullable(),
    /** What it usually shows, for the next block that takes it. */
    alt: DraftText,
    uploadedAt: Instant,
    uploadedBy: z.object({ id: Id, name: z.string() }),
    uses: z.array(MediumUse),
  })
  .meta({ id: 'Medium' });
export type Medium = z.infer<typeof Medium>;
export const MediumList = listOf(Medium).meta({ id: 'MediumList' });

export const MediumQuery = z.strictObject({
  kind: MediumKind.optional(),
  /** Words of its name, or of what it shows. */
  q: z.string().trim().max(200).optional(),
});

/** What is being brought; its body is the file itself. */
export const MediumUpload = z.strictObject({
  kind: MediumKind,
  fileName: z.string().trim().min(1).max(255),
});

export const MediumChange = z.strictObject({ alt: DraftText }).meta({ id: 'MediumChange' });

export const MediumName = z.string().regex(/^[\w.-]{1,120}$/);
