import { findApi } from '../lms/find-api.ts';
import type { Notes } from './notes.ts';

/** What became of a note: with the learner's account, waiting on this device, on this device alone, or nowhere. */
export type Kept = 'account' | 'waiting' | 'device' | 'nowhere';

/** The way to the learner's account. */
export interface Channel {
  read(): Promise<readonly { block: string; text: string }[] | null>;
  write(block: string, text: string): Promise<'kept' | 'waiting' | 'failed'>;
}

/**
 * What a learner writes for themselves. Where the platform has a channel for it, beside and not inside what is tracked,
 * it goes there, and only they read it; anywhere else it stays in this browser.
 */
export class PrivateNotes {
  readonly isOnDevice: boolean;
  #all: Promise<Map<string, string> | null> | undefined;

  constructor(
    private readonly device: Notes,
    private readonly channel: Channel | null,
  ) {
    this.isOnDevice = channel === null;
  }

  /** @returns null when it cannot be had now: then nothing may be written over it. */
  async read(block: string): Promise<string | null> {
    const here = this.device.read(block);
    if (!this.channel) return here;

    this.#all ??= this.#load(this.channel);
    const all = await this.#all;
    if (!all) {
      this.#all = undefined;
      return null;
    }
    const there = all.get(block) ?? '';
    if (here === '') return there;
    // Written in this browser before there was a channel: it moves, and leaves nothing behind.
    const joined = there === '' ? here : `${there}\n\n${here}`;
    if ((await this.write(block, joined)) !== 'nowhere') this.device.write(block, '');
    return joined;
  }

  /** An empty text deletes. */
  async write(block: string, text: string): Promise<Kept> {
    if (!this.channel) return this.device.write(block, text) ? 'device' : 'nowhere';
    const outcome = await this.channel.write(block, text).catch(() => 'failed' as const);
    (await this.#all)?.set(block, text);
    if (outcome === 'failed') return 'nowhere';
    return outcome === 'kept' ? 'account' : 'waiting';
  }

  async #load(channel: Channel): Promise<Map<string, string> | null> {
    const notes = await channel.read().catch(() => null);
    return notes && new Map(notes.map(({ block, text }) => [block, text]));
  }
}

/** The channel that Vigie's shell offers to its own modules; no other platform has one. */
export const notesChannel = (window: Window): Channel | null =>
  findApi('VigieNotes', window) as unknown as Channel | null;
