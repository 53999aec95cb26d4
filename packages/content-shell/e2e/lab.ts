import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { CommitEnvelope } from '@vigie/scorm';
import { courses } from './courses.js';
import { courses2004 } from './courses-2004.js';

const DIST = path.resolve(import.meta.dirname, '../dist');
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** What reached the commit endpoint past the page. */
export interface Posted {
  token: string;
  envelope: CommitEnvelope;
  type: string;
  origin: string;
}

/** One listener for the LMS and a content host, told apart by `Host`, with the headers that the API will send. */
export class Lab {
  readonly posted: Posted[] = [];
  /** What the commit endpoint answers. */
  answer: (posted: Posted) => unknown = ({ envelope }) => ({ acked: envelope.seq, lease: 'held' });
  /** Every commit fails, as without a network. */
  isDown = false;
  /** What the server writes into the shell's page. */
  lmsOrigin = '';
  private readonly server = createServer((request, response) => void this.serve(request, response));
  private port = 0;

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
    this.lmsOrigin = this.lms;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get lms(): string {
    return `http://localhost:${this.port}`;
  }

  get content(): string {
    return `http://p-x.localhost:${this.port}`;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (url.pathname === '/api/runtime/commit') return this.commit(request, response);
    if (url.hostname === 'localhost')
      return send(response, 'text/html', LMS_PAGE.replaceAll('%CONTENT%', this.content));
    if (url.pathname.startsWith('/__shell/'))
      return this.shell(url.pathname.slice('/__shell/'.length), response);

    response.setHeader('Content-Security-Policy', `sandbox ${SANDBOX}; frame-ancestors 'self' ${this.lms}`);
    const name = url.pathname.slice('/course/'.length);
    send(response, 'text/html', courses[name] ?? courses2004[name] ?? 'nothing here');
  }

  private async shell(name: string, response: ServerResponse): Promise<void> {
    response.setHeader('Content-Security-Policy', this.shellPolicy());
    if (name.endsWith('.js'))
      return send(response, 'text/javascript', await readFile(path.join(DIST, name), 'utf8'));

    const template = await readFile(path.join(DIST, 'index.html'), 'utf8');
    send(response, 'text/html', template.replace('%LMS_ORIGIN%', this.lmsOrigin));
  }

  private shellPolicy(): string {
    return [
      `default-src 'none'; script-src ${this.content}/__shell/; style-src 'self' 'unsafe-inline'`,
      `img-src 'self' data:; connect-src 'self' ${this.lms}/api/runtime/commit; frame-src 'self'; worker-src 'self'`,
      `form-action 'none'; base-uri 'none'; frame-ancestors ${this.lms}; sandbox ${SANDBOX}`,
    ].join('; ');
  }

  private async commit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isDown) return void request.socket.destroy();

    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { token, envelope } = JSON.parse(Buffer.concat(chunks).toString());
    const posted = {
      token,
      envelope: CommitEnvelope.parse(envelope),
      type: request.headers['content-type'] ?? '',
      origin: request.headers.origin ?? '',
    };
    this.posted.push(posted);
    response.setHeader('Access-Control-Allow-Origin', posted.origin);
    send(response, 'application/json', JSON.stringify(this.answer(posted)));
  }
}

function send(response: ServerResponse, type: string, body: string): void {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(body);
}

const LMS_PAGE = `<!doctype html><meta charset="utf-8"><title>LMS</title>
<style>iframe { inline-size: 800px; block-size: 500px }</style>
<script>
  const heard = [];
  addEventListener('message', ({ data, source, origin }) => {
    if (source === document.querySelector('iframe').contentWindow && origin === '%CONTENT%') heard.push(data);
  });
  const tell = (message) =>
    document.querySelector('iframe').contentWindow.postMessage({ vigie: 1, ...message }, '%CONTENT%');
</script>
<iframe src="%CONTENT%/__shell/" title="course" allow="fullscreen; autoplay; encrypted-media"></iframe>`;
