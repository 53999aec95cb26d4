import type { Me } from '@vigie/contracts';

type Asking = Pick<Me, 'id' | 'roles' | 'trainerOf'> | undefined;
type Asked = { id: string; state: 'draft' | 'published' | 'closed' };

/** Does this person work on courses in general: drafts, packages, every course? */
export const isStaff = (actor: Asking): boolean =>
  actor?.roles.some((role) => role === 'trainer' || role === 'admin') ?? false;

/** May this person change this course? Trainers of the platform every one, trainers of a course that one. */
export const mayEdit = (actor: Asking, course: Pick<Asked, 'id'>): boolean =>
  isStaff(actor) || (actor?.trainerOf.includes(course.id) ?? false);

/** Drafts are for those who write them; a closed course stays visible, so that it can say that it is closed. */
export const maySee = (actor: Asking, course: Asked): boolean =>
  course.state !== 'draft' || mayEdit(actor, course);

/** What the asking person may do with a course, as the web shows it. */
export function allowedOn(actor: Asking, course: Asked): ('edit' | 'publish' | 'enrol')[] {
  const edits = mayEdit(actor, course);
  return [
    ...(edits ? (['edit'] as const) : []),
    ...(edits && course.state !== 'published' ? (['publish'] as const) : []),
    ...(actor && course.state === 'published' ? (['enrol'] as const) : []),
  ];
}
