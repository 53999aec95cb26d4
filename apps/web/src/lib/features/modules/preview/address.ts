import type { Locale, ModulePreview } from '@vigie/contracts';

/** As whom, and how, a draft is looked at. */
export interface Look {
  locale: Locale;
  /** '': the learner has not said. */
  country: string;
  isFrugal: boolean;
  /** The lesson or block that is opened; '': the outline. */
  at: string;
}

/** Where the page of a draft is, for such a learner. */
export function addressOf(
  { full, frugal }: Pick<ModulePreview, 'full' | 'frugal'>,
  { locale, country, isFrugal, at }: Look,
): string {
  const asked = new URLSearchParams();
  if (country) asked.set('country', country);
  if (at) asked.set('at', at);
  const query = asked.size > 0 ? `?${asked}` : '';
  return `${isFrugal ? frugal : full}${locale}.html${query}`;
}
