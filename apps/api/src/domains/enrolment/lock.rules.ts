import type { Activity } from '@vigie/contracts';
import { fulfils, NO_RESULT, type Result } from './enrolment.rules.js';

type Waiting = Pick<Activity, 'id' | 'required' | 'mustPass' | 'prerequisites'>;

/**
 * The activities that must be done before this one opens, in the order of the course; empty: it is open. What a learner
 * has begun stays open to them, whatever the course asks later.
 */
export function missingBefore<T extends Waiting>(
  activityId: string,
  activities: T[],
  results: ReadonlyMap<string, Result>,
): T[] {
  const activity = activities.find(({ id }) => id === activityId);
  if (!activity || (results.get(activityId) ?? NO_RESULT).completion !== 'not-attempted') return [];
  return activities.filter(
    (other) =>
      activity.prerequisites.includes(other.id) && !fulfils(other, results.get(other.id) ?? NO_RESULT),
  );
}
