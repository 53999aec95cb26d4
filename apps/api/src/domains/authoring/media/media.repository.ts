import { Injectable } from '@nestjs/common';
import type { DraftText, MediumKind } from '@vigie/contracts';
import { In } from 'typeorm';
import { Database } from '../../../platform/db/database.js';
import { MediumEntity, MediumFileEntity } from './medium.entity.js';

/** A file that a module has, now or in its history. */
export interface PathUse {
  moduleId: string;
  title: string;
  path: string;
  inDraft: boolean;
}

@Injectable()
export class MediaRepository {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  findAll(kind: MediumKind | undefined): Promise<MediumEntity[]> {
    return this.media.find({
      where: kind ? { kind } : {},
      order: { uploadedAt: 'DESC', id: 'ASC' },
      take: 2_000,
    });
  }

  find(id: string): Promise<MediumEntity | null> {
    return this.media.findOneBy({ id });
  }

  findSource(kind: MediumKind, sourceKey: string): Promise<MediumEntity | null> {
    return this.media.findOneBy({ kind, sourceKey });
  }

  async add(medium: MediumEntity, files: MediumFileEntity[]): Promise<void> {
    await this.media.insert(medium);
    for (let from = 0; from < files.length; from += 500)
      await this.files.insert(files.slice(from, from + 500));
  }

  async changeAlt(id: string, alt: DraftText): Promise<void> {
    await this.media.update({ id }, { alt });
  }

  async remove(id: string): Promise<void> {
    await this.media.delete({ id });
  }

  filesOf(mediumIds: string[]): Promise<MediumFileEntity[]> {
    return this.files.findBy({ mediumId: In(mediumIds) });
  }

  findFile(path: string): Promise<MediumFileEntity | null> {
    return this.files.findOneBy({ path });
  }

  /** Of these paths, those that are there. */
  async present(paths: string[]): Promise<Set<string>> {
    const rows = await this.database.sql<{ path: string }>(
      `select distinct path from medium_file where path = any($1)`,
      [paths],
    );
    return new Set(rows.map(({ path }) => path));
  }

  /** These files, and whatever lies in these folders; by their paths. */
  below(paths: string[], folders: string[]): Promise<Pick<MediumFileEntity, 'path' | 'sha256'>[]> {
    return this.database.sql(
      `select distinct on (path) path, sha256 from medium_file
        where path = any($1) or path like any($2) order by path`,
      [paths, folders.map((folder) => `${folder.replaceAll(/[\\%_]/g, '\\$&')}/%`)],
    );
  }

  /** Of these hashes, those that some medium has. */
  async named(hashes: string[]): Promise<Set<string>> {
    const rows = await this.database.sql<{ sha256: string }>(
      `select distinct sha256 from medium_file where sha256 = any($1)`,
      [hashes],
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  /** Every file that drafts have, or that histories and conflicts could bring back. */
  uses(): Promise<PathUse[]> {
    return this.database.sql(
      `select used.module_id as "moduleId", path, bool_or(in_draft) as "inDraft",
              coalesce(module.draft->'about'->'title'->>(module.draft->>'baseLocale'), '') as title
         from (
           select module_id, jsonb_path_query(value, '$.**.path') #>> '{}' as path, false as in_draft
             from module_change where value->>'type' in ('image', 'audio', 'video', 'file', 'embed')
           union all
           select module_id, jsonb_path_query(edit, '$.**.path') #>> '{}', false from module_conflict
           union all
           select id, jsonb_path_query(draft, '$.lessons[*].blocks[*].**.path') #>> '{}', true from module
         ) used
         join module on module.id = used.module_id
        group by used.module_id, path, module.draft`,
    );
  }

  /** Nobody else stores, names or takes away files until the transaction ends. */
  async holdStore(): Promise<void> {
    await this.database.sql(`select pg_advisory_xact_lock(hashtext('authoring.media'))`);
  }

  private get media() {
    return this.database.repository(MediumEntity);
  }

  private get files() {
    return this.database.repository(MediumFileEntity);
  }
}
