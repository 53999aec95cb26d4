import type { PageMessage, ShellMessage } from '@vigie/scorm/protocol';
import { readShellMessage } from './shell-message.ts';

/** A message to the shell, without the mark that all of them carry. */
export type ToShell = PageMessage extends infer M
  ? M extends PageMessage
    ? Omit<M, 'vigie'>
    : never
  : never;

/** The way between this page and the shell in its frame: that window, of that origin, and nobody else. */
export class ShellLink {
  #frame: HTMLIFrameElement | undefined;
  /** Before its first word the frame still belongs to this page, or to nobody. */
  #isThere = false;

  constructor(
    private readonly origin: string,
    private readonly hear: (message: ShellMessage) => void,
  ) {}

  /** For `{@attach}` on the frame: listens as long as the frame is there. */
  readonly attach = (frame: HTMLIFrameElement): (() => void) => {
    this.#frame = frame;
    this.#isThere = false;
    const listen = (event: MessageEvent) => {
      if (event.source !== frame.contentWindow || event.origin !== this.origin) return;
      const message = readShellMessage(event.data);
      if (!message) return;

      this.#isThere = true;
      this.hear(message);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  };

  tell(message: ToShell): void {
    if (this.#isThere) this.#frame?.contentWindow?.postMessage({ vigie: 1, ...message }, this.origin);
  }

  focus(): void {
    this.#frame?.focus();
  }

  get hasFocus(): boolean {
    return this.#frame !== undefined && document.activeElement === this.#frame;
  }
}
