import { Injectable } from '@nestjs/common';
import type { Finding } from '@vigie/scorm';
import { Database } from '../../../platform/db/database.js';

/** What was found in a version's files, and by which revision of the examination. */
export interface Examined {
  revision: number;
  findings: Finding[];
  examinedAt: Date;
}

/** What browsers asked a version for, or wanted from elsewhere, in vain. */
export interface InVain {
  name: string;
  count: number;
}

/** Paths that are counted for one version; a hostile package cannot fill the table. */
const PATHS_AT_MOST = 50;

@Injectable()
export class ExaminationRepository {
  constructor(private readonly database: Database) {}

  async find(versionId: string): Promise<Examined | null> {
    const [row] = await this.database.sql<Examined>(
      `select revision, findings, examined_at as "examinedAt" from package_examination where version_id = $1`,
      [versionId],
    );
    return row ?? null;
  }

  /** Of a version that is gone meanwhile, nothing is kept. */
  async keep(versionId: string, { revision, findings, examinedAt }: Examined): Promise<void> {
    await this.database.sql(
      `insert into package_examination (version_id, revision, findings, examined_at)
       select id, $2::integer, $3::jsonb, $4::timestamptz from package_version where id = $1
       on conflict (version_id) do update
          set revision = excluded.revision, findings = excluded.findings, examined_at = excluded.examined_at`,
      [versionId, revision, JSON.stringify(findings), examinedAt],
    );
  }

  async countMissing(versionId: string, path: string, now: Date): Promise<void> {
    await this.database.sql(
      `insert into package_missing (version_id, path, count, last_at)
       select $1::uuid, $2::text, 1, $3::timestamptz
        where (select count(*) from package_missing where version_id = $1::uuid) < ${PATHS_AT_MOST}
           or exists (select from package_missing where version_id = $1::uuid and path = $2)
       on conflict (version_id, path) do update
          set count = least(package_missing.count + 1, 1000000), last_at = excluded.last_at`,
      [versionId, path, now],
    );
  }

  /** Most often first. */
  missing(versionId: string): Promise<InVain[]> {
    return this.database.sql<InVain>(
      `select path as name, count from package_missing where version_id = $1 order by count desc, path`,
      [versionId],
    );
  }

  /** Hosts that an admin has not allowed since, most often first. */
  blocked(versionId: string): Promise<InVain[]> {
    return this.database.sql<InVain>(
      `select host as name, sum(count)::int as count
         from package_blocked join package_version version on version.id = version_id
         join package on package.id = version.package_id
        where version_id = $1 and host <> all (allowed_hosts) group by host order by 2 desc, host`,
      [versionId],
    );
  }
}
