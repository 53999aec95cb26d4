import { Writable } from 'node:stream';
import type { WordLeftOut } from '@vigie/contracts';
import { PackageError } from '@vigie/scorm';
import { readZip, writeZip, type ZipArchive } from '@vigie/scorm/node';
import { DomainError } from '../../../platform/http/problem.js';

/** A document of a thousand pages has far less. */
const LIMITS = { entries: 4000, totalBytes: 128 * 1024 ** 2, depth: 8 };
const MOST_BYTES = 16 * 1024 ** 2;

const CONTENT_TYPES = '[Content_Types].xml';
const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const WANTED = [CONTENT_TYPES, '_rels/.rels', DOCUMENT, RELATIONS, 'word/styles.xml', 'word/numbering.xml'];

/** What there is in the text of a document that the reader passes over. */
const passedOver: [WordLeftOut, RegExp][] = [
  ['equations', /<m:oMath[ >]/g],
  ['charts', /<(?:c:chart|dgm:relIds)\b/g],
  ['embedded', /<(?:o:OLEObject|w:altChunk)\b/g],
  ['deletions', /<w:del\b/g],
];

/** The few parts of a document that are read, and what is left out of it already. */
export interface WordFile {
  zip: Buffer;
  left: [WordLeftOut, number][];
}

/**
 * Takes out of a .docx file what is read of it, into a small zip of our own: nothing that it brings beside its text ever
 * reaches the reader.
 *
 * @param file - path on disk
 * @throws DomainError modules/word-unreadable, 422, with its reason; modules/word-macros, modules/word-external, 422
 */
export async function openWord(file: string): Promise<WordFile> {
  try {
    await using archive = await readZip(file, LIMITS);
    return await cleaned(archive);
  } catch (error) {
    if (error instanceof PackageError) throw unreadable(error.code);
    throw error;
  }
}

const unreadable = (reason: string) =>
  new DomainError('modules/word-unreadable', 422, 'Not a Word document that can be read', { reason });

async function cleaned(archive: ZipArchive): Promise<WordFile> {
  const names = archive.files.map(({ path }) => path);
  if (!names.includes(DOCUMENT) || !names.includes(CONTENT_TYPES)) throw unreadable('not-docx');
  const parts = new Map<string, string>();
  for (const path of WANTED) if (names.includes(path)) parts.set(path, await textOf(archive, path));

  refuseMacros(names, parts.get(CONTENT_TYPES) ?? '');
  const relations = parts.get(RELATIONS);
  if (relations !== undefined) parts.set(RELATIONS, ownRelations(relations));
  const whole = parts.get(DOCUMENT) ?? '';
  const boxes = Math.max(countOf(whole, /<wps:txbx\b/g), countOf(whole, /<v:textbox\b/g));
  const document = whole.replaceAll(/<w:txbxContent\b[\s\S]*?<\/w:txbxContent>/g, '');
  parts.set(DOCUMENT, document);
  return {
    zip: await packed(parts),
    left: [
      ['text-boxes', boxes],
      ...passedOver.map(([what, pattern]): [WordLeftOut, number] => [what, countOf(document, pattern)]),
    ],
  };
}

async function textOf(archive: ZipArchive, path: string): Promise<string> {
  const size = archive.files.find((each) => each.path === path)?.sizeBytes ?? 0;
  if (size > MOST_BYTES) throw unreadable('too-large');
  const text = new TextDecoder('utf-8').decode(await archive.tree.read(path));
  // No Word writes one; what a reader makes of it is not worth finding out.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw unreadable('doctype');
  return text;
}

function refuseMacros(names: readonly string[], types: string): void {
  if (names.some((name) => /vbaProject\.bin$/i.test(name)) || /macroEnabled|vbaProject/i.test(types))
    throw new DomainError('modules/word-macros', 422, 'The document has macros');
}

/** Only what is read: styles, numbering, links and the names of pictures. Nothing is ever fetched from elsewhere. */
function ownRelations(text: string): string {
  return text.replaceAll(/<Relationship\b[^>]*>(?:\s*<\/Relationship>)?/g, (relation) => {
    const type = /Type="[^"]*\/([^"/]+)"/.exec(relation)?.[1] ?? '';
    const isOutside = /TargetMode="External"/i.test(relation);
    if (isOutside && type !== 'hyperlink')
      throw new DomainError('modules/word-external', 422, 'The document draws in files from elsewhere', {
        type,
      });
    return ['styles', 'numbering', 'hyperlink', 'image'].includes(type) ? relation : '';
  });
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

async function packed(parts: ReadonlyMap<string, string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const into = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeZip(
    [...parts].map(([path, data]) => ({ path, data })),
    into,
  );
  return Buffer.concat(chunks);
}
