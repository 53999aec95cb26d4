import { DraftBlock, type Medium, type MediumKind } from '@vigie/contracts';
import type { BlockOf } from '../blocks/block.ts';
import type { Block } from '../state/module-editor.svelte.ts';
import { partId } from '../state/part-id.ts';

/** Kinds of media that are a block of their own, and are chosen before there is one. */
export type BlockMedium = Exclude<MediumKind, 'image' | 'captions'>;

/** The file of a sound, a film or a document, as a block has it. */
export const plainFile = ({ file }: Medium): BlockOf<'file'>['file'] | null =>
  file && !('variants' in file) ? file : null;

/** The file of a picture, as a block has it. */
export const pictureFile = ({ file }: Medium): BlockOf<'image'>['file'] | null =>
  file && 'variants' in file ? file : null;

/** A picture with what it usually shows, where the block says nothing yet. */
export function withPicture(block: BlockOf<'image'>, medium: Medium): BlockOf<'image'> {
  const file = pictureFile(medium);
  if (!file) return block;
  const alt = Object.keys(block.alt).length > 0 ? block.alt : medium.alt;
  return { ...block, alt, file };
}

/** A new block that shows a medium. */
export function blockOfMedium(medium: Medium): Block {
  const file = plainFile(medium);
  const shapes: Record<BlockMedium, object> = {
    audio: { file, transcript: {} },
    video: { file, captions: [], transcript: {} },
    file: { file },
    embed: { ...medium.embed },
  };
  const shape = shapes[medium.kind as BlockMedium];
  return DraftBlock.parse({ id: partId(), type: medium.kind, title: {}, ...shape });
}
