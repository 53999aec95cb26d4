import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type CourseFile, MAX_COURSE_FILE_BYTES, type Me } from '@vigie/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { DomainError } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids/ids.js';
import { type BlobStore, DOCUMENTS, type StoredBlob } from '../../platform/storage/blob-store.js';
import { DiskSpace } from '../../platform/storage/disk-space.js';
import { CourseEditing } from './course-editing.js';
import { fileTypeOf, takenExtensions } from './file-type.rules.js';
import { OutlineRepository } from './outline.repository.js';

/** Files that trainers bring into a course: documents, pictures, sound, films. Never a page that could run a script. */
@Injectable()
export class CourseFilesService {
  constructor(
    private readonly outline: OutlineRepository,
    private readonly editing: CourseEditing,
    private readonly clock: Clock,
    private readonly disk: DiskSpace,
    @Inject(DOCUMENTS) private readonly documents: BlobStore,
  ) {}

  /**
   * Takes a file in, whole or not at all.
   *
   * @param announcedBytes - how large it says it is; 0: it does not
   * @throws DomainError catalogue/file-type-refused, 415; catalogue/file-too-large, 413; server/disk-full, 507
   */
  async take(
    courseId: string,
    fileName: string,
    announcedBytes: number,
    source: Readable,
    actor: Me,
  ): Promise<CourseFile> {
    await this.editing.seen(courseId, actor);
    const type = fileTypeOf(fileName);
    if (!type) throw refused(fileName);
    // Said before anything is received, the browser can still read the answer.
    if (announcedBytes > MAX_COURSE_FILE_BYTES) throw tooLarge(MAX_COURSE_FILE_BYTES);
    await this.disk.expectRoomFor(announcedBytes);

    const seen = new Seen(MAX_COURSE_FILE_BYTES);
    const received = pipeline(source, seen);
    // A store that fails ends the stream, and with it the receiving: one error is enough.
    received.catch(() => {});
    const blob = await this.documents.put(seen, { compress: false });
    await received;
    try {
      if (!type.begins(seen.head)) throw refused(fileName);
      return await this.keep(courseId, fileName, type.mediaType, blob, actor);
    } catch (error) {
      if (!(await this.outline.isFileKept(blob.sha256))) await this.documents.delete(blob);
      throw error;
    }
  }

  /** The bytes, or a part of them; both ends of `range` are included. */
  open({ sha256 }: { sha256: string }, range?: { start: number; end: number }): Readable {
    return this.documents.open({ sha256, encoding: 'identity' }, range);
  }

  private async keep(
    courseId: string,
    fileName: string,
    mediaType: string,
    { sha256, sizeBytes }: StoredBlob,
    actor: Me,
  ): Promise<CourseFile> {
    const file = { id: newId(), fileName, mediaType, sizeBytes };
    await this.outline.addFile({
      ...file,
      courseId,
      sha256,
      uploadedBy: actor.id,
      uploadedAt: this.clock.now(),
    });
    return file;
  }
}

/** Lets a file through, remembers how it begins, and fails at the first byte too many. */
class Seen extends Transform {
  head = Buffer.alloc(0);
  private bytes = 0;

  constructor(private readonly limitBytes: number) {
    super();
  }

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error: Error | null, data?: Buffer) => void,
  ) {
    this.bytes += chunk.length;
    if (this.bytes > this.limitBytes) return done(tooLarge(this.limitBytes));
    if (this.head.length < 16) this.head = Buffer.concat([this.head, chunk.subarray(0, 16)]);
    done(null, chunk);
  }
}

const tooLarge = (limitBytes: number) =>
  new DomainError('catalogue/file-too-large', 413, 'The file is larger than a course takes', { limitBytes });

const refused = (fileName: string) =>
  new DomainError('catalogue/file-type-refused', 415, 'A course does not take files of this kind', {
    fileName,
    accepted: takenExtensions,
  });
