import {
  type GateOf,
  gatesAsked,
  isSameGate,
  type ModuleDraft,
  type ModuleState,
  type ReviewAction,
  type ReviewSettings,
} from '@vigie/contracts';
import { hashOf } from './gate-content.rules.js';
import type { SignOffEntity } from './review.entity.js';

/** A module as far as its way to learners is concerned. */
export interface Reviewed {
  draft: ModuleDraft;
  revision: number;
  stage: 'draft' | 'review';
  reviewSettings: ReviewSettings;
  retiredAt: Date | null;
}

export type Signed = Pick<SignOffEntity, 'gate' | 'locale' | 'hash' | 'withdrawnAt'>;

/** The last signature at a gate that was not withdrawn. @param signOffs - in the order in which they were given */
export const signatureAt = <S extends Signed>(signOffs: readonly S[], gate: GateOf): S | undefined =>
  signOffs.findLast((each) => each.withdrawnAt === null && isSameGate(each, gate));

/** Whether a gate is signed for what is written now. Never stored: looked at anew each time. */
export function gateState(
  draft: ModuleDraft,
  gate: GateOf,
  signOffs: readonly Signed[],
): 'open' | 'reopened' | 'signed' {
  const last = signatureAt(signOffs, gate);
  if (!last) return 'open';
  return last.hash === hashOf(draft, gate) ? 'signed' : 'reopened';
}

/** The gates that a module asks for and that are not signed for what is written now. */
export const openGates = (
  { draft, reviewSettings }: Pick<Reviewed, 'draft' | 'reviewSettings'>,
  signOffs: readonly Signed[],
): GateOf[] =>
  gatesAsked(draft, reviewSettings).filter((gate) => gateState(draft, gate, signOffs) !== 'signed');

/** @param editionRevision - of the last edition; null: there is none */
export function stateOf(
  module: Reviewed,
  editionRevision: number | null,
  signOffs: readonly Signed[],
): ModuleState {
  if (module.retiredAt) return 'retired';
  if (module.stage === 'review') return openGates(module, signOffs).length === 0 ? 'approved' : 'inReview';
  return editionRevision === module.revision ? 'published' : 'draft';
}

/** What can be done with a module in a state, by whoever may. */
export const steps: Readonly<Record<ModuleState, readonly ReviewAction[]>> = {
  draft: ['send', 'retire', 'setGates'],
  inReview: ['return', 'sign', 'retire', 'setGates'],
  approved: ['return', 'sign', 'publish', 'retire', 'setGates'],
  published: ['send', 'retire', 'setGates'],
  retired: ['offer'],
};
