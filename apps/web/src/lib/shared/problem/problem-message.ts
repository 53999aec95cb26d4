import type { Problem } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { courseProblems } from './course-problems.ts';
import { moduleProblems } from './module-problems.ts';
import {
  busy,
  conflict,
  forbidden,
  nothingChanged,
  notFound,
  ofStatus,
  rateLimited,
  refused,
  sessionExpired,
} from './problem-words.ts';
import { type ProblemMessage, server, type Words } from './told.ts';

export type { ProblemMessage } from './told.ts';

/** What to say of each type of problem; a feature may have a table of its own. */
export type ProblemTable = Readonly<Record<string, (problem: Problem) => Words>>;

const table: ProblemTable = {
  'identity/signed-out': sessionExpired,
  'identity/forbidden': forbidden,
  'identity/not-found': notFound,
  'identity/wrong-credentials': () =>
    nothingChanged(
      m.identity_wrong_credentials_title(),
      m.identity_wrong_credentials_happened(),
      m.identity_wrong_credentials_todo(),
    ),
  'identity/too-many-tries': (problem) => ({
    ...rateLimited(),
    todo: m.identity_too_many_tries_todo({ minutes: minutesOf(problem) }),
  }),
  'identity/email-taken': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.identity_email_taken_happened(),
      m.identity_email_taken_todo(),
    ),
  'identity/link-invalid': () =>
    nothingChanged(
      m.identity_link_invalid_title(),
      m.identity_link_invalid_happened(),
      m.identity_link_invalid_todo(),
    ),
  'identity/password-too-common': () =>
    nothingChanged(
      m.identity_password_too_common_title(),
      m.identity_password_too_common_happened(),
      m.identity_password_too_common_todo(),
    ),
  'identity/wrong-password': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.identity_wrong_password_happened(),
      m.identity_wrong_password_todo(),
    ),
  'identity/join-code-unknown': () =>
    nothingChanged(
      m.identity_join_code_unknown_title(),
      m.identity_join_code_unknown_happened(),
      m.identity_join_code_unknown_todo(),
    ),
  'identity/own-account': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.identity_own_account_happened(),
      m.identity_own_account_todo(),
    ),
  'identity/role-not-yours-to-give': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.identity_role_not_yours_happened(),
      m.identity_role_not_yours_todo(),
    ),
  'identity/role-impossible': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.identity_role_impossible_happened(),
      m.identity_role_impossible_todo(),
    ),
  'identity/organisation-name-taken': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.identity_organisation_taken_happened(),
      m.identity_organisation_taken_todo(),
    ),
  'identity/organisation/not-found': notFound,
  'identity/invitation/not-found': notFound,
  'operations/mails/not-found': notFound,
  'operations/job/not-found': notFound,
  'settings/help-contact/not-found': notFound,
  'settings/checked-tomorrow': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.settings_checked_tomorrow_happened(),
      m.settings_checked_tomorrow_todo(),
    ),
  'catalogue/not-found': notFound,
  'catalogue/not-tracked': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.common_error_not_tracked_happened(),
      m.common_error_not_tracked_todo(),
    ),
  ...courseProblems,
  ...moduleProblems,
  'enrolment/not-found': notFound,
  'enrolment/answers-not-yours-to-see': forbidden,
  'player/not-found': notFound,
  'enrolment/locked': () =>
    nothingChanged(m.enrolment_locked_notice(), m.enrolment_locked_happened(), m.enrolment_locked_todo()),
  'enrolment/already': () =>
    nothingChanged(m.enrolment_already_title(), m.enrolment_already_happened(), m.enrolment_already_todo()),
  'enrolment/not-open': () =>
    nothingChanged(
      m.enrolment_not_open_title(),
      m.enrolment_not_open_happened(),
      m.enrolment_not_open_todo(),
    ),
  'enrolment/not-enrolled': () =>
    nothingChanged(
      m.enrolment_not_enrolled_title(),
      m.enrolment_not_enrolled_happened(),
      m.enrolment_not_enrolled_todo(),
    ),
  'enrolment/override-not-needed': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.results_decision_not_needed_happened(),
      m.results_decision_not_needed_todo(),
    ),
  'enrolment/no-override': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.results_decision_gone_happened(),
      m.results_decision_gone_todo(),
    ),
  'enrolment/override-own': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.results_decision_own_happened(),
      m.results_decision_own_todo(),
    ),
  'certification/not-found': notFound,
  'certification/name-confirmed': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.certification_error_name_confirmed_happened(),
      m.certification_error_name_confirmed_todo(),
    ),
  'certification/name-not-confirmed': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.certification_error_not_confirmed_happened(),
      m.certification_error_not_confirmed_todo(),
    ),
  'certification/name-not-printable': ({ characters }) =>
    nothingChanged(
      m.common_error_refused_title(),
      m.certification_error_not_printable_happened({
        characters: Array.isArray(characters) ? characters.join(' ') : '',
      }),
      m.certification_error_not_printable_todo(),
    ),
  'certification/not-genuine': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.certification_error_not_genuine_happened(),
      m.certification_error_not_genuine_todo(),
    ),
  'certification/not-standing': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.certification_error_not_standing_happened(),
      m.certification_error_not_standing_todo(),
    ),
  'certification/correction-open': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.certification_error_correction_open_happened(),
      m.certification_error_correction_open_todo(),
    ),
  'rendering/unavailable': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.certification_error_rendering_happened(),
      m.certification_error_rendering_todo(),
    ),
  'request/invalid': refused,
  'request/refused': refused,
  'request/conflict': conflict,
  'request/too-large': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.common_error_too_large_happened(),
      m.common_error_too_large_todo(),
    ),
  'request/too-many': rateLimited,
  'request/no-such-route': notFound,
  'request/unknown-host': notFound,
  'request/cross-site': () => ({ ...refused(), todo: m.common_error_cross_site_todo() }),
  'server/busy': busy,
  'server/disk-full': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.common_error_disk_full_happened(),
      m.common_error_disk_full_todo(),
    ),
  'server/unexpected': server,
};

/** Is there a word for this type of problem in particular? */
export function hasMessage(type: string, own: ProblemTable = {}): boolean {
  return type in own || type in table;
}

/**
 * Turns a problem of the API into what a person reads: what happened, what is safe, what to do.
 *
 * @param own - what the feature says of its own types; it comes first.
 */
export function problemMessage(problem: Problem, own: ProblemTable = {}): ProblemMessage {
  const say = own[problem.type] ?? table[problem.type] ?? ofStatus(problem.status);
  return { ...say(problem), ...(problem.reference ? { reference: problem.reference } : {}) };
}

function minutesOf({ retryAfterSeconds }: Problem): number {
  return typeof retryAfterSeconds === 'number' ? Math.max(1, Math.ceil(retryAfterSeconds / 60)) : 15;
}
