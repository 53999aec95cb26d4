import type { Readable } from 'node:stream';

/** How a blob lies in the store: as it is, or compressed with brotli. */
export type BlobEncoding = 'identity' | 'br';

export interface StoredBlob {
  /** SHA-256 of the original bytes, hex: the blob's name. */
  sha256: string;
  sizeBytes: number;
  encoding: BlobEncoding;
  storedBytes: number;
}

/** What a blob is found by. */
export type BlobName = Pick<StoredBlob, 'sha256' | 'encoding'>;

/** Whether a blob is compressed; `hard`: as far as it goes, at ten times the time, for what many will load. */
export type Compression = boolean | 'hard';

/** The content store's port: every file once, by the hash of its content. */
export abstract class BlobStore {
  /** Stores a stream, compressed when `compress`; storing the same content again changes nothing. */
  abstract put(source: Readable, options: { compress: Compression }): Promise<StoredBlob>;
  /**
   * Reads stored bytes; `range` counts stored bytes, both ends included.
   * @throws when there is no such blob.
   */
  abstract open(blob: BlobName, range?: { start: number; end: number }): Readable;
  abstract delete(blob: BlobName): Promise<void>;
  /** Resolves once everything that was put has its name on the disk; its bytes are there already. */
  abstract settle(): Promise<void>;
  abstract has(blob: BlobName): Promise<boolean>;
  /** What was stored at or after a time, some at a time. */
  abstract storedSince(time: Date): AsyncIterable<BlobName[]>;
  /** What was stored before a time, and not again since. */
  abstract storedBefore(time: Date): AsyncIterable<BlobName[]>;
  /** Takes away what was being stored when a process died. Not while something is being stored. */
  abstract deleteUnfinished(): Promise<void>;
}

/** A second store beside that of packages: single files that people upload. Each store is swept by one room alone. */
export const DOCUMENTS = Symbol('DOCUMENTS');

/** A third: what modules show. */
export const MEDIA = Symbol('MEDIA');
