import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { EmbedPath, MEDIUM_LIMITS, type MediumKind, type MediumUpload } from '@vigie/contracts';
import { PackageError, parseManifest } from '@vigie/scorm';
import { readZip, type ZipArchive } from '@vigie/scorm/node';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import type { z } from 'zod';
import { mediaTypeOf, UploadFolder } from '../../packages/index.js';
import { readCaptions } from './captions.rules.js';
import { MediaRepository } from './media.repository.js';
import { keyOf, type NewMedium, pathOf, type Put, type PutFile } from './media-store.js';
import { captionsWrong, damaged, embedRefused, refused, svgRefused } from './medium-problems.js';
import { looksLikeSvg, mediumTypeOf, type MediumType } from './medium-type.rules.js';
import { variantsOf } from './pictures.js';
import { Receiving } from './receiving.js';

type Upload = z.infer<typeof MediumUpload>;
/** A new medium, or the id of the one that it is already. */
type Made = Promise<NewMedium | string>;

/** The width of the picture that a browser takes when it knows nothing better. */
const USUAL_WIDTH = 960;
const EMBED_LIMITS = { entries: 5_000, totalBytes: 300 * 1024 ** 2 };

/** Makes a medium of what is uploaded. What it is, the bytes say: a name proves nothing. */
@Injectable()
export class MediumMaker {
  constructor(
    private readonly media: MediaRepository,
    private readonly uploads: UploadFolder,
  ) {}

  /** @throws DomainError modules/medium-…, 413, 415, 422; modules/captions-invalid, modules/embed-refused, 422 */
  make(upload: Upload, source: Readable, put: PutFile): Made {
    switch (upload.kind) {
      case 'image':
        return this.received(upload, source, (file, key) => this.picture(upload, file, key, put));
      case 'embed':
        return this.received(upload, source, (file) => this.embedded(upload, file, put));
      case 'file':
        return this.received(upload, source, async (file) => {
          const type = typeFor(
            'file',
            upload.fileName,
            (await fileTypeFromFile(file).catch(() => undefined))?.ext,
          );
          return this.single(upload, await put(createReadStream(file), type.mediaType), type);
        });
      case 'captions':
        return this.captions(upload, source, put);
      case 'audio':
      case 'video':
        return this.streamed(upload, upload.kind, source, put);
    }
  }

  /** Sound and film go into the store as they come: they may be large. */
  private async streamed(upload: Upload, kind: 'audio' | 'video', source: Readable, put: PutFile): Made {
    const seen = new Receiving(MEDIUM_LIMITS[kind], kind === 'video');
    const received = pipeline(source, seen);
    // A store that fails ends the stream, and with it the receiving: one error is enough.
    received.catch(() => {});
    const stored = await put(seen, 'application/octet-stream');
    await received;
    const recognised = await fileTypeFromBuffer(seen.head).catch(() => undefined);
    const type = typeFor(kind, upload.fileName, recognised?.ext, seen.head);
    return this.single(upload, { ...stored, mediaType: type.mediaType }, type);
  }

  private async single(upload: Upload, stored: Put, { mediaType, extension }: MediumType): Made {
    const known = await this.media.findSource(upload.kind, stored.sha256);
    if (known) return known.id;
    const { sha256, sizeBytes } = stored;
    const path = pathOf(sha256, extension);
    return {
      ...{ kind: upload.kind, fileName: upload.fileName, sourceKey: sha256, sizeBytes, alt: {}, embed: null },
      file: { path, mediaType, sizeBytes },
      files: [{ ...stored, path }],
    };
  }

  private async picture(upload: Upload, file: string, sourceKey: string, put: PutFile): Made {
    const head = await headOf(file);
    typeFor('image', upload.fileName, (await fileTypeFromBuffer(head).catch(() => undefined))?.ext, head);
    const known = await this.media.findSource('image', sourceKey);
    if (known) return known.id;

    const variants = await variantsOf(file).catch(() => {
      throw damaged(upload.fileName);
    });
    const files = [];
    for (const { data, extension, ...variant } of variants) {
      const stored = await put(Readable.from([data]), variant.mediaType);
      files.push({ ...stored, ...variant, path: pathOf(stored.sha256, extension) });
    }
    const webp = files.filter(({ mediaType }) => mediaType === 'image/webp');
    const usual = webp.findLast(({ width }) => width <= USUAL_WIDTH) ?? webp[0];
    if (!usual) throw damaged(upload.fileName);
    const { path, mediaType, sizeBytes, width, height } = usual;
    return {
      ...{ kind: 'image', fileName: upload.fileName, sourceKey, sizeBytes, alt: {}, embed: null },
      file: {
        ...{ path, mediaType, sizeBytes, width, height },
        variants: files.map((each) => ({
          ...{ path: each.path, mediaType: each.mediaType },
          ...{ sizeBytes: each.sizeBytes, width: each.width },
        })),
      },
      files: files.map(({ width: _, height: __, ...each }) => each),
    };
  }

  private async captions(upload: Upload, source: Readable, put: PutFile): Made {
    const bytes: Buffer[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes.push(chunk);
        done();
      },
    });
    await pipeline(source, new Receiving(MEDIUM_LIMITS.captions), sink);
    const read = readCaptions(Buffer.concat(bytes));
    if ('line' in read) throw captionsWrong(read.line);
    const type = { mediaType: 'text/vtt', extension: 'vtt' };
    return this.single(upload, await put(Readable.from([read.vtt]), type.mediaType), type);
  }

  private async embedded(upload: Upload, file: string, put: PutFile): Made {
    typeFor('embed', upload.fileName, (await fileTypeFromFile(file).catch(() => undefined))?.ext);
    try {
      await using zip = await readZip(file, EMBED_LIMITS);
      const start = await startOf(zip);
      const stored = [];
      for (const { path, open } of [...zip.files].sort((one, two) => (one.path < two.path ? -1 : 1)))
        stored.push({ ...(await put(open(), mediaTypeOf(path))), path });
      return await this.folder(upload.fileName, start, stored);
    } catch (error) {
      if (error instanceof PackageError) throw embedRefused(error.code);
      throw error;
    }
  }

  /** A folder of files that is shown in a frame of its own. */
  async folder(fileName: string, start: string, stored: (Put & { path: string })[]): Made {
    const sourceKey = keyOf(...stored.map(({ path, sha256 }) => `${path} ${sha256}`));
    const known = await this.media.findSource('embed', sourceKey);
    if (known) return known.id;
    const folder = `embed/${sourceKey.slice(0, 20)}`;
    const path = EmbedPath.safeParse(`${folder}/${start}`);
    if (!path.success) throw embedRefused('start-name', { path: start });
    const sizeBytes = Math.max(
      1,
      stored.reduce((sum, each) => sum + each.sizeBytes, 0),
    );
    return {
      ...{ kind: 'embed', fileName, sourceKey, sizeBytes, alt: {}, file: null },
      embed: { path: path.data, sizeBytes },
      files: stored.map((each) => ({ ...each, path: `${folder}/${each.path}` })),
    };
  }

  /** On the disk for a moment, to be read from more than once. */
  private received<T>(upload: Upload, source: Readable, work: (file: string, key: string) => Promise<T>) {
    return this.uploads.lend(async (file) => {
      const seen = new Receiving(MEDIUM_LIMITS[upload.kind]);
      await pipeline(source, seen, createWriteStream(file));
      return work(file, seen.digest());
    });
  }
}

function typeFor(
  kind: Exclude<MediumKind, 'captions'>,
  fileName: string,
  recognised: string | undefined,
  head: Uint8Array = new Uint8Array(),
): MediumType {
  if (looksLikeSvg(fileName, head)) throw svgRefused(fileName);
  const type = mediumTypeOf(kind, recognised);
  if (!type) throw refused(kind, fileName);
  return type;
}

async function headOf(file: string): Promise<Buffer> {
  await using handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
  return buffer.subarray(0, bytesRead);
}

/** What is opened first: what its manifest says, else its `index.html`, else its only page. */
async function startOf(zip: ZipArchive): Promise<string> {
  const paths = zip.files.map(({ path }) => path);
  if (paths.includes('imsmanifest.xml')) {
    const [item] = (await parseManifest(zip.tree)).items;
    if (item?.href) return item.href.replace(/[?#].*$/, '');
  }
  const depth = (path: string) => path.split('/').length;
  const pages = paths.filter((path) => /\.html?$/i.test(path)).sort((one, two) => depth(one) - depth(two));
  const index = pages.find((path) => /(^|\/)index\.html?$/i.test(path));
  const start = index ?? (pages.length === 1 ? pages[0] : undefined);
  if (start === undefined) throw embedRefused('no-start');
  return start;
}
