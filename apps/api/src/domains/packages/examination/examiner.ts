import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createBrotliDecompress } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Examination, type Finding, type Manifest } from '@vigie/scorm';
import { PinoLogger } from 'nestjs-pino';
import { type BlobName, BlobStore } from '../../../platform/storage/blob-store.js';

/** What a longer page or script says is not looked at: minified libraries end well below. */
const READ_AT_MOST_BYTES = 4 * 1024 ** 2;

type StoredFile = BlobName & { path: string; sizeBytes: number };

/** Reads the files of a version in the content store, and says what will not work. */
@Injectable()
export class Examiner {
  constructor(
    private readonly blobs: BlobStore,
    private readonly logger: PinoLogger,
  ) {}

  async examine(manifest: Manifest, files: readonly StoredFile[]): Promise<Finding[]> {
    const examination = new Examination(
      manifest,
      files.map(({ path }) => path),
    );
    for (const file of files) {
      examination.weigh(file.path, file.sizeBytes);
      if (!Examination.reads(file.path)) continue;
      if (file.sizeBytes > READ_AT_MOST_BYTES) examination.skip(file.path);
      else examination.read(file.path, await this.textOf(file));
    }
    return examination.conclude();
  }

  /** For an import, which advice never stops. @returns null when it could not be examined. */
  async tryTo(manifest: Manifest, files: readonly StoredFile[]): Promise<Finding[] | null> {
    try {
      return await this.examine(manifest, files);
    } catch (error) {
      this.logger.warn({ err: error }, 'a package was imported without being examined');
      return null;
    }
  }

  private async textOf(file: StoredFile): Promise<string> {
    const stored = this.blobs.open(file);
    const plain: Readable = file.encoding === 'br' ? stored.pipe(createBrotliDecompress()) : stored;
    stored.once('error', (error) => plain.destroy(error));
    return new TextDecoder().decode(await buffer(plain));
  }
}
