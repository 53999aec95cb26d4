import type { PlayerView } from '@vigie/contracts';
import type { ShellMessage } from '@vigie/scorm/protocol';
import type { PrivateNotes } from './private-notes.ts';
import type { ShellLink } from './shell-link.ts';

/** Answers a module that asks for private notes: past the outbox, the trace and everything else that staff may see. */
export class NoteDesk {
  #notes: Promise<PrivateNotes> | null = null;

  constructor(
    private readonly view: Pick<PlayerView, 'activityId' | 'keepsNotes'>,
    private readonly userId: string,
    private readonly link: ShellLink,
  ) {}

  async answer({ id, block, text }: Extract<ShellMessage, { type: 'shell.note' }>): Promise<void> {
    if (!this.view.keepsNotes) return;
    const notes = await (this.#notes ??= this.#load());
    const answer =
      block === null
        ? { notes: await notes.read(), outcome: 'kept' as const }
        : { notes: null, outcome: await notes.write(block, text) };
    this.link.tell({ type: 'page.note', id, ...answer });
  }

  /** Few lessons ask for a note: what keeps them comes only then. */
  async #load(): Promise<PrivateNotes> {
    const { PrivateNotes: Loaded } = await import('./private-notes.ts');
    return new Loaded(this.view.activityId, this.userId);
  }
}
