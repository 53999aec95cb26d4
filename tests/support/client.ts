import http from 'node:http';
import type { Readable } from 'node:stream';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  bytes: Buffer;
  // Tests read what they expect; the shapes are asserted, not typed.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
  body: any;
  /** Throws with the whole answer unless the status is this one. */
  expect(status: number): Answer;
}

interface Options {
  headers?: Record<string, string>;
  host?: string;
}

/**
 * Speaks HTTP to a house as a browser of the LMS would: its Host and Origin, its cookies. Node does not resolve
 * `*.localhost`, so it connects to 127.0.0.1 and names the host.
 */
export class Client {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly port: number,
    readonly host: string,
  ) {}

  get(path: string, options: Options = {}): Promise<Answer> {
    return this.send('GET', path, undefined, options);
  }

  post(path: string, body: unknown = {}, options: Options = {}): Promise<Answer> {
    return this.send('POST', path, body, options);
  }

  send(
    method: string,
    path: string,
    body: unknown,
    { headers = {}, host = this.host }: Options = {},
  ): Promise<Answer> {
    const isRaw = body instanceof Buffer || isStream(body) || typeof body === 'string';
    const payload = body === undefined || isRaw ? body : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          port: this.port,
          host: '127.0.0.1',
          method,
          path,
          headers: {
            host,
            ...(method === 'GET' ? {} : { origin: `http://${this.host}` }),
            ...(body === undefined || isRaw ? {} : { 'content-type': 'application/json' }),
            ...(this.cookies.size
              ? { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') }
              : {}),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => resolve(this.answer(response, Buffer.concat(chunks))));
        },
      );
      request.on('error', reject);
      if (isStream(payload)) payload.pipe(request);
      else request.end(payload);
    });
  }

  private answer(response: http.IncomingMessage, bytes: Buffer): Answer {
    const text = bytes.toString('utf8');
    for (const line of response.headers['set-cookie'] ?? []) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const isJson = /json/.test(response.headers['content-type'] ?? '');
    const answer: Answer = {
      status: response.statusCode ?? 0,
      headers: response.headers,
      text,
      bytes,
      body: isJson && text ? JSON.parse(text) : undefined,
      expect(status) {
        if (answer.status !== status)
          throw new Error(`expected ${status}, got ${answer.status}: ${text.slice(0, 2000)}`);
        return answer;
      },
    };
    return answer;
  }
}

const isStream = (value: unknown): value is Readable =>
  typeof value === 'object' && value !== null && 'pipe' in value;
