import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** An Express application, as far as we need it. */
export type Application = (request: IncomingMessage, response: ServerResponse) => void;

/** Where the browser's own request came from; the API's limits and secure cookies depend on it. */
export type Peer = { ip: string | undefined; secure: boolean };

/** The API's same-origin rule trusts this mark: a symbol cannot come over the network. */
const IN_PROCESS = Symbol.for('vigie.in-process');

/**
 * Runs a request through the Express application of this process, without a socket.
 * Not light-my-request: that one rewrites express.response's prototype, and every real response breaks.
 */
export async function inject(app: Application, request: Request, peer: Peer): Promise<Response> {
  const incoming = await incomingOf(request, peer);

  return new Promise((resolve, reject) => {
    const response = answering(incoming, resolve);
    try {
      app(incoming, response);
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

async function incomingOf(request: Request, peer: Peer): Promise<IncomingMessage> {
  const url = new URL(request.url);
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer.ip });
  Object.defineProperty(socket, 'encrypted', { value: peer.secure });

  const incoming = new IncomingMessage(socket);
  Object.assign(incoming, { [IN_PROCESS]: true, method: request.method, url: url.pathname + url.search });
  for (const [name, value] of request.headers) incoming.headers[name] = value;
  incoming.headers.host = url.host;

  const body = Buffer.from(await request.arrayBuffer());
  if (body.length > 0) {
    incoming.headers['content-length'] = String(body.length);
    incoming.push(body);
  }
  incoming.push(null);
  incoming.complete = true;
  return incoming;
}

/** A response that keeps what is written and hands it over whole at the end. */
function answering(incoming: IncomingMessage, done: (response: Response) => void): ServerResponse {
  const response = new ServerResponse(incoming);
  const chunks: Buffer[] = [];

  response.write = ((chunk: unknown, encoding?: unknown, callback?: unknown) => {
    keep(chunks, chunk, encoding);
    callFirst(encoding, callback);
    return true;
  }) as typeof response.write;

  response.end = ((chunk?: unknown, encoding?: unknown, callback?: unknown) => {
    keep(chunks, chunk, encoding);
    // Lets on-headers' listeners run: express-session's cookie is one.
    if (!response.headersSent) response.writeHead(response.statusCode);
    done(responseOf(response, Buffer.concat(chunks)));
    callFirst(chunk, encoding, callback);
    response.emit('finish');
    response.emit('close');
    return response;
  }) as typeof response.end;

  return response;
}

function keep(chunks: Buffer[], chunk: unknown, encoding: unknown): void {
  if (typeof chunk === 'string')
    chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
}

function callFirst(...candidates: unknown[]): void {
  const callback = candidates.find((one) => typeof one === 'function');
  if (typeof callback === 'function') callback();
}

const bodiless = new Set([101, 204, 205, 304]);

function responseOf(response: ServerResponse, body: Buffer): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(response.getHeaders()))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) headers.append(name, String(one));

  return new Response(bodiless.has(response.statusCode) ? null : new Uint8Array(body), {
    status: response.statusCode,
    headers,
  });
}
