import { readdirSync } from 'node:fs';
import { fileOf } from './lesson-data.js';

/** The pictures of the starter curriculum, drawn for it: `<block>.svg`, lines and colours alone, no word in them. */
const drawings: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync(new URL('../data/media', import.meta.url))
    .sort()
    .map((name) => [`media/${name}`, new TextEncoder().encode(fileOf(`data/media/${name}`))]),
);

/** Every file that the starter curriculum's modules refer to, by the paths that they say. */
export const starterMedia = (): ReadonlyMap<string, Uint8Array> => drawings;

/** The drawing of a block, as a block has its file; undefined: there is none yet. */
export function drawingOf(blockId: string): object | undefined {
  const path = `media/${blockId}.svg`;
  const bytes = drawings.get(path);
  if (!bytes) return undefined;
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(new TextDecoder().decode(bytes)) ?? [];
  return {
    path,
    mediaType: 'image/svg+xml',
    sizeBytes: bytes.length,
    width: Number(width),
    height: Number(height),
    variants: [],
  };
}
