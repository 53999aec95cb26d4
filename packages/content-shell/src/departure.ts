/** After the tab is hidden, the course's own handlers may run after ours, and save. */
const HIDDEN_GRACE_SECONDS = 2;

/** What is to be done when the learner looks away, and when the page goes for good. */
export interface DepartureNews {
  hidden(): void;
  gone(): void;
}

/** Watches whether the page is going away. On a phone, being hidden is often the last that it hears. */
export class Departure {
  private until = 0;

  constructor(
    private readonly view: Window,
    private readonly seconds: () => number,
  ) {}

  /** From now on a call of the course may be its last: what it says must leave within this very task. */
  get isUnderWay(): boolean {
    return this.seconds() < this.until;
  }

  watch(news: DepartureNews): void {
    this.view.document.addEventListener('visibilitychange', () => this.look(news));
    this.view.addEventListener('pagehide', () => this.go(news));
    this.view.addEventListener('pageshow', () => (this.until = 0));
  }

  private look(news: DepartureNews): void {
    if (this.view.document.visibilityState !== 'hidden') {
      this.until = 0;
      return;
    }
    this.until = Math.max(this.until, this.seconds() + HIDDEN_GRACE_SECONDS);
    news.hidden();
  }

  // Also for a page that is kept for the back button: it may be thrown away without another word.
  private go(news: DepartureNews): void {
    this.until = Infinity;
    news.gone();
  }
}
