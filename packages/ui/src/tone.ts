import type { IconName } from './icons.js';

/** What a state means to the reader; colour and icon follow from it. */
export type Tone = 'plain' | 'progress' | 'info' | 'good' | 'wait' | 'bad' | 'accent';

/** The icon of each tone when the state has none of its own. */
export const iconOfTone: Readonly<Record<Tone, IconName>> = {
  plain: 'circle',
  progress: 'half',
  info: 'info',
  good: 'ok',
  wait: 'hour',
  bad: 'xo',
  accent: 'plus',
};
