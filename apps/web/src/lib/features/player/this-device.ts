/**
 * What this device knows of an activity that it plays: whether another of its tabs does, and which opening was its own.
 * So a learner who closed the tab and comes back is not asked about "another device".
 */
export class ThisDevice {
  #release: (() => void) | undefined;
  #isAlone: Promise<boolean> = Promise.resolve(false);

  constructor(
    private readonly activityId: string,
    private readonly userId: string,
  ) {}

  /** Marks this tab as the one that plays, unless another tab of this device does. */
  hold(): void {
    // Without locks nothing is known of other tabs: then the learner is asked.
    if (!('locks' in navigator)) return;

    this.#isAlone = new Promise((resolve) => {
      const name = `vigie-play-${this.activityId}`;
      void navigator.locks
        .request(name, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock === null ? undefined : this.#untilReleased();
        })
        .catch(() => resolve(false));
    });
  }

  release(): void {
    this.#release?.();
  }

  remember(epoch: number): void {
    try {
      localStorage.setItem(this.#key, String(epoch));
    } catch {
      // The browser keeps nothing here: the learner will be asked.
    }
  }

  /** The opening is that of a tab of this device which is closed: nothing to ask. */
  async isOfClosedTab(epoch: number): Promise<boolean> {
    return (await this.#isAlone) && this.#isOwn(epoch);
  }

  #isOwn(epoch: number): boolean {
    try {
      return localStorage.getItem(this.#key) === String(epoch);
    } catch {
      return false;
    }
  }

  get #key(): string {
    return `vigie-opened-${this.activityId}-${this.userId}`;
  }

  #untilReleased(): Promise<void> {
    return new Promise((resolve) => (this.#release = resolve));
  }
}
