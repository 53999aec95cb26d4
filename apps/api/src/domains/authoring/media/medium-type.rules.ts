import type { MediumKind } from '@vigie/contracts';

/** What a file is taken as. */
export interface MediumType {
  mediaType: string;
  extension: string;
}

const office = (kind: string) => `application/vnd.openxmlformats-officedocument.${kind}`;
const as = (mediaType: string, extension: string): MediumType => ({ mediaType, extension });
const jpeg = as('image/jpeg', 'jpg');
const mp3 = as('audio/mpeg', 'mp3');
const ogg = as('audio/ogg', 'ogg');
const m4a = as('audio/mp4', 'm4a');
const mp4 = as('video/mp4', 'mp4');

/** By what the bytes are recognised as: whatever is not here is not taken. Captions are text: they are read. */
const taken: Record<Exclude<MediumKind, 'captions'>, Record<string, MediumType>> = {
  image: {
    jpg: jpeg,
    png: as('image/png', 'png'),
    apng: as('image/png', 'png'),
    webp: as('image/webp', 'webp'),
    avif: as('image/avif', 'avif'),
    gif: as('image/gif', 'gif'),
  },
  // The containers of sound and film are the same: which of them it is, the author says.
  audio: { mp3, m4a, mp4: m4a, ogg, opus: ogg, oga: ogg, wav: as('audio/wav', 'wav') },
  video: { mp4, m4v: mp4, webm: as('video/webm', 'webm') },
  file: {
    pdf: as('application/pdf', 'pdf'),
    docx: as(office('wordprocessingml.document'), 'docx'),
    pptx: as(office('presentationml.presentation'), 'pptx'),
    xlsx: as(office('spreadsheetml.sheet'), 'xlsx'),
    mp3,
    mp4,
  },
  embed: { zip: as('application/zip', 'zip') },
};

/** @param recognised - the extension that the bytes stand for; undefined: nobody knows them */
export const mediumTypeOf = (
  kind: Exclude<MediumKind, 'captions'>,
  recognised: string | undefined,
): MediumType | undefined => (recognised === undefined ? undefined : taken[kind][recognised]);

/** Drawings that can hold scripts and fetch from elsewhere; their names and their first words say it. */
export const looksLikeSvg = (fileName: string, head: Uint8Array): boolean =>
  /\.svgz?$/i.test(fileName) || /<svg[\s>]/i.test(new TextDecoder().decode(head.subarray(0, 4096)));

const PLACE_KEY = Buffer.from('com.apple.quicktime.location.ISO6709');
/** The box `©xyz`: a length, a language, and coordinates. */
const PLACE_BOX = /\u00a9xyz\0[^]{3}[+-]\d/;

/** Do these bytes of a film say where it was taken? Cameras of phones write that into it. */
export function saysPlace(bytes: Buffer): boolean {
  if (bytes.includes(PLACE_KEY)) return true;
  const at = bytes.indexOf('\u00a9xyz', 0, 'latin1');
  return at >= 0 && PLACE_BOX.test(bytes.subarray(at).toString('latin1', 0, 64));
}
