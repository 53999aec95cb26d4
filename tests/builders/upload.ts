import type { PackageImport } from '@vigie/contracts';
import type { Answer, Client } from '../support/client.js';
import { until } from '../support/until.js';

export interface UploadSketch {
  fileName?: string;
  /** It is a new version of this one. */
  packageId?: string;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** What tus calls `Upload-Metadata`. */
export const metadata = (all: Record<string, string>): string =>
  Object.entries(all)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(',');

/** Headers that begin an upload of so many bytes. */
export const opening = (
  bytes: number,
  { fileName = 'lesson.zip', packageId }: UploadSketch = {},
): Record<string, string> => ({
  'tus-resumable': '1.0.0',
  'upload-length': String(bytes),
  'upload-metadata': metadata({ fileName, ...(packageId ? { packageId } : {}) }),
});

/** Headers that append from an offset on. */
export const appending = (offset: number): Record<string, string> => ({
  'tus-resumable': '1.0.0',
  'upload-offset': String(offset),
  'content-type': 'application/offset+octet-stream',
});

/** Opens an upload and sends nothing of it yet. @returns its address and the import's id. */
export async function openUpload(trainer: Client, bytes: number, sketch: UploadSketch = {}) {
  const answer = await trainer.send('POST', '/api/v1/package-uploads', undefined, {
    headers: opening(bytes, sketch),
  });
  const address = answer.expect(201).headers.location ?? '';
  return { address, id: address.split('/').at(-1) ?? '' };
}

/** Opens an upload and sends all of it in the same request. */
export const upload = (trainer: Client, zip: Buffer, sketch: UploadSketch = {}): Promise<Answer> =>
  trainer.send('POST', '/api/v1/package-uploads', zip, {
    headers: { ...opening(zip.length, sketch), 'content-type': 'application/offset+octet-stream' },
  });

/** Waits until an import has come to its end, whichever. */
export const ended = (trainer: Client, id: string): Promise<PackageImport> =>
  until(
    'the end of the import',
    async () => {
      const found: PackageImport = (await trainer.get(`/api/v1/package-imports/${id}`)).expect(200).body;
      return found.outcome !== null && found;
    },
    60_000,
  );

/** Uploads a zip and waits for what becomes of it. */
export async function importZip(
  trainer: Client,
  zip: Buffer,
  sketch: UploadSketch = {},
): Promise<PackageImport> {
  const answer = await upload(trainer, zip, sketch);
  return ended(trainer, answer.expect(201).headers.location?.split('/').at(-1) ?? '');
}
