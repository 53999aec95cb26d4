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
  'modules/conflict-decided': refused(m.modules_error_decided_happened, m.modules_error_decided_todo),
  'modules/plan-old': refused(m.modules_error_plan_old_happened, m.modules_error_plan_old_todo),
  'modules/xliff-unreadable': refused(
    m.modules_error_xliff_unreadable,
    m.modules_error_xliff_unreadable_todo,
  ),
  'modules/xliff-other': refused(m.modules_error_xliff_other, m.modules_error_xliff_other_todo),
  'modules/word-unreadable': refused(m.modules_error_word_unreadable, m.modules_error_word_unreadable_todo),
  'modules/word-macros': refused(m.modules_error_word_macros, m.modules_error_word_macros_todo),
  'modules/word-external': refused(m.modules_error_word_external, m.modules_error_word_external_todo),
  'modules/word-empty': refused(m.modules_error_word_empty, m.modules_error_word_empty_todo),
  'modules/word-too-long': refused(m.modules_error_word_too_long, m.modules_error_word_too_long_todo),
};
