import type { Me } from '@vigie/contracts';

type Asking = Pick<Me, 'id' | 'roles'> | undefined;
type Asked = { state: 'draft' | 'published' | 'closed' };

const isStaff = (actor: Asking) =>
  actor?.roles.some((role) => role === 'trainer' || role === 'admin') ?? false;

/** May this person change courses? Every trainer, until courses have teams of their own. */
export const mayEdit = (actor: Asking): boolean => isStaff(actor);

/** Drafts are for those who write them; a closed course stays visible, so that it can say that it is closed. */
export const maySee = (actor: Asking, course: Asked): boolean => course.state !== 'draft' || isStaff(actor);

/** What the asking person may do with a course, as the web shows it. */
export function allowedOn(actor: Asking, course: Asked): ('edit' | 'publish' | 'enrol')[] {
  return [
    ...(mayEdit(actor) ? (['edit'] as const) : []),
    ...(mayEdit(actor) && course.state !== 'published' ? (['publish'] as const) : []),
    ...(actor && course.state === 'published' ? (['enrol'] as const) : []),
  ];
}
