import { m } from '@vigie/i18n/messages';
import { conflict, forbidden, nothingChanged } from './problem-words.ts';
import type { Words } from './told.ts';

/** What is said when a course cannot be changed so. */
export const courseProblems: Record<string, () => Words> = {
  'catalogue/not-yours-to-edit': forbidden,
  'catalogue/not-open': () =>
    nothingChanged(
      m.enrolment_not_open_title(),
      m.enrolment_not_open_happened(),
      m.enrolment_not_open_todo(),
    ),
  'catalogue/in-use': () =>
    nothingChanged(m.common_error_refused_title(), m.catalogue_in_use_happened(), m.catalogue_in_use_todo()),
  'catalogue/not-publishable': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.catalogue_not_publishable_happened(),
      m.catalogue_not_publishable_todo(),
    ),
  'catalogue/slug-taken': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.catalogue_slug_taken_happened(),
      m.catalogue_slug_taken_todo(),
    ),
  'catalogue/outline-malformed': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.catalogue_outline_malformed_happened(),
      m.catalogue_outline_malformed_todo(),
    ),
  'catalogue/title-missing': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.catalogue_title_missing_happened(),
      m.catalogue_title_missing_todo(),
    ),
  'catalogue/content-missing': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.catalogue_content_missing_happened(),
      m.catalogue_content_missing_todo(),
    ),
  'catalogue/kind-fixed': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.catalogue_kind_fixed_happened(),
      m.catalogue_kind_fixed_todo(),
    ),
  'catalogue/prerequisite-unknown': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.catalogue_prerequisite_unknown_happened(),
      m.catalogue_prerequisite_unknown_todo(),
    ),
  'catalogue/prerequisite-circle': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.catalogue_prerequisite_circle_happened(),
      m.catalogue_prerequisite_circle_todo(),
    ),
  'catalogue/live-needs-required': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.catalogue_live_needs_required_happened(),
      m.catalogue_live_needs_required_todo(),
    ),
  'catalogue/file-too-large': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.catalogue_file_too_large_happened(),
      m.catalogue_file_too_large_todo(),
    ),
  'catalogue/file-type-refused': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.catalogue_file_type_refused_happened(),
      m.catalogue_file_type_refused_todo(),
    ),
  'catalogue/not-a-resource': () =>
    nothingChanged(
      m.common_error_refused_title(),
      m.catalogue_not_a_resource_happened(),
      m.catalogue_not_a_resource_todo(),
    ),
  'catalogue/outline-conflict': conflict,
};
