import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import type { PackageFileEntity } from '../package.entity.js';

/** A file of a version, as the content host needs it. */
export type ServedFile = Omit<PackageFileEntity, 'versionId'>;

/** What stands behind a content host's name. */
export interface Served {
  versionId: string;
  /** Hosts beyond its own that the package may reach. */
  allowedHosts: string[];
  file: ServedFile | null;
}

interface Row extends Omit<ServedFile, 'path' | 'sizeBytes' | 'storedBytes'> {
  versionId: string;
  allowedHosts: string[];
  path: string | null;
  sizeBytes: string;
  storedBytes: string;
}

/** Reading for the content hosts: every file of every learner passes here, so one look must do. */
@Injectable()
export class ServedRepository {
  constructor(private readonly database: Database) {}

  /**
   * Finds a file by its path; by another mix of upper and lower case when there is none: many packages were made where
   * that is the same.
   *
   * @param path - null when only the host is asked for.
   * @returns null when no version is served there.
   */
  async find(hostId: string, path: string | null): Promise<Served | null> {
    const found = await this.look(hostId, path, 'file.path = $2');
    if (!found || found.file || path === null) return found;
    return this.look(hostId, path, 'lower(file.path) = lower($2)');
  }

  private async look(hostId: string, path: string | null, isMeant: string): Promise<Served | null> {
    const [row] = await this.database.sql<Row>(
      `select version.id as "versionId", package.allowed_hosts as "allowedHosts", file.path, file.sha256,
              file.encoding, file.size_bytes as "sizeBytes", file.stored_bytes as "storedBytes",
              file.media_type as "mediaType"
         from package_version version
         join package on package.id = version.package_id
         left join package_file file on file.version_id = version.id and ${isMeant}
        where version.host_id = $1 and version.removed_at is null
        order by file.path limit 1`,
      [hostId, path],
    );
    if (!row) return null;
    const { versionId, allowedHosts, path: found, sizeBytes, storedBytes, ...rest } = row;
    const file =
      found === null
        ? null
        : { ...rest, path: found, sizeBytes: Number(sizeBytes), storedBytes: Number(storedBytes) };
    return { versionId, allowedHosts, file };
  }
}
