import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';

/** A file of ours on its way to a browser. */
export interface FileToSend {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  /** Shown in the browser; otherwise it is saved. */
  inline: boolean;
}

/**
 * Sends a file that people uploaded, or the part of it that is asked for. It stands alone: no script, nothing from
 * elsewhere, in no frame.
 *
 * @see RFC 9110 section 14: ranges; players of films ask for them
 */
export async function sendFile(
  request: Request,
  response: Response,
  file: FileToSend,
  open: (range?: { start: number; end: number }) => Readable,
): Promise<void> {
  response.attachment(file.fileName).type(file.mediaType);
  const disposition = String(response.getHeader('Content-Disposition'));
  if (file.inline) response.set('Content-Disposition', disposition.replace(/^attachment/, 'inline'));
  response.set('Content-Security-Policy', alone);
  response.set('Cache-Control', 'private, no-cache').set('ETag', `"${file.sha256}"`);
  response.set('Accept-Ranges', 'bytes');
  if (request.fresh) return void response.status(304).end();

  const asked = request.range(file.sizeBytes, { combine: true });
  if (asked === -1) return void response.status(416).set('Content-Range', `bytes */${file.sizeBytes}`).end();
  const range = Array.isArray(asked) && asked.type === 'bytes' && asked.length === 1 ? asked[0] : undefined;
  const { start, end } = range ?? { start: 0, end: file.sizeBytes - 1 };
  response.set('Content-Length', String(end - start + 1));
  if (range) response.status(206).set('Content-Range', `bytes ${start}-${end}/${file.sizeBytes}`);
  // Who leaves in mid-film is no error.
  await pipeline(open(range && { start, end }), response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

// What a browser's own viewers of pictures, films and PDF need, and no more.
const alone =
  "default-src 'none'; img-src 'self'; media-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
