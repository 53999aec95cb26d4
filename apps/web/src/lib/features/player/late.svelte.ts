const LATE_MS = 15_000;

/** Watches that a course calls its API in time. */
export class Late {
  /** It has not, within 15 s. */
  is = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  expect(): void {
    this.stop();
    this.#timer = setTimeout(() => (this.is = true), LATE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.is = false;
  }
}
