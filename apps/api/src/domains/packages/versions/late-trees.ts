import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { type Manifest, readTreeAgain, type SequencingTree } from '@vigie/scorm';
import { PinoLogger } from 'nestjs-pino';
import { BlobStore } from '../../../platform/storage/blob-store.js';
import type { PackageVersionEntity } from '../package.entity.js';
import { PackagesRepository } from '../packages.repository.js';

const unpacked = promisify(brotliDecompress);

/** Plain packages were once taken without their tree: it is read out of the kept manifest when it is first needed. */
@Injectable()
export class LateTrees {
  /** Versions that have none, or whose file cannot be read: they play as they always did. */
  private readonly without = new Set<string>();

  constructor(
    private readonly repository: PackagesRepository,
    private readonly blobs: BlobStore,
    private readonly logger: PinoLogger,
  ) {}

  async completed({ id, manifest }: Pick<PackageVersionEntity, 'id' | 'manifest'>): Promise<Manifest> {
    if (!isOwed(manifest) || this.without.has(id)) return manifest;

    const sequencing = await this.read(id, manifest).catch((error: unknown) => {
      this.logger.warn({ err: error, versionId: id }, 'the tree of a package cannot be read');
      return null;
    });
    if (!sequencing) {
      this.without.add(id);
      return manifest;
    }
    await this.repository.keepTree(id, sequencing);
    return { ...manifest, sequencing };
  }

  private async read(id: string, manifest: Manifest): Promise<SequencingTree | null> {
    const file = await this.repository.findFile(id, `${manifest.root}imsmanifest.xml`);
    if (!file) return null;

    const bytes = await buffer(this.blobs.open(file));
    return readTreeAgain(file.encoding === 'br' ? await unpacked(bytes) : bytes, manifest);
  }
}

const isOwed = ({ standard, usesSequencing, sequencing, items }: Manifest): boolean =>
  standard === 'scorm2004' &&
  usesSequencing === false &&
  !sequencing &&
  items.filter(({ href }) => href !== null).length > 1;
