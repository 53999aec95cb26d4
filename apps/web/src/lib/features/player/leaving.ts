import type { Saves } from './saves.svelte.ts';
import type { ShellLink } from './shell-link.ts';
import type { ThisDevice } from './this-device.ts';
import { atMost, Signal } from './waiting.ts';

const LAST_WORDS_MS = 3_000;
const FLUSH_MS = 3_000;
const EXIT_MS = 300;
const TWICE_MS = 500;

/** The neutral page of the quick exit. */
export const NEUTRAL_PAGE = '/away';

/** How a course is left: its last words are heard, then the page goes. */
export class Leaving {
  #left = new Signal();
  #lastEscape = -Infinity;

  constructor(
    private readonly link: ShellLink,
    private readonly saves: Saves,
    private readonly device: ThisDevice,
  ) {}

  /** Saves what is unsaved, then goes: some seconds at most. What is not sent by then stays on this device. */
  async go(href: string, isLaunched: boolean): Promise<void> {
    await this.#lastWords(LAST_WORDS_MS, isLaunched);
    await atMost(FLUSH_MS, this.saves.flush());
    this.device.release();
    location.assign(href);
  }

  /** Nobody waits longer than a blink. */
  sayGoodbye(isLaunched: boolean): Promise<void> {
    return this.#lastWords(EXIT_MS, isLaunched);
  }

  /** The shell has said its last word. */
  left(): void {
    this.#left.give();
  }

  /** Escape, pressed in the course; twice within half a second is the quick exit. */
  escape(sayGoodbye: () => Promise<void>): void {
    const now = performance.now();
    if (now - this.#lastEscape < TWICE_MS) void sayGoodbye().then(() => location.replace(NEUTRAL_PAGE));
    this.#lastEscape = now;
  }

  async #lastWords(ms: number, isLaunched: boolean): Promise<void> {
    if (!isLaunched) return;

    this.#left = new Signal();
    this.link.tell({ type: 'page.leave' });
    await atMost(ms, this.#left.promise);
  }
}
