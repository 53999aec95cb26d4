import type { FindingKind, PackageFinding } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import type { Tone } from '@vigie/ui';

/** What a finding is called, what it means for learners, and what to do. */
interface Words {
  title: () => string;
  means: () => string;
  todo: () => string;
}

const words = (title: Words['title'], means: Words['means'], todo: Words['todo']): Words => ({
  title,
  means,
  todo,
});

export const findingWords: Readonly<Record<FindingKind, Words>> = {
  silent: words(m.doctor_silent_title, m.doctor_silent_means, m.doctor_silent_todo),
  'no-status': words(m.doctor_no_status_title, m.doctor_no_status_means, m.doctor_no_status_todo),
  'unreadable-prerequisites': words(
    m.doctor_unreadable_prerequisites_title,
    m.doctor_unreadable_prerequisites_means,
    m.doctor_unreadable_prerequisites_todo,
  ),
  'external-host': words(
    m.doctor_external_host_title,
    m.doctor_external_host_means,
    m.doctor_external_host_todo,
  ),
  'insecure-host': words(
    m.doctor_insecure_host_title,
    m.doctor_insecure_host_means,
    m.doctor_insecure_host_todo,
  ),
  'missing-file': words(m.doctor_missing_file_title, m.doctor_missing_file_means, m.doctor_missing_file_todo),
  'wrong-case': words(m.doctor_wrong_case_title, m.doctor_wrong_case_means, m.doctor_wrong_case_todo),
  'absolute-path': words(
    m.doctor_absolute_path_title,
    m.doctor_absolute_path_means,
    m.doctor_absolute_path_todo,
  ),
  'plug-in': words(m.doctor_plug_in_title, m.doctor_plug_in_means, m.doctor_plug_in_todo),
  'frame-escape': words(m.doctor_frame_escape_title, m.doctor_frame_escape_means, m.doctor_frame_escape_todo),
  'pop-up': words(m.doctor_pop_up_title, m.doctor_pop_up_means, m.doctor_pop_up_todo),
  'service-worker': words(
    m.doctor_service_worker_title,
    m.doctor_service_worker_means,
    m.doctor_service_worker_todo,
  ),
  'no-viewport': words(m.doctor_no_viewport_title, m.doctor_no_viewport_means, m.doctor_no_viewport_todo),
  'heavy-file': words(m.doctor_heavy_file_title, m.doctor_heavy_file_means, m.doctor_heavy_file_todo),
  'missing-in-use': words(
    m.doctor_missing_in_use_title,
    m.doctor_missing_in_use_means,
    m.doctor_missing_in_use_todo,
  ),
  'blocked-host': words(m.doctor_blocked_host_title, m.doctor_blocked_host_means, m.doctor_blocked_host_todo),
  'never-status': words(m.doctor_never_status_title, m.doctor_never_status_means, m.doctor_never_status_todo),
  'score-unfinished': words(
    m.doctor_score_unfinished_title,
    m.doctor_score_unfinished_means,
    m.doctor_score_unfinished_todo,
  ),
  'never-commits': words(
    m.doctor_never_commits_title,
    m.doctor_never_commits_means,
    m.doctor_never_commits_todo,
  ),
  'never-terminates': words(
    m.doctor_never_terminates_title,
    m.doctor_never_terminates_means,
    m.doctor_never_terminates_todo,
  ),
  'call-errors': words(m.doctor_call_errors_title, m.doctor_call_errors_means, m.doctor_call_errors_todo),
  'large-saves': words(m.doctor_large_saves_title, m.doctor_large_saves_means, m.doctor_large_saves_todo),
};

export const weightWords: Readonly<Record<PackageFinding['weight'], { label: () => string; tone: Tone }>> = {
  stops: { label: m.doctor_stops, tone: 'bad' },
  tracking: { label: m.doctor_tracking, tone: 'wait' },
  note: { label: m.doctor_note, tone: 'info' },
};
