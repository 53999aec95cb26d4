import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The attacker's server: it says yes to everything and notes what came. */
export interface Sink {
  /** Another site than the LMS's, on loopback. */
  origin: string;
  /** Methods and paths of all that arrived, the pages that were asked for (`pages`) not among them. */
  hits: string[];
  /** Path → HTML that it serves. */
  pages: Map<string, string>;
  close(): Promise<void>;
}

export async function openSink(): Promise<Sink> {
  const hits: string[] = [];
  const pages = new Map<string, string>();
  const note = (method = '', url = '') => void hits.push(`${method} ${url}`);
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    if (page === undefined && request.url !== '/favicon.ico') note(request.method, request.url);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page ?? '');
  });
  server.on('upgrade', ({ url }, socket) => {
    note('UPGRADE', url);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { origin: `http://127.0.0.1:${port}`, hits, pages, close };
}
