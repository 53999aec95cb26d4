import type { CommitAnswer, CommitEnvelope } from '@vigie/scorm';
import { readCommitAnswer } from './commit-answer.js';
import type { Journal } from './journal.js';
import type { Send } from './last-post.js';
import type { Recorder } from './recorder.js';
import { reduce } from './reduce.js';

/** Browsers let 64 KB of keepalive bodies be in flight, over all; the rest is for what is not ours. */
const MAX_BYTES = 60_000;

const encoder = new TextEncoder();

/** Sends what is not acknowledged straight to the server, past the page, which may be gone before it could. */
export class Farewell {
  private bytesInFlight = 0;
  /** Numbers of the commits of which all, or the essence, is under way or has arrived. */
  private readonly sent = new Set<number>();

  constructor(
    private readonly token: string,
    private readonly recorder: Recorder,
    private readonly journal: Journal,
    private readonly send: Send,
  ) {}

  /** The newest first: if not all get through, it is the one that matters. */
  sendAll(): void {
    const waiting = this.recorder.unacknowledged().filter(({ seq }) => !this.sent.has(seq));
    for (const envelope of waiting.reverse()) this.sendOne(envelope);
  }

  private sendOne(full: CommitEnvelope): void {
    if (this.fits(full)) return void this.dispatch(full, full.seq);

    const extract = reduce(full, this.recorder.number(), (smaller) => this.fits(smaller));
    // The full one waits in the journal under a number above that of its extract.
    if (this.fits(extract)) void this.dispatch(extract, this.recorder.again(full).seq);
  }

  /** @param covers - number of the full commit that this one speaks for. */
  private async dispatch(envelope: CommitEnvelope, covers: number): Promise<void> {
    const body = this.bodyOf(envelope);
    const bytes = sizeOf(body);
    this.bytesInFlight += bytes;
    this.sent.add(covers);
    // No network, or the browser's own limit: the journal keeps it, and the next farewell may try again.
    const text = await this.send(body).catch(() => null);
    this.bytesInFlight -= bytes;

    const answer = text === null ? null : readCommitAnswer(text);
    if (answer) this.hear(envelope, answer);
    else this.sent.delete(covers);
  }

  // Only this commit is settled: `acked` is the highest of all numbers, and another item's may still be waiting.
  private hear(envelope: CommitEnvelope, { lease, reseq }: CommitAnswer): void {
    if (reseq !== undefined) this.recorder.resume(reseq);
    else if (envelope.kind === 'full') this.journal.settle(envelope);
    if (lease === 'lost') this.recorder.lose();
  }

  private bodyOf(envelope: CommitEnvelope): string {
    return JSON.stringify({ token: this.token, envelope });
  }

  private fits(envelope: CommitEnvelope): boolean {
    return this.bytesInFlight + sizeOf(this.bodyOf(envelope)) < MAX_BYTES;
  }
}

function sizeOf(body: string): number {
  return encoder.encode(body).byteLength;
}
