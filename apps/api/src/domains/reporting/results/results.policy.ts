import type { Course, Me, ResultDetail } from '@vigie/contracts';

/** Whose results somebody may see in a course: everyone's, or those of some organisations' people. */
export type Scope = { organisations: string[] | null };

/** Those who edit the course see everyone in it, a focal point the own organisation's people; others nobody: null. */
export function scopeIn(course: Pick<Course, 'can'>, actor: Pick<Me, 'focalPointOf'>): Scope | null {
  if (course.can.includes('edit')) return { organisations: null };
  return actor.focalPointOf.length > 0 ? { organisations: actor.focalPointOf } : null;
}

/** An employer is told how far somebody is, and never what they answered. Nobody decides about their own results. */
export const allowedOnResult = (scope: Scope, isOwn = false): ResultDetail['can'] => {
  if (scope.organisations !== null) return [];
  return isOwn ? ['edit-course', 'see-answers'] : ['edit-course', 'see-answers', 'override'];
};

/** Admins look after everybody, focal points after the people of their organisations. */
export const mayLookAfter = (actor: Pick<Me, 'roles' | 'focalPointOf'>, organisationId: string): boolean =>
  actor.roles.includes('admin') || actor.focalPointOf.includes(organisationId);
