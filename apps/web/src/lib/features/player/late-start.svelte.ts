const LATE_MS = 15_000;

/** Whether a course that is expected to call its API takes too long to. */
export class LateStart {
  isLate = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  expect(): void {
    this.settle();
    this.#timer = setTimeout(() => (this.isLate = true), LATE_MS);
  }

  /** It has called, or there is nothing to wait for any more. */
  settle(): void {
    clearTimeout(this.#timer);
    this.isLate = false;
  }
}
