import type { ModuleFinding } from '@vigie/contracts';
import { localeNames } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';

const words: Record<string, () => string> = {
  'lesson-empty': m.modules_finding_lesson_empty,
  'no-lesson': m.modules_finding_no_lesson,
  'captions-missing': m.modules_finding_captions_missing,
  'picture-missing': m.modules_finding_picture_missing,
  'media-gone': m.modules_finding_media_gone,
  'media-heavy': m.modules_finding_media_heavy,
  'source-review': m.modules_finding_source_review,
  'heading-skips': m.modules_finding_heading_skips,
  'law-unchecked': m.modules_finding_law_unchecked,
  'law-overdue': m.modules_finding_law_overdue,
  'one-right': m.modules_finding_one_right,
  'several-right': m.modules_finding_several_right,
  'id-twice': m.modules_finding_id_twice,
  'no-gap': m.modules_finding_no_gap,
  'no-indicator': m.modules_finding_no_indicator,
  'every-item-once': m.modules_finding_every_item_once,
  'true-and-false': m.modules_finding_true_and_false,
  'error-within-tolerance': m.modules_finding_error_within_tolerance,
  'no-start': m.modules_finding_no_start,
  'leads-nowhere': m.modules_finding_leads_nowhere,
  'no-end': m.modules_finding_no_end,
  'unknown-meter': m.modules_finding_unknown_meter,
  'link-vague': m.modules_finding_link_vague,
  'paragraph-long': m.modules_finding_paragraph_long,
  'all-capitals': m.modules_finding_all_capitals,
  'table-no-header': m.modules_finding_table_no_header,
  'alt-is-name': m.modules_finding_alt_is_name,
  'lesson-heavy': m.modules_finding_lesson_heavy,
};

/** What each place of a block is called where a text is missing, by the last word of its path. */
const places: Record<string, () => string> = {
  title: m.modules_title,
  text: m.modules_text,
  prompt: m.modules_prompt,
  transcript: m.media_transcript,
  narrative: m.modules_case_narrative,
  explanation: m.modules_fact_why,
  feedback: m.modules_feedback,
  debrief: m.modules_case_debrief,
  caption: m.modules_table_caption,
  alt: m.modules_image_alt,
  attribution: m.modules_quote_attribution,
  term: m.modules_definition_term,
  left: m.modules_pair_left,
  right: m.modules_pair_right,
  front: m.modules_card_front,
  back: m.modules_card_back,
  date: m.modules_event_date,
  correct: m.modules_numeric_correct,
  incorrect: m.modules_numeric_incorrect,
};

/** What a module lacks, as its author is told. */
export function findingWords({ code, path, locale }: ModuleFinding): string {
  if (code !== 'text-missing') return (words[code] ?? m.modules_finding_not_valid)();
  const field = placeWords(path.split('.'));
  return locale
    ? m.modules_finding_text_missing_in({ field, language: localeNames[locale] })
    : m.modules_finding_text_missing({ field });
}

/** What a place of a part is called; `parts` are the keys that lead there, members of lists by their place. */
export function placeWords(parts: readonly string[]): string {
  const place = places[parts.findLast((part) => !/^\d+$/.test(part)) ?? '']?.() ?? m.modules_text();
  const number = parts.findLast((part) => /^\d+$/.test(part));
  return number === undefined ? place : `${place} (${Number(number) + 1})`;
}
