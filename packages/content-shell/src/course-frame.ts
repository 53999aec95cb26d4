const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';
const ALLOW = 'fullscreen; autoplay; encrypted-media';

/** The frame that a course's item is shown in; each item gets a new one, so that the history of the tab stays clean. */
export class CourseFrame {
  private frame: HTMLIFrameElement | null = null;

  constructor(private readonly document: Document) {}

  /**
   * @param lang - of the title: the language that the course was asked to speak.
   * @param onload - the item's document has loaded; again for each page that the item goes to in its frame.
   */
  show(url: URL, { title, lang }: { title: string; lang: string }, onload: () => void): void {
    this.remove();
    const frame = this.document.createElement('iframe');
    frame.setAttribute('sandbox', SANDBOX);
    frame.allow = ALLOW;
    frame.title = title;
    frame.lang = lang;
    frame.addEventListener('load', onload);
    frame.src = url.href;
    this.frame = frame;
    this.document.body.append(frame);
  }

  /** Takes the item's document away, so that it can say its last words; done when they are said. */
  blank(): Promise<void> {
    const { frame } = this;
    if (!frame) return Promise.resolve();

    return new Promise((resolve) => {
      frame.addEventListener('load', () => resolve(), { once: true });
      frame.contentWindow?.location.replace('about:blank');
    });
  }

  /** Also runs the last words of a document that would not go. */
  remove(): void {
    this.frame?.remove();
    this.frame = null;
  }
}
