import type { Me } from '@vigie/contracts';

type Worker = Pick<Me, 'roles' | 'focalPointOf' | 'trainerOf'>;

/** The places of the studio that a person's roles lead to; what may be done there is said by the API. */
export type Place =
  | 'modules'
  | 'media'
  | 'packages'
  | 'courses'
  | 'certificates'
  | 'people'
  | 'organisations'
  | 'help'
  | 'jobs'
  | 'audit';

export function placesOf({ roles, focalPointOf, trainerOf }: Worker): Place[] {
  const isAdmin = roles.includes('admin');
  const isTrainer = isAdmin || roles.includes('trainer');
  const isFocalPoint = focalPointOf.length > 0;
  return [
    ...(isTrainer ? (['modules', 'media', 'packages'] as const) : []),
    ...(isTrainer || trainerOf.length > 0 ? (['courses'] as const) : []),
    ...(isAdmin ? (['certificates'] as const) : []),
    ...(isAdmin || isFocalPoint ? (['people'] as const) : []),
    ...(isTrainer || isFocalPoint ? (['organisations'] as const) : []),
    ...(isAdmin ? (['help', 'jobs', 'audit'] as const) : []),
  ];
}

/** Where a person's work begins: trainers and admins in the studio, everyone else at their courses. */
export function homeOf({ roles }: Pick<Me, 'roles'>): string {
  return roles.includes('trainer') || roles.includes('admin') ? '/studio/courses' : '/my';
}

/** The studio's first page for a person; null for those who have no work there. */
export function studioOf(me: Worker): string | null {
  const places = placesOf(me);
  const first = places.includes('courses') ? 'courses' : places[0];
  return first ? `/studio/${first}` : null;
}
