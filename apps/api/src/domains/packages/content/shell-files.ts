import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { mediaTypeOf } from '../media-types.js';

export interface ShellFile {
  body: Buffer;
  /** The same, compressed with brotli: every learner loads it first, on a poor line. */
  packed: Buffer;
  etag: string;
  mediaType: string;
  /** Its name holds its hash. */
  immutable: boolean;
}

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@vigie/content-shell/package.json')),
  'dist',
);

/** The built shell, held in memory: a handful of small files. */
@Injectable()
export class ShellFiles {
  private readonly files: ReadonlyMap<string, ShellFile>;

  constructor(@Inject(CONFIG) config: Pick<Config, 'LMS_ORIGIN'>) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
      );
    this.files = new Map(names.map((name) => [name, shellFile(name, config.LMS_ORIGIN)]));
  }

  find(name: string): ShellFile | undefined {
    return this.files.get(name);
  }
}

function shellFile(name: string, lmsOrigin: string): ShellFile {
  const raw = readFileSync(path.join(folder, name));
  // The one origin that the shell listens to is ours to say, never the address's.
  const body = name.endsWith('.html')
    ? Buffer.from(raw.toString('utf8').replaceAll('%LMS_ORIGIN%', lmsOrigin))
    : raw;
  return {
    body,
    packed: brotliCompressSync(body),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    mediaType: mediaTypeOf(name),
    immutable: /-[\w-]{8,}\.\w+$/.test(name),
  };
}
