import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { newId } from '../../platform/ids/ids.js';

/** Where zips lie while they are received and looked at. */
@Injectable()
export class UploadFolder {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'DATA_DIR'>) {
    this.folder = path.join(config.DATA_DIR, 'uploads');
  }

  /** Path of a file of its own for `work`; the file is gone afterwards, whatever came of it. */
  async lend<T>(work: (file: string) => Promise<T>): Promise<T> {
    const file = path.join(this.folder, newId());
    await mkdir(this.folder, { recursive: true });
    try {
      return await work(file);
    } finally {
      await rm(file, { force: true });
    }
  }

  /** When the oldest file was received that an earlier process has left behind; null when there is none. */
  async leftSince(): Promise<Date | null> {
    await mkdir(this.folder, { recursive: true });
    const files = (await readdir(this.folder)).map((name) => path.join(this.folder, name));
    const times = await Promise.all(files.map(async (file) => (await stat(file)).mtime.getTime()));
    return times.length > 0 ? new Date(Math.min(...times)) : null;
  }

  /** Takes away what an earlier process has left. Only before this one receives anything. */
  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
