import { type Question, type Score, score } from '@vigie/questions';
import { tick } from 'svelte';
import type { Player } from '../state/player.svelte.ts';

/** One exercise on the screen: an answer being made, or one that was submitted. */
export class Attempt<Q extends Question, A> {
  draft: A = $state() as A;
  /** Parts that were missing when it was last checked. */
  missing = $state.raw<readonly string[]>([]);
  /** Where the focus goes when the answer has been checked, or is to be made again. */
  box: HTMLElement | undefined = $state();
  readonly player: Player;
  readonly question: () => Q;
  readonly #blank: () => A;
  #again = $state(false);

  constructor(player: Player, question: () => Q, blank: () => A) {
    this.player = player;
    this.question = question;
    this.#blank = blank;
    this.draft = blank();
    player.shown(question());
  }

  /** What was submitted; undefined while it is open. */
  get submitted(): A | undefined {
    return this.#again ? undefined : (this.player.answers[this.question().id] as A | undefined);
  }

  get isOpen(): boolean {
    return this.submitted === undefined && !this.player.isStatic;
  }

  get score(): Score | null {
    return this.submitted === undefined ? null : score(this.submitted, this.question());
  }

  async check(): Promise<void> {
    this.missing = this.player.submit(this.question(), $state.snapshot(this.draft));
    if (this.missing.length > 0) return;

    this.#again = false;
    await this.#focus();
  }

  async again(): Promise<void> {
    this.draft = this.#blank();
    this.#again = true;
    this.player.again(this.question());
    await this.#focus();
  }

  async #focus(): Promise<void> {
    await tick();
    this.box?.focus();
  }
}
