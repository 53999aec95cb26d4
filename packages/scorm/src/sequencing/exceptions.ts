/** The exceptions of the sequencing behaviours, by their numbers in the specification. @see SN 4th Ed. App. D */
export type SequencingException =
  | `NB.2.1-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13}`
  | `TB.2.3-${1 | 2 | 3 | 4 | 5 | 6}`
  | `SB.2.1-${1 | 2 | 3 | 4}`
  | `SB.2.2-${1 | 2}`
  | `SB.2.4-${1 | 2 | 3}`
  | `SB.2.5-${1 | 2 | 3}`
  | `SB.2.6-${1 | 2}`
  | `SB.2.7-${1 | 2}`
  | `SB.2.8-${1 | 2}`
  | `SB.2.9-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `SB.2.10-${1 | 2 | 3}`
  | `SB.2.11-${1 | 2}`
  | 'SB.2.12-1'
  | 'SB.2.13-1'
  | `DB.1.1-${1 | 2 | 3}`
  | 'DB.2-1';

/** Why nothing could be shown, as one word for people; the number stays beside it. */
export type SequencingReason =
  | 'not-begun'
  | 'begun'
  | 'nothing-suspended'
  | 'no-flow'
  | 'forward-only'
  | 'at-the-start'
  | 'no-choice'
  | 'choice-exit'
  | 'hidden'
  | 'not-available'
  | 'blocked-ahead'
  | 'constrained'
  | 'over'
  | 'disabled'
  | 'empty'
  | 'unknown';

const REASONS: Readonly<Partial<Record<SequencingException, SequencingReason>>> = {
  'NB.2.1-1': 'begun',
  'NB.2.1-2': 'not-begun',
  'NB.2.1-3': 'nothing-suspended',
  'NB.2.1-4': 'no-flow',
  'NB.2.1-5': 'forward-only',
  'NB.2.1-6': 'at-the-start',
  'NB.2.1-8': 'choice-exit',
  'NB.2.1-9': 'not-available',
  'NB.2.1-10': 'no-choice',
  'NB.2.1-11': 'not-available',
  'NB.2.1-12': 'over',
  'TB.2.3-1': 'not-begun',
  'TB.2.3-2': 'over',
  'TB.2.3-3': 'nothing-suspended',
  'SB.2.1-2': 'empty',
  'SB.2.1-3': 'at-the-start',
  'SB.2.1-4': 'forward-only',
  'SB.2.2-1': 'no-flow',
  'SB.2.2-2': 'disabled',
  'SB.2.4-1': 'blocked-ahead',
  'SB.2.4-2': 'forward-only',
  'SB.2.5-1': 'begun',
  'SB.2.6-1': 'begun',
  'SB.2.6-2': 'nothing-suspended',
  'SB.2.7-1': 'not-begun',
  'SB.2.7-2': 'no-flow',
  'SB.2.8-1': 'not-begun',
  'SB.2.8-2': 'no-flow',
  'SB.2.9-1': 'not-available',
  'SB.2.9-2': 'not-available',
  'SB.2.9-3': 'hidden',
  'SB.2.9-4': 'no-choice',
  'SB.2.9-6': 'constrained',
  'SB.2.9-7': 'choice-exit',
  'SB.2.9-8': 'constrained',
  'SB.2.9-9': 'empty',
  'SB.2.10-3': 'empty',
  'SB.2.13-1': 'not-begun',
  'DB.1.1-1': 'empty',
  'DB.1.1-3': 'disabled',
};

/** The reason behind an exception's number. */
export function reasonOf(exception: string | null): SequencingReason {
  return Object.entries(REASONS).find(([code]) => code === exception)?.[1] ?? 'unknown';
}
