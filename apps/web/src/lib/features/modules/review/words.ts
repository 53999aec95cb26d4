import type { GateOf, ModuleGate, ModuleMove, ModuleState } from '@vigie/contracts';
import { localeNames } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';

const gates = {
  subject: m.review_gate_subject,
  legal: m.review_gate_legal,
  childProtection: m.review_gate_child_protection,
  accessibility: m.review_gate_accessibility,
  deidentification: m.review_gate_deidentification,
};

const duties = {
  subject: m.review_gate_subject_hint,
  legal: m.review_gate_legal_hint,
  childProtection: m.review_gate_child_protection_hint,
  language: m.review_gate_language_hint,
  accessibility: m.review_gate_accessibility_hint,
  deidentification: m.review_gate_deidentification_hint,
};

export function gateWords({ gate, locale }: GateOf): string {
  if (gate !== 'language') return gates[gate]();
  return m.review_gate_language({ language: locale ? localeNames[locale] : '' });
}

/** What somebody says who signs a gate. */
export const gateDuty = ({ gate }: Pick<GateOf, 'gate'>): string => duties[gate]();

export const gateKey = ({ gate, locale }: GateOf): string => `${gate} ${locale ?? ''}`;

export const stateWords: Record<ModuleState, () => string> = {
  draft: m.review_state_draft,
  inReview: m.review_state_in_review,
  approved: m.review_state_approved,
  published: m.review_state_published,
  retired: m.review_state_retired,
};

export const stateTones = {
  draft: 'wait',
  inReview: 'wait',
  approved: 'good',
  published: 'good',
  retired: 'plain',
} as const;

const moves: Record<ModuleMove['kind'], () => string> = {
  sent: m.review_move_sent,
  returned: m.review_move_returned,
  approved: m.review_move_approved,
  published: m.review_move_published,
  retired: m.review_move_retired,
  offered: m.review_move_offered,
};
export const moveWords = ({ kind, edition }: ModuleMove): string =>
  kind === 'published' && edition ? m.review_move_edition({ number: edition }) : moves[kind]();

export const gateMark = ({ state, isAsked }: ModuleGate) =>
  state === 'signed'
    ? ({ tone: 'st-good', icon: 'ok' } as const)
    : ({ tone: isAsked ? 'st-bad' : '', icon: state === 'reopened' ? 'refresh' : 'circle' } as const);
