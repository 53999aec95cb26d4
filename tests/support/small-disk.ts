import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk of a test's own, in memory: small enough to be filled. */
export interface SmallDisk {
  folder: string;
  /** Writes until the disk is full, but for so many bytes. */
  fill(exceptBytes?: number): void;
  /** Gives back what `fill` took. */
  free(): void;
  remove(): void;
}

/** May this machine's user mount a disk? Root may, where nothing forbids it. */
export function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    smallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
}

export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', folder]);
  chmodSync(folder, 0o711);
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    fill(exceptBytes = 0) {
      const { bavail, bsize } = statfsSync(folder);
      const file = openSync(ballast, 'a');
      const block = Buffer.alloc(bsize);
      try {
        for (let left = bavail - Math.ceil(exceptBytes / bsize); left > 0; left--) writeSync(file, block);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      } finally {
        closeSync(file);
      }
    },
    free() {
      rmSync(ballast, { force: true });
    },
    remove() {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
