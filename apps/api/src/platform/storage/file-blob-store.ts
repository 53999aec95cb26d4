import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress } from 'node:zlib';
import type { Config } from '../config/config.js';
import { type BlobName, BlobStore, type Compression, type StoredBlob } from './blob-store.js';
import { isMissing, reachDisk } from './disk.js';

/** Blobs as files under `<data>/<folder>/ab/abcdef…`; a half-written one never has its final name. */
export class FileBlobStore extends BlobStore {
  private readonly root: string;
  private readonly folders = new Set<string>();
  /** Folders with names that may not have reached the disk yet. */
  private readonly unsettled = new Set<string>();

  constructor(config: Pick<Config, 'DATA_DIR'>, folder: 'content' | 'documents' | 'media' = 'content') {
    super();
    this.root = path.join(config.DATA_DIR, folder);
  }

  async put(source: Readable, { compress }: { compress: Compression }): Promise<StoredBlob> {
    const part = path.join(this.unfinished, randomUUID());
    await this.makeFolder(path.dirname(part));
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        sizeBytes += chunk.length;
        done(null, chunk);
      },
    });
    try {
      const disk = createWriteStream(part, { flush: true });
      await pipeline(
        source,
        measure,
        compress ? brotli(compress === 'hard' ? 11 : 5) : new PassThrough(),
        disk,
      );
      const sha256 = hash.digest('hex');
      const encoding = compress ? 'br' : 'identity';
      const file = this.fileOf({ sha256, encoding });
      await this.makeFolder(path.dirname(file));
      // What is there stays: others have noted how long it is, and compressed otherwise it would be another length.
      if (await this.has({ sha256, encoding })) await touch(file);
      else await rename(part, file);
      this.unsettled.add(path.dirname(file));
      return { sha256, sizeBytes, encoding, storedBytes: (await stat(file)).size };
    } finally {
      await rm(part, { force: true });
    }
  }

  open(blob: BlobName, range?: { start: number; end: number }): Readable {
    return createReadStream(this.fileOf(blob), range);
  }

  async delete(blob: BlobName): Promise<void> {
    await rm(this.fileOf(blob), { force: true });
  }

  async settle(): Promise<void> {
    for (const folder of this.unsettled) {
      await reachDisk(folder);
      this.unsettled.delete(folder);
    }
    await reachDisk(this.root).catch(ignoreMissing); // nothing was ever put
  }

  async has(blob: BlobName): Promise<boolean> {
    return (await this.storedAt(blob)) !== null;
  }

  storedSince(time: Date): AsyncIterable<BlobName[]> {
    return this.storedWhen((at) => at >= time);
  }

  storedBefore(time: Date): AsyncIterable<BlobName[]> {
    return this.storedWhen((at) => at < time);
  }

  private async *storedWhen(isMeant: (at: Date) => boolean): AsyncIterable<BlobName[]> {
    for (const folder of await namesIn(this.root)) {
      const found: BlobName[] = [];
      for (const name of await namesIn(path.join(this.root, folder))) {
        const blob = blobNamed(name);
        const at = blob && (await this.storedAt(blob));
        if (blob && at && isMeant(at)) found.push(blob);
      }
      if (found.length > 0) yield found;
    }
  }

  /** Null: there is no such file, or no longer. */
  private async storedAt(blob: BlobName): Promise<Date | null> {
    try {
      return (await stat(this.fileOf(blob))).mtime;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async deleteUnfinished(): Promise<void> {
    await rm(this.unfinished, { recursive: true, force: true });
    this.folders.delete(this.unfinished);
  }

  private get unfinished(): string {
    return path.join(this.root, 'incoming');
  }

  /** Asked once each: a package of thousands of files knows only 257 folders. */
  private async makeFolder(folder: string): Promise<void> {
    if (this.folders.has(folder)) return;
    await mkdir(folder, { recursive: true });
    this.folders.add(folder);
  }

  private fileOf({ sha256, encoding }: BlobName): string {
    return path.join(this.root, sha256.slice(0, 2), encoding === 'br' ? `${sha256}.br` : sha256);
  }
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}

function blobNamed(file: string): BlobName | null {
  const [, sha256, packed] = /^([\da-f]{64})(\.br)?$/.exec(file) ?? [];
  return sha256 === undefined ? null : { sha256, encoding: packed ? 'br' : 'identity' };
}

/** Names in a folder; none when there is no such folder yet. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

// Quality 5: most of the gain at a tenth of the time of the default, which is 11.
const brotli = (quality: 5 | 11) =>
  createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/** Stored again just now: who looks for what nobody needs must not think that it is old. */
const touch = (file: string) => utimes(file, new Date(), new Date());
