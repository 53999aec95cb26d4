import type { ActivityOverride, ActivityResult } from '@vigie/contracts';

/** Where a learner stands with one activity. Done is not passed; where passing is asked for, done is not enough. */
export type ActivityState =
  | { state: 'passed'; at: string | null; scaledScore: number | null }
  | { state: 'done'; at: string | null }
  | { state: 'failed'; scaledScore: number | null }
  | { state: 'to-pass' }
  | { state: 'begun'; at: string | null }
  | { state: 'todo' };

type Known = Pick<ActivityResult, 'completion' | 'success' | 'scaledScore' | 'lastAt'> &
  Partial<Pick<ActivityResult, 'override'>>;

export function activityState(result: Known, mustPass: boolean): ActivityState {
  if (result.override) return decidedState(result, result.override, mustPass);
  if (result.success === 'passed')
    return { state: 'passed', at: result.lastAt, scaledScore: result.scaledScore };
  if (mustPass && result.success === 'failed') return { state: 'failed', scaledScore: result.scaledScore };
  if (result.completion === 'completed')
    return mustPass ? { state: 'to-pass' } : { state: 'done', at: result.lastAt };
  if (result.completion === 'incomplete' || result.lastAt !== null)
    return { state: 'begun', at: result.lastAt };
  return { state: 'todo' };
}

/** By decision: then its day is that of the decision, and no score stands behind it. */
function decidedState(result: Known, { at }: ActivityOverride, mustPass: boolean): ActivityState {
  if (result.success === 'passed') return { state: 'passed', at, scaledScore: null };
  return mustPass ? { state: 'to-pass' } : { state: 'done', at };
}
