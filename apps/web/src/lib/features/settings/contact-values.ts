import type { HelpContact } from '@vigie/contracts';
import type { Locale } from '@vigie/i18n';
import type { TypedContact } from './contact-form.ts';

/** What the form of a known contact holds. */
export const valuesOfContact = (contact: HelpContact): TypedContact => ({
  country: contact.country ?? '',
  locale: contact.locale,
  name: contact.name,
  phone: contact.phone ?? '',
  hours: contact.hours ?? '',
  email: contact.email ?? '',
  url: contact.url ?? '',
  checkedOn: contact.checkedOn,
  checkAgainBy: contact.checkAgainBy,
});

/** What the form of a new one begins with. */
export const newContact = (locale: Locale): TypedContact => ({
  country: '',
  locale,
  name: '',
  phone: '',
  hours: '',
  email: '',
  url: '',
  checkedOn: '',
  checkAgainBy: '',
});
