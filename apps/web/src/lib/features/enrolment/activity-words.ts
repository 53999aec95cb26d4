import { formatPercent } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';
import type { Session } from '#lib/shared/session/session.svelte.ts';
import type { ActivityState } from './activity-state.ts';

/** The state of an activity as a sentence with its evidence; never a bare percentage. */
export function activityWords(activity: ActivityState, mustPass: boolean, session: Session): string {
  switch (activity.state) {
    case 'passed':
      return passedWords(activity, session);
    case 'done':
      return activity.at
        ? m.common_state_completed_on({ date: session.date(activity.at) })
        : m.enrolment_state_done();
    case 'failed':
      return activity.scaledScore === null
        ? m.enrolment_state_failed_unscored()
        : m.enrolment_state_failed({ score: formatPercent(activity.scaledScore, session.locale) });
    case 'to-pass':
      return m.enrolment_state_to_pass();
    case 'begun':
      return activity.at
        ? m.enrolment_state_begun({ date: session.date(activity.at) })
        : m.common_state_in_progress();
    case 'todo':
      return mustPass ? m.enrolment_state_todo_pass() : m.enrolment_state_todo();
  }
}

function passedWords(passed: Extract<ActivityState, { state: 'passed' }>, session: Session): string {
  if (!passed.at) return m.common_state_passed();
  const date = session.date(passed.at);
  if (passed.scaledScore === null) return m.common_state_passed_on({ date });
  return m.enrolment_state_passed_score({ date, score: formatPercent(passed.scaledScore, session.locale) });
}
