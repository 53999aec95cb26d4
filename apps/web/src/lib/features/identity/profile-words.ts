import type { AgeBand, Profession, Sex } from '@vigie/contracts';
import { countryCodes } from '@vigie/contracts/countries';
import type { Locale } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';

type Option = { value: string; label: string };

const notSaid = (): Option => ({ value: '', label: m.identity_not_said() });

/** Every country by its name in the reader's language, in that language's order. */
export function countryOptions(locale: Locale): Option[] {
  const name = countryNames(locale);
  const options = countryCodes.map((value) => ({ value, label: name(value) }));
  return [notSaid(), ...options.sort((one, other) => one.label.localeCompare(other.label, locale))];
}

/** What a country is called; its code where the language has no name for it. */
export function countryNames(locale: Locale): (code: string) => string {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return (code) => names.of(code) ?? code;
}

// The choices are written out: the schemas that know them would weigh more than all the rest of the page.
const professions: Record<Profession, () => string> = {
  police: m.identity_profession_police,
  border: m.identity_profession_border,
  labour_inspection: m.identity_profession_labour_inspection,
  justice: m.identity_profession_justice,
  social_work: m.identity_profession_social_work,
  health: m.identity_profession_health,
  ngo: m.identity_profession_ngo,
};
const sexes: Record<Sex, () => string> = {
  female: m.identity_sex_female,
  male: m.identity_sex_male,
  other: m.identity_sex_other,
  undisclosed: m.identity_prefer_not,
};
const ages: Record<AgeBand, () => string> = {
  'under-25': () => m.identity_age_under({ age: '25' }),
  '25-34': () => m.identity_age_between({ from: '25', to: '34' }),
  '35-44': () => m.identity_age_between({ from: '35', to: '44' }),
  '45-54': () => m.identity_age_between({ from: '45', to: '54' }),
  '55-plus': () => m.identity_age_over({ age: '55' }),
  undisclosed: m.identity_prefer_not,
};

export const professionName = (profession: Profession): string => professions[profession]();

export const professionOptions = (): Option[] => optionsOf(professions);
export const sexOptions = (): Option[] => optionsOf(sexes);
export const ageOptions = (): Option[] => optionsOf(ages);

const optionsOf = (names: Record<string, () => string>): Option[] => [
  notSaid(),
  ...Object.entries(names).map(([value, name]) => ({ value, label: name() })),
];
