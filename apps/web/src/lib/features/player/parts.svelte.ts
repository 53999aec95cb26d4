import type { SequencedMenu, ShellMessage } from '@vigie/scorm/protocol';

/** Why a sequenced course shows nothing now. */
export type Way = { name: 'over' } | { name: 'stuck'; reason: string; exception: string | null };

type News = Extract<ShellMessage, { type: 'shell.sequencing' | 'shell.stuck' | 'shell.ended' }>;

/** Where a course with rules of its own lets the learner go. */
export class Parts {
  /** What its rules allow now; null for a course without. */
  menu = $state.raw<SequencedMenu | null>(null);
  /** It shows nothing: it is over, or its rules lead nowhere from here. */
  way = $state.raw<Way | null>(null);

  hear(message: News): void {
    switch (message.type) {
      case 'shell.sequencing': {
        const { canContinue, canPrevious, hidden, menu } = message;
        this.menu = { canContinue, canPrevious, hidden, menu };
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

  /** A part is shown. */
  started(): void {
    this.way = null;
  }

  /** The learner may go on by a button of the page: the course has not asked to do without it. */
  get offersNext(): boolean {
    return this.menu !== null && this.menu.canContinue && !this.menu.hidden.includes('continue');
  }
}
