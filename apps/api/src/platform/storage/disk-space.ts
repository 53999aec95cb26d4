import { mkdir, statfs } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { DomainError } from '../http/problem.js';

/** What must stay free for everything else: commits, mails, the database if it lies on the same disk. */
const RESERVE_BYTES = 256 * 1024 ** 2;

/** How much the data folder can still take before the disk is full. */
@Injectable()
export class DiskSpace {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'DATA_DIR'>) {}

  /** Bytes that may still be written; 0 when only the reserve is left. */
  async spareBytes(): Promise<number> {
    await mkdir(this.config.DATA_DIR, { recursive: true });
    const { bavail, bsize } = await statfs(this.config.DATA_DIR);
    return Math.max(0, bavail * bsize - RESERVE_BYTES);
  }

  /** @throws DomainError server/disk-full, 507, when so many bytes have no room before the reserve. */
  async expectRoomFor(neededBytes: number): Promise<void> {
    const spareBytes = await this.spareBytes();
    if (spareBytes === 0 || spareBytes < neededBytes)
      throw new DomainError('server/disk-full', 507, 'Not enough space on the server', {
        neededBytes,
        spareBytes,
      });
  }
}
