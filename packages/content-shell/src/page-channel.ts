import type { PageMessage, ShellMessage } from '@vigie/scorm';
import { readPageMessage } from './page-message.js';

/** A message to the page, without the mark that all of them carry. */
export type News = ShellMessage extends infer M ? (M extends ShellMessage ? Omit<M, 'vigie'> : never) : never;

/** The way between the shell and the LMS page around it: that window, from that origin, and nobody else. */
export class PageChannel {
  constructor(
    private readonly view: Window,
    private readonly origin: string,
  ) {}

  listen(hear: (message: PageMessage) => void): void {
    this.view.addEventListener('message', (event) => {
      if (event.source !== this.view.parent || event.origin !== this.origin) return;

      const message = readPageMessage(event.data);
      if (message) hear(message);
    });
  }

  tell(news: News): void {
    this.view.parent.postMessage({ vigie: 1, ...news }, this.origin);
  }
}

/**
 * The origin that the server has written into the shell's page, never one from the address.
 *
 * @returns null when the shell was not served by an LMS, or is not in a frame.
 */
export function lmsOriginOf(view: Window): string | null {
  const content = view.document.querySelector('meta[name="vigie-lms-origin"]')?.getAttribute('content') ?? '';
  return isOrigin(content) && view.parent !== view ? content : null;
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}
