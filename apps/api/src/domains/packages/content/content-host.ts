import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { problemOf } from '../../../platform/http/problem.filter.js';
import { BlobStore } from '../../../platform/storage/blob-store.js';
import { CapabilityService } from './capability.service.js';
import {
  contentHeaders,
  guestPolicy,
  PAGE_HEADERS,
  packagePolicy,
  REPORT_PATH,
  shellPolicy,
} from './content-policy.js';
import { byteRange } from './content-range.rules.js';
import { BlockedService } from './blocked.service.js';
import { type GuestFile, GuestHosts } from './guest-hosts.js';
import { MissingFiles } from './missing-files.js';
import { type ServedFile, ServedRepository } from './served.repository.js';
import { ShellFiles } from './shell-files.js';
import { standIn, standsInFor } from './stand-in.js';

/** Serves one package version on its own host: the shell, and the files of its table, nothing else. */
@Injectable()
export class ContentHost {
  constructor(
    private readonly served: ServedRepository,
    private readonly capabilities: CapabilityService,
    private readonly blobs: BlobStore,
    private readonly shell: ShellFiles,
    private readonly blocked: BlockedService,
    private readonly missing: MissingFiles,
    private readonly guests: GuestHosts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  handler(hostId: string): RequestHandler {
    return (request, response) => {
      this.answer(hostId, request, response).catch((error: unknown) => {
        if (response.headersSent) response.destroy();
        else response.status(problemOf(error).status).end();
      });
    };
  }

  private async answer(hostId: string, request: Request, response: Response): Promise<void> {
    response.set(contentHeaders(packagePolicy(this.config, [])));
    if (request.path === REPORT_PATH && request.method === 'POST')
      return this.blocked.answer(hostId, request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    // A package must not stand between the shell and the network.
    if (request.headers['service-worker'] === 'script') return refuse(response, 403);

    if (request.path.startsWith('/__shell/')) return this.answerShell(hostId, request, response);

    const [, capability = '', ...rest] = request.path.split('/');
    const path = decoded(rest.join('/'));
    if (path === null || !this.capabilities.isValid(hostId, capability)) return refuse(response, 404);
    const found = await this.served.find(hostId, path);
    if (!found) return this.answerGuest(await this.guests.find(hostId, path), request, response);
    if (!found.file) {
      if (request.method === 'GET') await this.missing.count(found.versionId, path);
      return refuse(response, 404);
    }
    const { file, allowedHosts } = found;
    response.set(contentHeaders(packagePolicy(this.config, allowedHosts)));
    response.set('Reporting-Endpoints', `csp="${REPORT_PATH}"`);
    // Never a page nor a worker: browsers take no other kind for either. A script may be a worker, and keeps its policy.
    if (file.mediaType.startsWith('text/css')) withoutPageHeaders(response);
    if (isPageAlone(request, file)) return refuse(response, 403);
    if (standsInFor(file.mediaType)) response.vary('Sec-Fetch-Dest');
    const instead = standIn(request, file.mediaType);
    if (instead !== null) return void response.set('Cache-Control', 'no-store').type('html').send(instead);
    return this.answerFile(file, request, response);
  }

  private answerGuest(file: GuestFile | null, request: Request, response: Response): void {
    if (!file) return refuse(response, 404);
    response.set(contentHeaders(guestPolicy(this.config, file.isFrugal)));
    // The page has no origin of its own, so its own files are another's to it; the capability is what guards them.
    response.set('Cross-Origin-Resource-Policy', 'cross-origin').set('Cache-Control', 'private, max-age=300');
    if (isPageAlone(request, file)) return refuse(response, 403);
    response.setHeader('Content-Type', file.mediaType);
    response.send(typeof file.data === 'string' ? file.data : Buffer.from(file.data));
  }

  private async answerShell(hostId: string, request: Request, response: Response): Promise<void> {
    if (!(await this.served.find(hostId, null))) return refuse(response, 404);
    const own = this.config.CONTENT_ORIGIN_TEMPLATE.replace('{id}', hostId);
    response.set(contentHeaders(shellPolicy(own, this.config)));
    const file = this.shell.find(request.path.slice('/__shell/'.length) || 'index.html');
    if (!file) return refuse(response, 404);
    // Of ours, and never a page: what holds for pages need not travel with each.
    if (file.mediaType.startsWith('text/javascript')) withoutPageHeaders(response);
    response.set('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.set('ETag', file.etag).type(file.mediaType).vary('Accept-Encoding');
    if (request.fresh) return void response.status(304).end();
    if (request.acceptsEncodings('br') === false) return void response.send(file.body);
    response.set('Content-Encoding', 'br').send(file.packed);
  }

  private async answerFile(file: ServedFile, request: Request, response: Response): Promise<void> {
    // A version's files never change, and its host is its own: a browser need not ask again.
    response.set('Cache-Control', 'private, max-age=604800, immutable');
    response.set('ETag', `"${file.sha256}"`).vary('Accept-Encoding');
    // As it is: Express would add a charset, and a text may be in another one.
    response.setHeader('Content-Type', file.mediaType);
    if (request.fresh) return void response.status(304).end();

    const isPacked = file.encoding === 'br';
    const sendPacked = isPacked && request.acceptsEncodings('br') !== false;
    if (sendPacked) response.set('Content-Encoding', 'br').set('Content-Length', String(file.storedBytes));
    else if (!isPacked) this.offerRanges(file, request, response);
    if (response.statusCode === 416 || request.method === 'HEAD') return void response.end();

    const source = this.blobs.open(
      file,
      isPacked ? undefined : byteRange(request.headers.range, file.sizeBytes),
    );
    await send(isPacked && !sendPacked ? source.pipe(createBrotliDecompress()) : source, response);
  }

  private offerRanges(file: ServedFile, request: Request, response: Response): void {
    const range = byteRange(request.headers.range, file.sizeBytes);
    response.set('Accept-Ranges', 'bytes');
    if (!range) return void response.set('Content-Length', String(file.sizeBytes));
    if (range.start > range.end)
      return void response.status(416).set('Content-Range', `bytes */${file.sizeBytes}`);
    response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${file.sizeBytes}`);
    response.set('Content-Length', String(range.end - range.start + 1));
  }
}

function withoutPageHeaders(response: Response): void {
  for (const name of PAGE_HEADERS) response.removeHeader(name);
}

const refuse = (response: Response, status: 403 | 404 | 405): void => void response.status(status).end();

/** A learner who leaves in mid-film is no error. */
async function send(source: Readable, response: Response): Promise<void> {
  await pipeline(source, response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** A page of a package opened by itself, not by the package: an address that somebody passed on. */
function isPageAlone(request: Request, file: Pick<ServedFile, 'mediaType'>): boolean {
  const isPage = /^(text\/html|application\/xhtml|image\/svg|text\/xml|application\/xml)/.test(
    file.mediaType,
  );
  return (
    isPage &&
    request.headers['sec-fetch-dest'] === 'document' &&
    request.headers['sec-fetch-site'] !== 'same-origin'
  );
}

function decoded(path: string): string | null {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') ? null : plain; // PostgreSQL refuses to look for it
  } catch {
    return null;
  }
}
