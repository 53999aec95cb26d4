import type { NoteOutcome, PageMessage, PrivateNote } from '@vigie/scorm';
import type { News } from './page-channel.js';

/** What a module of ours finds beside its SCORM API, on the shell's window as `VigieNotes`. */
export interface NotesApi {
  /** Null: they cannot be had now. */
  read(): Promise<PrivateNote[] | null>;
  /** An empty text deletes. */
  write(block: string, text: string): Promise<NoteOutcome>;
}

type Answer = Extract<PageMessage, { type: 'page.note' }>;

/** A page that says nothing for so long has not kept anything. */
const PATIENCE_MS = 30_000;

/**
 * The way of private notes: from the module to the LMS page and back, and nowhere else. They meet no recorder, no
 * journal and no trace.
 */
export class NotesDesk {
  private readonly asked = new Map<number, (answer: Answer | null) => void>();
  private count = 0;

  constructor(private readonly tell: (news: News) => void) {}

  /** Puts the API onto a window, or takes it away. */
  offer(view: object, isOffered: boolean): void {
    if (isOffered) Object.assign(view, { VigieNotes: this.api() });
    else Reflect.deleteProperty(view, 'VigieNotes');
  }

  hear(answer: Answer): void {
    this.asked.get(answer.id)?.(answer);
  }

  private api(): NotesApi {
    return {
      read: async () => (await this.ask(null, ''))?.notes ?? null,
      write: async (block, text) => (await this.ask(String(block), String(text)))?.outcome ?? 'failed',
    };
  }

  private ask(block: string | null, text: string): Promise<Answer | null> {
    const id = ++this.count;
    return new Promise((resolve) => {
      const answered = (answer: Answer | null) => {
        clearTimeout(timer);
        this.asked.delete(id);
        resolve(answer);
      };
      const timer = setTimeout(() => answered(null), PATIENCE_MS);
      this.asked.set(id, answered);
      this.tell({ type: 'shell.note', id, block, text });
    });
  }
}
