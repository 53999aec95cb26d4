import type { Lesson } from '../state/module-editor.svelte.ts';

export type LessonWeight = { text: number; media: number; exercises: number };

/** Text travels compressed; this is about what is left of ours. */
const COMPRESSED = 0.4;

/** About what a lesson costs a learner in bytes, pictures at their largest. */
export function lessonWeight({ blocks }: Lesson): LessonWeight {
  const weight = { text: 0, media: 0, exercises: 0 };
  for (const block of blocks) {
    const bytes = Math.round(new TextEncoder().encode(JSON.stringify(block)).byteLength * COMPRESSED);
    if (block.type === 'exercise') weight.exercises += bytes;
    else weight.text += bytes;
    if ('file' in block && block.file) weight.media += block.file.sizeBytes;
    if (block.type === 'embed') weight.media += block.sizeBytes;
  }
  return weight;
}
