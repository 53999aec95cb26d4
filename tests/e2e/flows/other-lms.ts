import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { BuiltFile } from '@vigie/api/domains/authoring/compile.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml',
};

/** Whatever else a platform does, it keeps what its run-time holds, and gives it back the next time. */
const script = (global: string, api: string, events: string[]) => `
  const settings = { autocommit: false, lmsCommitUrl: false, logLevel: 5 };
  const runtime = (window.${api} = new ${global}(settings));
  const kept = localStorage.getItem('kept');
  if (kept) runtime.loadFromJSON(JSON.parse(kept));
  const keep = () => {
    const { total_time, ...cmi } = JSON.parse(JSON.stringify(runtime.cmi));
    localStorage.setItem('kept', JSON.stringify(cmi));
  };
  for (const event of ${JSON.stringify(events)}) runtime.on(event, keep);
  document.querySelector('iframe').src = '/course/index.html';
`;

const pages = {
  scorm12: script('Scorm12API', 'API', ['LMSCommit', 'LMSFinish']),
  scorm2004: script('Scorm2004API', 'API_1484_11', ['Commit', 'Terminate']),
};

/** A platform that is not ours: a plain page with the run-time of scorm-again, and the package below `/course/`. */
export async function anotherLms(
  standard: keyof typeof pages,
  files: readonly BuiltFile[],
): Promise<{ url: string; close: () => void }> {
  const runtime = path.resolve(import.meta.dirname, `../../../node_modules/scorm-again/dist/${standard}.js`);
  const served = new Map<string, string | Uint8Array>([
    ['/runtime.js', readFileSync(runtime)],
    [
      '/',
      `<!doctype html><meta charset="utf-8"><title>LMS</title><script src="/runtime.js"></script>
       <iframe title="course" style="inline-size: 100%; block-size: 90vh; border: 0"></iframe>
       <script>${pages[standard]}</script>`,
    ],
    ...files.map(({ path: name, data }) => [`/course/${name}`, data] as const),
  ]);
  const server = http.createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://lms').pathname;
    const body = served.get(name);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[path.extname(name === '/' ? '.html' : name) || '.html'] ?? 'text/plain',
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
