import { m } from '@vigie/i18n/messages';
import type { EmailError } from './email-address.ts';

/** What is wrong with the fields of this room's forms, by the field's name; the words are found when they are shown. */
export type FieldErrors = Partial<Record<Field, EmailError | 'short'>>;
export type Field = 'email' | 'password' | 'current' | 'code' | 'givenName' | 'familyName' | 'name';

/** The words beside a field. */
export function wordsOf(field: Field, kind: EmailError | 'short'): string {
  switch (field) {
    case 'email':
      return kind === 'missing' ? m.identity_email_missing() : m.identity_email_invalid();
    case 'password':
      return m.identity_password_too_short();
    case 'current':
      return m.identity_password_missing();
    case 'code':
      return m.identity_register_code_missing();
    case 'givenName':
      return m.identity_given_name_missing();
    case 'familyName':
      return m.identity_family_name_missing();
    case 'name':
      return m.identity_organisation_name_missing();
  }
}

/** For the summary above the form: it links to the fields, whose ids are their names. */
export function summaryOf(errors: FieldErrors): { field: string; message: string }[] {
  const fields = Object.keys(errors) as Field[];
  return fields.map((field) => ({ field, message: wordsOf(field, errors[field] ?? 'missing') }));
}
