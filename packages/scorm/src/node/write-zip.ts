import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file to pack: its bytes or text, or a stream that is opened when its turn comes. `isPacked`: nothing is won by compressing it. */
export type ZipSource = { path: string; isPacked?: boolean } & (
  { data: Uint8Array | string } | { open: () => Readable }
);

/**
 * Packs the files in the order given. Same input, same bytes, in every time zone. When it fails, a target given as
 * a path is not left behind.
 */
export async function writeZip(sources: Iterable<ZipSource>, target: string | Writable): Promise<void> {
  if (typeof target !== 'string') return packInto(target, sources);

  try {
    await packInto(createWriteStream(target), sources);
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
}

async function packInto(output: Writable, sources: Iterable<ZipSource>): Promise<void> {
  const zip = new ZipFile();
  const stop = new AbortController();
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', (error: Error) => {
      reject(error);
      stop.abort();
    });
  });
  for (const source of sources) add(zip, source);
  zip.end();
  await Promise.race([failed, pipeline(zip.outputStream, output, { signal: stop.signal })]);
}

function add(zip: ZipFile, source: ZipSource): void {
  // DOS times have no zone: local midnight is the same bytes everywhere.
  const options = {
    mtime: new Date(2000, 0, 1),
    mode: 0o100_644,
    forceDosTimestamp: true,
    compress: !source.isPacked,
  };
  if ('open' in source) {
    zip.addReadStreamLazy(source.path, options, (done) => {
      // yazl does not listen: without this, a source that fails would leave the zip waiting for ever.
      const stream = source.open().on('error', (error) => zip.emit('error', error));
      done(null, stream);
    });
  } else {
    zip.addBuffer(Buffer.from(source.data), source.path, options);
  }
}
