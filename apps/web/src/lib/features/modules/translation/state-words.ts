import type { TranslationState } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import type { IconName } from '@vigie/ui';
import type { Show } from './pairs.ts';

type Shown = { words: () => string; tone: 'accent' | 'wait' | 'info' | 'good'; icon: IconName };

/** How a state of a translation is told. */
export const stateWords: Record<TranslationState, Shown> = {
  missing: { words: m.modules_translation_missing, tone: 'accent', icon: 'plus' },
  stale: { words: m.modules_translation_stale, tone: 'wait', icon: 'history' },
  draft: { words: m.modules_translation_draft, tone: 'info', icon: 'pen' },
  reviewed: { words: m.modules_translation_reviewed, tone: 'good', icon: 'ok' },
};

export const showWords = (show: Show): string =>
  show === 'all' ? m.modules_translation_all() : stateWords[show].words();

/** The name of a language in the words of the reader: "arabe". */
export const languageName = (language: string, reader: string): string =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
