import type { LanguageStanding, Locale } from '@vigie/contracts';

/**
 * How far a course is in each of its languages: as far as the module that is least far. A module that has nothing of a
 * language makes it partial. Packages from outside say nothing, and are left out.
 *
 * @param modules - the languages of each module of the course
 */
export function standingsOf(
  languages: readonly Locale[],
  modules: readonly (readonly LanguageStanding[])[],
): LanguageStanding[] {
  return languages.map((locale) => {
    const states = modules.map((each) => each.find((one) => one.locale === locale)?.state ?? 'partial');
    const worst = (['partial', 'draft'] as const).find((state) => states.includes(state));
    return { locale, state: worst ?? 'reviewed' };
  });
}
