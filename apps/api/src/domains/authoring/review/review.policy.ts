import type { Me, ModuleState, ReviewAction } from '@vigie/contracts';
import { steps } from './review.rules.js';

type Asking = Pick<Me, 'id' | 'roles'>;

/** Those who write modules: trainers of the platform, and admins. */
export const writesModules = ({ roles }: Asking): boolean =>
  roles.some((role) => role === 'trainer' || role === 'admin');

/**
 * May this person do this with a module in this state? Whoever writes modules may take it all the way: an instance may
 * have one trainer. What a module in review asks for is an admin's to change, so that nobody takes a gate away that waits.
 */
export function may(actor: Asking, action: ReviewAction, state: ModuleState): boolean {
  if (!writesModules(actor) || !steps[state].includes(action)) return false;
  const isInReview = state === 'inReview' || state === 'approved';
  return !(action === 'setGates' && isInReview) || actor.roles.includes('admin');
}

/**
 * May this person sign a gate? Where people are named for it, they alone may, admins among them or not.
 *
 * @param signatories - their ids; empty: nobody is named
 */
export const maySign = (actor: Asking, signatories: readonly string[]): boolean =>
  writesModules(actor) && (signatories.length === 0 || signatories.includes(actor.id));
