import type { SequencedMenu, ShellMessage } from '@vigie/scorm/protocol';

/** Why a sequenced course shows nothing now. */
export type Way = { name: 'over' } | { name: 'stuck'; reason: string; exception: string | null };

type News = Extract<ShellMessage, { type: 'shell.sequencing' | 'shell.stuck' | 'shell.ended' }>;

/** Where a course that leads from part to part lets the learner go. */
export class Parts {
  /** What may be asked for now; null for a course whose parts only stand side by side. */
  menu = $state.raw<SequencedMenu | null>(null);
  /** Its parts as they stand, side by side or not. */
  entries = $state.raw<SequencedMenu['menu']>([]);
  /** It shows nothing: it is over, or its rules lead nowhere from here. */
  way = $state.raw<Way | null>(null);

  hear(message: News): void {
    switch (message.type) {
      case 'shell.sequencing': {
        const { canContinue, canPrevious, hidden, menu, whole } = message;
        this.entries = menu;
        this.menu = whole && { canContinue, canPrevious, hidden, menu, whole };
        return;
      }
      case 'shell.stuck': {
        const { reason, exception, isLeft } = message;
        // A part that is still open stays open.
        if (isLeft) this.way = { name: 'stuck', reason, exception };
        return;
      }
      case 'shell.ended':
        if (message.how === 'over') this.way = { name: 'over' };
        return;
      default:
        message satisfies never;
    }
  }

  /** A part is shown, or on its way: it may never say a word. */
  comes(): void {
    this.way = null;
  }

  /** The learner may go on by a button of the page: the course has not asked to do without it. */
  get offersNext(): boolean {
    return this.menu !== null && this.menu.canContinue && !this.menu.hidden.includes('continue');
  }
}
