import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { DraftText, Me, MediumUpload } from '@vigie/contracts';
import type { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { DomainError } from '../../../platform/http/problem.js';
import { newId } from '../../../platform/ids/ids.js';
import { MediaQueries } from './media.queries.js';
import { MediaRepository } from './media.repository.js';
import { MediaStore, type NewMedium } from './media-store.js';
import { MediumMaker } from './medium-maker.js';

/** The library of media. Who may is asked before (`Needs('trainer')`): whoever writes modules. */
@Injectable()
export class MediaService {
  constructor(
    private readonly media: MediaRepository,
    private readonly queries: MediaQueries,
    private readonly store: MediaStore,
    private readonly maker: MediumMaker,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a medium in, whole or not at all; the same file again is the same medium.
   *
   * @returns its id
   * @throws DomainError modules/disk-full, 507, and what the maker throws
   */
  async take(
    upload: z.infer<typeof MediumUpload>,
    source: Readable,
    announcedBytes: number,
    actor: Me,
  ): Promise<string> {
    await this.store.refuseFullDisk(announcedBytes);
    return this.store.bring(
      (put) => this.maker.make(upload, source, put),
      (medium) => this.add(medium, actor),
    );
  }

  /** Gives it its row; in the caller's transaction. @returns its id, or that of one that came first */
  async add({ files, ...medium }: NewMedium, { id: uploadedBy }: Me): Promise<string> {
    const known = await this.media.findSource(medium.kind, medium.sourceKey);
    if (known) return known.id;
    const id = newId();
    const distinct = [...new Map(files.map((file) => [file.path, file])).values()];
    await this.media.add(
      { ...medium, id, uploadedBy, uploadedAt: this.clock.now() },
      distinct.map((file) => ({ ...file, mediumId: id })),
    );
    return id;
  }

  /** @throws DomainError modules/not-found */
  async describe(id: string, alt: DraftText): Promise<void> {
    await this.queries.found(id);
    await this.media.changeAlt(id, alt);
  }

  /** @throws DomainError modules/not-found; modules/medium-in-use, 409, with the modules that have it or had it */
  async remove(id: string): Promise<void> {
    const files = await this.database.transaction(async () => {
      await this.media.holdStore();
      const { uses } = await this.queries.one(id);
      if (uses.length > 0)
        throw new DomainError('modules/medium-in-use', 409, 'Modules show it, or showed it', { uses });
      const named = await this.media.filesOf([id]);
      await this.media.remove(id);
      return named;
    });
    await this.store.drop(files.map(({ sha256 }) => sha256));
  }
}
