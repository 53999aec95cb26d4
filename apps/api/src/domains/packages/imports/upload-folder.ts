import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { newId } from '../../../platform/ids/ids.js';
import { isMissing, reachDisk } from '../../../platform/storage/disk.js';

/** Where zips lie while they are received and looked at: one file an import, by its id. */
@Injectable()
export class UploadFolder {
  readonly folder: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'DATA_DIR'>) {
    this.folder = path.join(config.DATA_DIR, 'uploads');
  }

  fileOf(id: string): string {
    return path.join(this.folder, id);
  }

  /** What is there of a file; null when there is none. */
  async look(id: string): Promise<{ sizeBytes: number; changedAt: Date } | null> {
    try {
      const { size, mtime } = await stat(this.fileOf(id));
      return { sizeBytes: size, changedAt: mtime };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** Resolves once a received file would survive a power cut. */
  async settle(id: string): Promise<void> {
    await reachDisk(this.fileOf(id));
    await reachDisk(this.folder);
  }

  async remove(id: string): Promise<void> {
    await rm(this.fileOf(id), { force: true });
  }

  async names(): Promise<string[]> {
    await mkdir(this.folder, { recursive: true });
    return readdir(this.folder);
  }

  /** Path of a file of its own for `work`; the file is gone afterwards, whatever came of it. */
  async lend<T>(work: (file: string) => Promise<T>): Promise<T> {
    const id = newId();
    await mkdir(this.folder, { recursive: true });
    try {
      return await work(this.fileOf(id));
    } finally {
      await this.remove(id);
    }
  }
}
