import type { HelpContact } from '@vigie/contracts';
import type { Locale } from '@vigie/i18n';
import { countryName } from '#lib/shared/format.ts';

type Placed = Pick<HelpContact, 'country' | 'locale'>;

/** Contacts by country in the order in which a reader looks for them: their own, the others by name, everywhere. */
export function byCountry<C extends Placed>(
  contacts: readonly C[],
  { own, locale }: { own: string | null; locale: Locale },
): { country: string | null; contacts: C[] }[] {
  const rank = (country: string | null) => {
    if (country === null) return 2;
    return country === own ? 0 : 1;
  };
  const name = (country: string | null) => (country === null ? '' : countryName(country, locale));
  const countries = [...new Set(contacts.map(({ country }) => country))].sort(
    (a, b) => rank(a) - rank(b) || name(a).localeCompare(name(b), locale),
  );
  const isForeign = ({ locale: one }: Placed) => Number(one !== locale);
  return countries.map((country) => ({
    country,
    contacts: contacts
      .filter((contact) => contact.country === country)
      .sort((a, b) => isForeign(a) - isForeign(b)),
  }));
}
