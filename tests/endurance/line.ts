import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Chance } from './chance.js';

/** How bad the line is: shares of 0..1. */
interface Weather {
  /** Answers that the server gave and nobody hears: the connection is cut before them. */
  lost: number;
  /** Requests that a proxy in between answers with 503. */
  busy: number;
}

const FINE: Weather = { lost: 0, busy: 0 };
const BUSY =
  'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** The way from browsers to the server, on which answers get lost. */
export class Line {
  weather = FINE;
  readonly count = { lost: 0, busy: 0, cut: 0 };
  /** Only answers to requests that begin so are lost. */
  onlyTo = '';
  private readonly open = new Set<Socket>();
  private readonly server: Server;

  constructor(
    private readonly target: number,
    private readonly chance: Chance,
  ) {
    this.server = createServer((near) => this.carry(near));
  }

  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  clear(): void {
    this.weather = FINE;
    this.onlyTo = '';
  }

  cutAll(): void {
    for (const one of this.open) one.destroy();
    this.count.cut += 1;
  }

  close(): void {
    this.server.close();
    for (const one of this.open) one.destroy();
  }

  private carry(near: Socket): void {
    const far = connect(this.target, '127.0.0.1');
    const cut = () => void [near, far].forEach((one) => one.destroy());
    let matters = false;
    let isRefused = false;
    near.on('data', (chunk) => {
      if (isRefused) return;
      const head = chunk.subarray(0, 200).toString('latin1');
      const begins = head.startsWith('POST ');
      if (begins || /^[A-Z]+ \//.test(head)) matters = begins && head.includes(this.onlyTo);
      if (begins && matters && this.chance.is(this.weather.busy)) {
        isRefused = true;
        this.count.busy += 1;
        near.end(BUSY);
        return;
      }
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (!matters || !this.chance.is(this.weather.lost)) return void near.write(chunk);
      this.count.lost += 1;
      cut();
    });
    for (const one of [near, far]) {
      this.open.add(one);
      one.on('error', cut).on('close', () => {
        this.open.delete(one);
        cut();
      });
    }
  }
}
