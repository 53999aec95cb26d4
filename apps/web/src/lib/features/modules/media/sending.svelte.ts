import { type Medium, MEDIUM_LIMITS, type MediumKind, type Problem } from '@vigie/contracts';
import type { MediaApi } from './media-api.ts';

/** A file on its way into the library. */
export class Sending {
  /** How much of it is sent, 0 to 1; null: nothing is on its way. */
  share = $state<number | null>(null);
  name = $state('');
  problem = $state.raw<Problem | null>(null);
  #stop: AbortController | null = null;

  constructor(private readonly api: MediaApi) {}

  /** @returns null when it was not taken, or was stopped: see `problem` */
  async send(kind: MediumKind, file: File): Promise<Medium | null> {
    const limitBytes = MEDIUM_LIMITS[kind];
    this.name = file.name;
    this.problem =
      file.size > limitBytes
        ? { type: 'modules/medium-too-large', title: '', status: 413, limitBytes }
        : null;
    if (this.problem || this.share !== null) return null;

    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.share = 0;
    const answer = await this.api.bring(kind, file, signal, (share) => (this.share = share));
    this.share = null;
    if ('id' in answer && 'uses' in answer) return answer as Medium;
    this.problem = signal.aborted ? null : (answer as Problem);
    return null;
  }

  stop(): void {
    this.#stop?.abort();
  }
}
