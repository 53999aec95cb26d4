import { m } from '@vigie/i18n/messages';
import { notFound, nothingChanged, refused as notTaken } from './problem-words.ts';
import type { Words } from './told.ts';

const refused = (happened: () => string, todo: () => string) => (): Words =>
  nothingChanged(m.common_error_refused_title(), happened(), todo());

/** What is said when a module cannot be changed or published so. */
export const moduleProblems: Record<string, () => Words> = {
  'modules/not-found': notFound,
  'modules/revision-unknown': notFound,
  // Its first language is written in the editor, not translated.
  'modules/base-language': notTaken,
  'modules/not-ready': refused(m.modules_error_not_ready_happened, m.modules_error_not_ready_todo),
  'modules/publishing': refused(m.modules_error_publishing_happened, m.modules_error_publishing_todo),
  'modules/retired': refused(m.modules_error_retired_happened, m.modules_error_retired_todo),
  'modules/changed-since': refused(m.modules_error_changed_happened, m.modules_error_changed_todo),
  'modules/gates-open': refused(m.review_error_gates_open_happened, m.review_error_gates_open_todo),
  'modules/wrong-state': refused(m.review_error_wrong_state_happened, m.review_error_wrong_state_todo),
  'modules/not-signatory': refused(m.review_error_not_signatory_happened, m.review_error_not_signatory_todo),
  'modules/gate-unknown': notTaken,
  'modules/not-an-author': notTaken,
  'modules/conflict-decided': refused(m.modules_error_decided_happened, m.modules_error_decided_todo),
  'modules/plan-old': refused(m.modules_error_plan_old_happened, m.modules_error_plan_old_todo),
  'modules/xliff-unreadable': refused(
    m.modules_error_xliff_unreadable,
    m.modules_error_xliff_unreadable_todo,
  ),
  'modules/xliff-other': refused(m.modules_error_xliff_other, m.modules_error_xliff_other_todo),
};
