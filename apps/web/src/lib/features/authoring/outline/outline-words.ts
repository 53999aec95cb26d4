import type { ActivityKind, Course, OutlineActivity, OutlineImpact } from '@vigie/contracts';
import type { Locale } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';
import type { IconName } from '@vigie/ui';
import type { ActivityErrorCode } from './activity-form.ts';
import { type Outline, type Part, placeOf, sectionIndex, titleIn } from './outline-edit.ts';

export const kindIcon: Record<ActivityKind, IconName> = {
  package: 'package',
  page: 'text',
  link: 'link',
  file: 'file',
};

export const kindWord: Record<ActivityKind, () => string> = {
  package: m.authoring_kind_package,
  page: m.authoring_kind_page,
  link: m.authoring_kind_link,
  file: m.authoring_kind_file,
};

export const newKindWord: Record<ActivityKind, () => string> = {
  package: m.authoring_new_package,
  page: m.authoring_new_page,
  link: m.authoring_new_link,
  file: m.authoring_new_file,
};

export const activityErrorWord: Record<ActivityErrorCode, () => string> = {
  title: m.authoring_error_activity_title,
  page: m.authoring_error_page_text,
  url: m.authoring_error_url,
  file: m.authoring_error_file,
  package: m.authoring_error_package,
  minutes: m.authoring_error_activity_minutes,
};

/** The title of an activity: its own, or its package's. */
export function activityTitle(
  activity: Pick<OutlineActivity, 'id' | 'texts'>,
  course: Pick<Course, 'activities'>,
  locale: Locale,
): { text: string; locale: Locale } {
  const own = titleIn(activity.texts, locale);
  if (own.text !== '') return own;
  const known = course.activities.find(({ id }) => id === activity.id)?.title;
  return known ?? { text: m.authoring_kind_package(), locale };
}

/** A part by its number and title: "2. Écouter". */
export function partName(outline: Outline, part: Pick<Part, 'id' | 'titles'>, locale: Locale): string {
  if (part.id === null) return m.authoring_section_none();
  return `${sectionIndex(outline, part.id) + 1}. ${titleIn(part.titles, locale).text}`;
}

/** Where an activity stands now, for those who do not see it move. */
export function movedWords(outline: Outline, id: string, title: string, locale: Locale): string {
  const place = placeOf(outline, id);
  const part = outline.find((one) => one.id === place?.section);
  if (!place || !part) return '';
  const section = partName(outline, part, locale);
  return m.authoring_moved({ title, number: place.index + 1, total: part.activities.length, section });
}

export function sectionMovedWords(outline: Outline, id: string, title: string): string {
  return m.authoring_section_moved({
    title,
    number: sectionIndex(outline, id) + 1,
    total: outline.length - 1,
  });
}

export const ruleWord = ({ required, mustPass }: Pick<OutlineActivity, 'required' | 'mustPass'>): string => {
  if (!required) return m.authoring_rule_optional();
  return mustPass ? m.authoring_rule_pass() : m.authoring_rule_complete();
};

/** What a change does to people, one sentence a number that is not 0. */
export function impactWords(impact: OutlineImpact): string[] {
  const sentences: [number, (inputs: { count: number }) => string][] = [
    [impact.completed, m.authoring_impact_completed],
    [impact.moreToDo, m.authoring_impact_more],
    [impact.lessToDo, m.authoring_impact_less],
    [impact.wouldComplete, m.authoring_impact_complete],
    [impact.newlyLocked, m.authoring_impact_locked],
    [impact.resultsKept, m.authoring_impact_results],
  ];
  const told = sentences.filter(([count]) => count > 0).map(([count, say]) => say({ count }));
  const { people, completed, moreToDo, lessToDo, wouldComplete } = impact;
  if (told.length === 0) return [m.authoring_impact_none()];
  const isWhole = completed + moreToDo + lessToDo + wouldComplete >= people;
  return isWhole ? told : [...told, m.authoring_impact_nothing()];
}
