import { FileStore } from '@tus/file-store';
import { ERRORS, Server, Upload } from '@tus/server';
import { DomainError } from '../../../platform/http/problem.js';
import type { PackageImportEntity } from './import.entity.js';

export const UPLOADS_PATH = '/api/v1/package-uploads';

interface Hooks {
  folder: string;
  lmsOrigin: string;
  maxBytes: number;
  find(id: string): Promise<PackageImportEntity | null>;
  newId(): string;
  /** A new upload has passed the protocol's own checks; `request` is the one that node gave. */
  open(request: unknown, upload: Upload): Promise<void>;
  received(id: string): Promise<void>;
}

/**
 * The resumable upload protocol of tus.io on our upload folder. What an upload is lies in our own row, not in a file
 * beside it, so that there is one truth. Errors leave as problems, like all others.
 */
export function tusServer({ folder, lmsOrigin, maxBytes, find, newId, open, received }: Hooks): Server {
  const configstore = {
    async get(id: string) {
      const row = await find(id);
      const from = row && { id, size: row.sizeBytes, offset: 0, creation_date: row.createdAt.toISOString() };
      return from ? new Upload(from) : undefined;
    },
    set: async () => {}, // the row is there before the file
    delete: async () => {},
  };
  return new Server({
    path: UPLOADS_PATH,
    datastore: new FileStore({ directory: folder, configstore }),
    relativeLocation: true,
    allowedOrigins: [lmsOrigin],
    maxSize: maxBytes,
    // A dead line's request makes way for the one that goes on after it.
    lockDrainTimeout: 300,
    namingFunction: newId,
    async onUploadCreate(request, upload) {
      await open(request.runtime?.node?.req, upload);
      return {};
    },
    async onUploadFinish(_request, upload) {
      await received(upload.id);
      return {};
    },
    onResponseError(_request, error) {
      throw problemOfTus(error, maxBytes);
    },
  });
}

function problemOfTus(error: unknown, limitBytes: number): unknown {
  switch (error) {
    case ERRORS.FILE_NOT_FOUND:
      return new DomainError('packages/not-found', 404, 'Not there, or not yours');
    case ERRORS.FILE_NO_LONGER_EXISTS:
      return uploadGone();
    case ERRORS.INVALID_OFFSET:
      return new DomainError('packages/upload-offset', 409, 'Not where the upload has come to');
    case ERRORS.ERR_MAX_SIZE_EXCEEDED:
      return tooLarge(limitBytes);
    case ERRORS.ERR_SIZE_EXCEEDED:
      return new DomainError('packages/upload-longer', 413, 'More than the upload has announced');
    case ERRORS.ERR_LOCK_TIMEOUT:
      return new DomainError('server/busy', 503, 'The upload is being written to');
    default:
      return isTusError(error)
        ? new DomainError('request/invalid', 400, 'Not a request of the upload protocol', {
            detail: error.body.trim(),
          })
        : error;
  }
}

export const uploadGone = () =>
  new DomainError('packages/upload-expired', 410, 'The unfinished upload was given up');

export const tooLarge = (limitBytes: number) =>
  new DomainError('packages/too-large', 413, 'The file is larger than this site takes', { limitBytes });

const isTusError = (error: unknown): error is { status_code: number; body: string } =>
  typeof error === 'object' && error !== null && 'status_code' in error && error !== ERRORS.FILE_WRITE_ERROR;
