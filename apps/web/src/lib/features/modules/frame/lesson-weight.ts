import type { Lesson } from '../state/module-editor.svelte.ts';

/** `onDemand`: sounds, films and files, which nobody loads who does not ask for them. */
export type LessonWeight = { text: number; media: number; exercises: number; onDemand: number };

/** Text travels compressed; this is about what is left of ours. */
const COMPRESSED = 0.4;

/** About what a lesson costs a learner in bytes. */
export function lessonWeight({ blocks }: Lesson): LessonWeight {
  const weight = { text: 0, media: 0, exercises: 0, onDemand: 0 };
  for (const block of blocks) {
    const bytes = Math.round(new TextEncoder().encode(JSON.stringify(block)).byteLength * COMPRESSED);
    if (block.type === 'exercise') weight.exercises += bytes;
    else weight.text += bytes;
    if (block.type === 'image') weight.media += block.file?.sizeBytes ?? 0;
    else if (block.type === 'embed') weight.onDemand += block.sizeBytes;
    else if ('file' in block) weight.onDemand += block.file.sizeBytes;
  }
  return weight;
}
