import { AgeBand, countryCodes, Profession, Sex } from '@vigie/contracts';
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

export function professionName(profession: Profession): string {
  const names = {
    police: m.identity_profession_police,
    border: m.identity_profession_border,
    labour_inspection: m.identity_profession_labour_inspection,
    justice: m.identity_profession_justice,
    social_work: m.identity_profession_social_work,
    health: m.identity_profession_health,
    ngo: m.identity_profession_ngo,
  };
  return names[profession]();
}

export const professionOptions = (): Option[] => [
  notSaid(),
  ...Profession.options.map((value) => ({ value, label: professionName(value) })),
];

export function sexOptions(): Option[] {
  const names = {
    female: m.identity_sex_female,
    male: m.identity_sex_male,
    other: m.identity_sex_other,
    undisclosed: m.identity_prefer_not,
  };
  return [notSaid(), ...Sex.options.map((value) => ({ value, label: names[value]() }))];
}

export const ageOptions = (): Option[] => [
  notSaid(),
  ...AgeBand.options.map((value) => ({ value, label: ageName(value) })),
];

function ageName(band: AgeBand): string {
  if (band === 'undisclosed') return m.identity_prefer_not();
  const [from = '', to = ''] = band.split('-');
  if (from === 'under') return m.identity_age_under({ age: to });
  return to === 'plus' ? m.identity_age_over({ age: from }) : m.identity_age_between({ from, to });
}
