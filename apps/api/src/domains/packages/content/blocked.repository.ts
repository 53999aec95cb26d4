import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import type { Blocked } from './blocked.rules.js';

export interface BlockedRow extends Blocked {
  versionId: string;
  count: number;
  lastAt: Date;
}

/** Kinds of things that are counted for one version; a hostile package cannot fill the table. */
const KINDS_AT_MOST = 50;

@Injectable()
export class BlockedRepository {
  constructor(private readonly database: Database) {}

  async count(versionId: string, { host, directive }: Blocked, now: Date): Promise<void> {
    await this.database.sql(
      `insert into package_blocked (version_id, host, directive, count, last_at)
       select $1::uuid, $2::text, $3::text, 1, $4::timestamptz
        where (select count(*) from package_blocked where version_id = $1::uuid) < ${KINDS_AT_MOST}
           or exists (select from package_blocked where version_id = $1::uuid and host = $2 and directive = $3)
       on conflict (version_id, host, directive) do update
          set count = least(package_blocked.count + 1, 1000000), last_at = excluded.last_at`,
      [versionId, host, directive, now],
    );
  }

  /** Of all versions of a package, most often first. */
  findOf(packageId: string): Promise<BlockedRow[]> {
    return this.database.sql<BlockedRow>(
      `select version_id as "versionId", host, directive, count, last_at as "lastAt"
         from package_blocked join package_version version on version.id = version_id
        where package_id = $1 and removed_at is null order by count desc, host`,
      [packageId],
    );
  }
}
