import type { CourseState } from '@vigie/contracts';
import { localeNames, locales } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';
import type { IconName, Tone } from '@vigie/ui';
import type { CourseError, CourseErrorCode } from './course-form.ts';

const said: Record<CourseErrorCode, () => string> = {
  'no-title': m.authoring_error_no_title,
  'title-short': m.authoring_error_title_short,
  'too-long': m.authoring_error_too_long,
  duration: m.authoring_error_duration,
  months: m.authoring_error_months,
  refused: m.authoring_error_refused,
};

/** What is wrong with a field, by its name; undefined when nothing is. */
export function errorAt(errors: CourseError[], field: string): string | undefined {
  const found = errors.find((error) => error.field === field);
  return found && said[found.code]();
}

/** All errors for the summary; a text's error names its language, of which there are four. */
export function summaryOf(errors: CourseError[]): { field: string; message: string }[] {
  return errors.map(({ field, code }) => {
    const locale = locales.find((one) => field.endsWith(`-${one}`));
    const message = said[code]();
    return { field, message: locale ? `${message} (${localeNames[locale]})` : message };
  });
}

/** The state of a course as a word, a tone and an icon. */
export function stateOf(state: CourseState): { word: string; tone: Tone; icon: IconName } {
  switch (state) {
    case 'draft':
      return { word: m.common_state_draft(), tone: 'plain', icon: 'pen' };
    case 'published':
      return { word: m.common_state_published(), tone: 'good', icon: 'ok' };
    case 'closed':
      return { word: m.common_state_closed(), tone: 'wait', icon: 'lock' };
  }
}
