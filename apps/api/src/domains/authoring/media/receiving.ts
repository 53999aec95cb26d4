import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { saysPlace } from './medium-type.rules.js';
import { saysWhere, tooLarge } from './medium-problems.js';

const HEAD_BYTES = 64 * 1024;
/** As long as anything that is looked for, where it lies across two pieces. */
const OVERLAP_BYTES = 64;

/** Lets a file through, remembers how it begins and its hash, and fails at the first byte too many. */
export class Receiving extends Transform {
  head = Buffer.alloc(0);
  bytes = 0;
  private readonly hash = createHash('sha256');
  private tail = Buffer.alloc(0);

  /** @param isFilm - it fails where the film says where it was taken, too */
  constructor(
    private readonly limitBytes: number,
    private readonly isFilm = false,
  ) {
    super();
  }

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error: Error | null, data?: Buffer) => void,
  ) {
    this.bytes += chunk.length;
    if (this.bytes > this.limitBytes) return done(tooLarge(this.limitBytes));
    if (this.isFilm) {
      const seen = Buffer.concat([this.tail, chunk]);
      if (saysPlace(seen)) return done(saysWhere());
      this.tail = seen.subarray(-OVERLAP_BYTES);
    }
    if (this.head.length < HEAD_BYTES)
      this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD_BYTES - this.head.length)]);
    this.hash.update(chunk);
    done(null, chunk);
  }

  /** Of everything that came through; once. */
  digest(): string {
    return this.hash.digest('hex');
  }
}
