import type { Me } from '@vigie/contracts';

type Asking = Pick<Me, 'id' | 'roles'>;

const isAdmin = (actor: Asking) => actor.roles.includes('admin');

/** A certificate is shown and printed for its holder, and for administrators. */
export const mayPrint = (actor: Asking, certificate: { userId: string }): boolean =>
  certificate.userId === actor.id || isAdmin(actor);

/** Why there is no certificate is told to whom it would belong, and to administrators. */
export const mayAskWhy = (actor: Asking, enrolment: { userId: string }): boolean =>
  enrolment.userId === actor.id || isAdmin(actor);
