/** A kind of file that a course may hold. */
interface FileType {
  extensions: string[];
  mediaType: string;
  /** Harmless when a browser shows it by itself: no script of its own runs. */
  inline: boolean;
  /** Do the first bytes look like it? */
  begins: (head: Buffer) => boolean;
}

const ascii =
  (text: string, at = 0) =>
  (head: Buffer) =>
    head.subarray(at, at + text.length).toString('latin1') === text;
const zip = ascii('PK\u0003\u0004');
const office = (extension: string, kind: string): FileType => ({
  extensions: [extension],
  mediaType: `application/vnd.openxmlformats-officedocument.${kind}`,
  inline: false,
  begins: zip,
});

const types: FileType[] = [
  { extensions: ['pdf'], mediaType: 'application/pdf', inline: true, begins: ascii('%PDF-') },
  office('docx', 'wordprocessingml.document'),
  office('pptx', 'presentationml.presentation'),
  office('xlsx', 'spreadsheetml.sheet'),
  { extensions: ['png'], mediaType: 'image/png', inline: true, begins: ascii('\u0089PNG\r\n') },
  { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', inline: true, begins: ascii('\u00ff\u00d8\u00ff') },
  { extensions: ['gif'], mediaType: 'image/gif', inline: true, begins: ascii('GIF8') },
  {
    extensions: ['webp'],
    mediaType: 'image/webp',
    inline: true,
    begins: (head) => ascii('RIFF')(head) && ascii('WEBP', 8)(head),
  },
  {
    extensions: ['mp3'],
    mediaType: 'audio/mpeg',
    inline: true,
    // A tag before the sound, or the sound at once: eleven bits of synchronisation.
    begins: (head) => ascii('ID3')(head) || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0),
  },
  { extensions: ['mp4', 'm4v'], mediaType: 'video/mp4', inline: true, begins: ascii('ftyp', 4) },
];

/** What the name of a file says that it is; undefined when a course does not take it. */
export function fileTypeOf(fileName: string): FileType | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return types.find(({ extensions }) => extensions.includes(extension));
}

/** May a browser show it by itself, on the site's own address? HTML and SVG never. */
export const isShownInline = (mediaType: string): boolean =>
  types.some((type) => type.mediaType === mediaType && type.inline);

/** Every extension that is taken. */
export const takenExtensions: string[] = types.flatMap(({ extensions }) => extensions);
