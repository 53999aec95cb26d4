import type { Me } from '@vigie/contracts';

/** Where a person's work begins: trainers and admins in the studio, learners at their courses. */
export function homeOf({ roles }: Pick<Me, 'roles'>): string {
  return roles.includes('trainer') || roles.includes('admin') ? '/studio/courses' : '/my';
}
