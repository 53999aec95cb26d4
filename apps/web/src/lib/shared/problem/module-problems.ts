import type { Problem } from '@vigie/contracts';
import { formatSize } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';
import { getLocale } from '@vigie/i18n/runtime';
import { notFound, nothingChanged, refused as notTaken } from './problem-words.ts';
import type { Words } from './told.ts';

const refused = (happened: () => string, todo: () => string) => (): Words =>
  nothingChanged(m.common_error_refused_title(), happened(), todo());

const sizeOf = ({ limitBytes }: Problem): string =>
  formatSize(typeof limitBytes === 'number' ? limitBytes : 0, getLocale());
const listOf = (names: unknown): string => (Array.isArray(names) ? names.join(', ').toUpperCase() : '');

/** What is said when a module cannot be changed or published so. */
export const moduleProblems: Record<string, (problem: Problem) => Words> = {
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
  'modules/medium-too-large': (problem) =>
    nothingChanged(
      m.common_error_refused_title(),
      m.media_error_large({ size: sizeOf(problem) }),
      m.media_error_large_todo(),
    ),
  'modules/medium-type-refused': (problem) =>
    nothingChanged(
      m.common_error_refused_title(),
      m.media_error_type(),
      m.media_error_type_todo({ kinds: listOf(problem['accepted']) }),
    ),
  'modules/medium-svg': refused(m.media_error_svg, m.media_error_svg_todo),
  'modules/medium-damaged': refused(m.media_error_damaged, m.media_error_damaged_todo),
  'modules/medium-location': refused(m.media_error_location, m.media_error_location_todo),
  'modules/captions-invalid': (problem) =>
    nothingChanged(
      m.common_error_refused_title(),
      Number(problem['line']) > 0
        ? m.media_error_captions_line({ line: String(problem['line']) })
        : m.media_error_captions(),
      m.media_error_captions_todo(),
    ),
  'modules/embed-refused': (problem) =>
    nothingChanged(
      m.common_error_refused_title(),
      problem['reason'] === 'no-start' ? m.media_error_embed_start() : m.media_error_embed(),
      problem['reason'] === 'no-start' ? m.media_error_embed_start_todo() : m.media_error_embed_todo(),
    ),
  'modules/disk-full': refused(m.media_error_disk, m.media_error_disk_todo),
  'modules/medium-in-use': refused(m.media_error_used, m.media_error_used_todo),
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
