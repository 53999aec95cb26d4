import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import type { Launch } from '@vigie/contracts';
import type { CommitEnvelope } from '@vigie/scorm';
import { Outbox } from '../../apps/web/src/lib/features/player/outbox.ts';
import { ackedForShell } from '../../apps/web/src/lib/features/player/outbox.rules.ts';
import { acknowledge } from '../../packages/content-shell/src/acknowledge.js';
import { Farewell } from '../../packages/content-shell/src/farewell.js';
import { Journal } from '../../packages/content-shell/src/journal.js';
import { Recorder, type Report } from '../../packages/content-shell/src/recorder.js';
import type { SignedIn } from '../support/many-learners.js';
import type { Device } from './device.js';
import type { Truth } from './truth.js';

const current = new AsyncLocalStorage<Tab>();
/** What is waited for by a tab that is gone. */
const never = new Promise<never>(() => {});

// The page's own outbox runs here as it is: its `fetch` is that of the tab it belongs to.
globalThis.fetch = (address, init) => {
  const tab = current.getStore();
  if (!tab) throw new Error('no tab');
  return tab.fetch(String(address), init ?? {});
};
Object.defineProperty(globalThis, 'navigator', { value: {} }); // each tab stands alone: no locks are shared

const agent = new http.Agent({ keepAlive: true });

/** Player page and shell of one learner: the real outbox, recorder, journal and farewell, without a browser around. */
export class Tab {
  launch: Launch | null = null;
  private isOpen = true;
  private readonly journal: Journal;
  private readonly outbox: Outbox;
  private recorder: Recorder | null = null;
  private farewell: Farewell | null = null;

  constructor(
    private readonly device: Device,
    private readonly learner: SignedIn,
    private readonly origin: string,
    private readonly truth: Truth,
  ) {
    this.journal = new Journal(device.journal);
    const news = {
      answered: (sent: CommitEnvelope, answer: Parameters<Answered>[1]) => this.answered(sent, answer),
      changed: () => undefined,
    };
    this.outbox = new Outbox(learner.id, news, device.store());
  }

  /** Sends what the device still holds, then opens the activity. @returns whether that worked */
  async open(activity: string): Promise<boolean> {
    await this.sendWaiting();
    const body = JSON.stringify({ takeOver: true });
    const answer = await this.fetch(`/api/v1/activities/${activity}/launches`, {
      method: 'POST',
      body,
    }).catch(() => null);
    if (answer?.status !== 200) return false;
    this.launch = (await answer.json()) as Launch;
    const { attempt, epoch, startSeq, token } = this.launch;
    this.recorder = new Recorder({ attempt, epoch, startSeq }, this.journal, (envelope) =>
      this.hand(envelope),
    );
    this.farewell = new Farewell(token, this.recorder, this.journal, (text) => this.post(text));
    return true;
  }

  /** Hands over the journal and sends all that waits, once. */
  async sendWaiting(): Promise<void> {
    await current.run(this, async () => {
      await Promise.all(this.journal.all().map((envelope) => this.outbox.put(envelope)));
      await this.outbox.flush();
    });
  }

  get hasWaiting(): boolean {
    return this.device.waiting.size > 0 || this.journal.all().length > 0;
  }

  record(report: Report): void {
    this.recorder?.record(report);
  }

  /** The tab is hidden: what is not acknowledged goes straight to the server. */
  hide(): void {
    this.farewell?.sendAll();
  }

  close(): void {
    this.hide();
    this.isOpen = false;
  }

  /** The renderer dies. */
  crash(): void {
    this.isOpen = false;
  }

  /** Sends a save again, late and by whatever way. */
  async sendAgain(envelope: CommitEnvelope, token: string | null): Promise<void> {
    const answer = token
      ? this.post(JSON.stringify({ token, envelope }))
      : this.fetch(`/api/v1/attempts/${envelope.attempt}/commits`, {
          method: 'POST',
          body: JSON.stringify(envelope),
        });
    await answer.catch(() => undefined);
  }

  async fetch(address: string, { body, signal }: RequestInit): Promise<Response> {
    const { cookie } = this.learner;
    const headers = { cookie, origin: this.origin, 'content-type': 'application/json' };
    const answer = await this.request(address, headers, String(body), signal ?? null);
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status === 200 && address.endsWith('/commits') && /json/.test(type))
      this.note(JSON.parse(String(body)) as CommitEnvelope, await answer.clone().json());
    return answer;
  }

  /** The shell's last post. */
  private async post(text: string): Promise<string | null> {
    const headers = { origin: this.origin, 'content-type': 'text/plain' };
    const answer = await this.request('/api/runtime/commit', headers, text, null);
    if (!answer.ok) return null;
    const said = await answer.text();
    this.note((JSON.parse(text) as { envelope: CommitEnvelope }).envelope, JSON.parse(said));
    return said;
  }

  private note(sent: CommitEnvelope, { acked, reseq }: { acked?: number; reseq?: number }): void {
    if (acked === sent.seq && reseq === undefined) this.truth.acknowledged(sent);
  }

  private hand(envelope: CommitEnvelope): void {
    this.truth.recorded(envelope);
    void current.run(this, () => this.outbox.put(envelope));
  }

  private answered(...[{ attempt, epoch, seq }, answer]: Parameters<Answered>): void {
    const { acked, lease, reseq } = answer === 'refused' ? { acked: seq, lease: 'held' as const } : answer;
    const waiting = this.outbox.waitingOf(attempt).filter((one) => one.epoch === epoch);
    const message = {
      ...{ vigie: 1 as const, type: 'page.acked' as const, attempt, epoch, lease },
      acked: ackedForShell(acked, waiting),
      ...(reseq === undefined ? {} : { reseq }),
    };
    acknowledge(message, this.journal, this.recorder, (envelope) => this.hand(envelope));
  }

  private async request(
    address: string,
    headers: Record<string, string>,
    body: string,
    signal: AbortSignal | null,
  ): Promise<Response> {
    if (!this.isOpen) return never;
    const { host, port } = new URL(this.origin);
    const answer = await new Promise<Response | Error>((resolve) => {
      const options = { host: '127.0.0.1', port, method: 'POST', path: address, agent };
      const request = http.request(
        { ...options, headers: { host, ...headers }, ...(signal ? { signal } : {}) },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', resolve);
          response.on('end', () => resolve(answerOf(response, Buffer.concat(chunks))));
        },
      );
      request.on('error', resolve);
      request.end(body);
    });
    if (!this.isOpen) return never;
    if (answer instanceof Error) throw answer;
    return answer;
  }
}

type Answered = ConstructorParameters<typeof Outbox>[1]['answered'];

function answerOf({ statusCode = 500, headers }: http.IncomingMessage, body: Buffer): Response {
  const kept = ['content-type', 'retry-after'].flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as [string, string]] : [];
  });
  return new Response(new Uint8Array(body), { status: statusCode, headers: kept });
}
