import type { Trace } from '@vigie/scorm/protocol';

/** Not more than so many parts wait; the oldest go. */
const MAX_WAITING = 5;
const LOOK_AGAIN_MS = 1_000;
const PATIENCE_MS = 20_000;
/** The browser takes 64 KB of what outlives its page; nothing else is on its way by then. */
const MAX_LAST_WORDS = 40_000;

/** Sends what courses have called, one part at a time, and only while no commit waits. What goes wrong is forgotten. */
export class TraceSender {
  #waiting: Trace[] = [];
  #isBusy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly isCalm: () => boolean,
    private readonly post = postTrace,
  ) {}

  add(trace: Trace): void {
    this.#waiting = [...this.#waiting, trace].slice(-MAX_WAITING);
    this.#look();
  }

  /** The page goes, and every commit has been sent or kept: what fits goes with it. */
  last(): void {
    clearTimeout(this.#timer);
    let room = MAX_LAST_WORDS;
    for (const trace of this.#waiting.reverse()) {
      const size = JSON.stringify(trace).length;
      if (size > room) continue;
      room -= size;
      void this.post(trace, true);
    }
    this.#waiting = [];
  }

  #look(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.length === 0 || this.#isBusy) return;
    if (this.isCalm()) void this.#send();
    else this.#timer = setTimeout(() => this.#look(), LOOK_AGAIN_MS);
  }

  async #send(): Promise<void> {
    const trace = this.#waiting.shift();
    if (!trace) return;

    this.#isBusy = true;
    await this.post(trace, false);
    this.#isBusy = false;
    this.#look();
  }
}

async function postTrace(trace: Trace, keepalive: boolean): Promise<void> {
  try {
    await fetch(`/api/v1/attempts/${trace.attempt}/trace`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(trace),
      priority: 'low',
      keepalive,
      ...(keepalive ? {} : { signal: AbortSignal.timeout(PATIENCE_MS) }),
    });
  } catch {
    // Offline, or too slow: results do not rest on it.
  }
}
