import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { type BlobStore, MEDIA } from '../../../platform/storage/blob-store.js';
import { isDiskFull } from '../../../platform/storage/disk.js';
import { DiskSpace } from '../../../platform/storage/disk-space.js';
import { MediaRepository } from './media.repository.js';
import type { MediumEntity, MediumFileEntity } from './medium.entity.js';
import { diskFull } from './medium-problems.js';

/** A file in the store that has no name yet. */
export type Put = Omit<MediumFileEntity, 'mediumId' | 'path'>;
/** Stores one file more. */
export type PutFile = (source: Readable, mediaType: string) => Promise<Put>;

/** What is needed for a row. */
export type NewMedium = Omit<MediumEntity, 'id' | 'uploadedBy' | 'uploadedAt'> & {
  files: (Put & { path: string })[];
};

const QUEUE = 'authoring.sweep-media';
/** What is younger may just be on its way. */
const DAY_MS = 24 * 3600_000;

/** The bytes of media: none stays that no medium names, and none goes that one does. */
@Injectable()
export class MediaStore implements OnModuleInit {
  constructor(
    private readonly media: MediaRepository,
    @Inject(MEDIA) private readonly blobs: BlobStore,
    private readonly disk: DiskSpace,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {}

  onModuleInit(): void {
    this.jobs.daily(QUEUE, () => this.sweep());
  }

  /**
   * Stores files and gives them their names: all of it, or nothing.
   *
   * @param work - stores the files; an id: such a medium is there already
   * @param name - in a transaction, once all of them are on the disk
   * @returns the medium's id
   * @throws DomainError modules/disk-full, 507
   */
  async bring(
    work: (put: PutFile) => Promise<NewMedium | string>,
    name: (medium: NewMedium) => Promise<string>,
  ): Promise<string> {
    const begun: string[] = [];
    try {
      const medium = await work(async (source, mediaType) => {
        const { sha256, sizeBytes } = await this.blobs.put(source, { compress: false });
        begun.push(sha256);
        return { sha256, sizeBytes, mediaType };
      });
      if (typeof medium === 'string') return medium;

      await this.blobs.settle();
      return await this.database.transaction(async () => {
        await this.media.holdStore();
        for (const { sha256 } of medium.files)
          if (!(await this.blobs.has(blobOf(sha256)))) throw new Error('a file went while it was named');
        return name(medium);
      });
    } catch (error) {
      await this.drop(begun);
      throw isDiskFull(error) ? diskFull() : error;
    }
  }

  /** @throws DomainError modules/disk-full, 507 */
  async refuseFullDisk(neededBytes: number): Promise<void> {
    const spare = await this.disk.spareBytes();
    if (spare === 0 || spare < neededBytes) throw diskFull();
  }

  open(sha256: string, range?: { start: number; end: number }): Readable {
    return this.blobs.open(blobOf(sha256), range);
  }

  /** Takes away those of these files that no medium names. @returns how many */
  async drop(hashes: string[]): Promise<number> {
    if (hashes.length === 0) return 0;
    return this.database.transaction(async () => {
      await this.media.holdStore();
      const named = await this.media.named(hashes);
      const unnamed = hashes.filter((sha256) => !named.has(sha256));
      for (const sha256 of unnamed) await this.blobs.delete(blobOf(sha256));
      return unnamed.length;
    });
  }

  /** Once a day: files whose process died between storing and naming them. */
  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DAY_MS);
    let files = 0;
    for await (const some of this.blobs.storedBefore(before))
      files += await this.drop(some.map(({ sha256 }) => sha256));
    if (files > 0) this.logger.warn({ before, files }, 'media that no medium names are gone');
  }
}

const blobOf = (sha256: string) => ({ sha256, encoding: 'identity' as const });

/** One name for several texts in their order. */
export const keyOf = (...texts: string[]): string =>
  createHash('sha256').update(texts.join('\n')).digest('hex');

/** The name of a file in a package: by its content, so that the same is there once. */
export const pathOf = (sha256: string, extension: string): string =>
  `media/${sha256.slice(0, 32)}.${extension}`;
