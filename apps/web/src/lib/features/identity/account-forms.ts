import {
  type AcceptInvitationInput,
  AgeBand,
  type ChangeMeInput,
  countryCodes,
  passwordMinLength,
  Profession,
  type RegistrationInput,
  Sex,
} from '@vigie/contracts';
import type { Locale } from '@vigie/i18n';
import { emailError } from './email-address.ts';
import type { FieldErrors } from './field-words.ts';
import { choiceOf, textOf, trimmed } from './form-text.ts';

/** What a form held and what is wrong with it. */
export type Read<T> = { input: T; errors: FieldErrors };

export const isFine = ({ errors }: Read<unknown>): boolean => Object.keys(errors).length === 0;

export function readEmail(form: FormData): Read<{ email: string }> {
  const email = trimmed(form, 'email');
  const wrong = emailError(email);
  return { input: { email }, errors: wrong ? { email: wrong } : {} };
}

export function readRegistration(form: FormData, locale: Locale): Read<RegistrationInput> {
  const { input, errors } = readEmail(form);
  const code = trimmed(form, 'code');
  return { input: { ...input, code, locale }, errors: { ...errors, ...(code ? {} : { code: 'missing' }) } };
}

/** Counted as the server counts: characters, taken as they are typed. */
export function readNewPassword(form: FormData): Read<{ password: string }> {
  const password = textOf(form, 'password');
  return { input: { password }, errors: password.length < passwordMinLength ? { password: 'short' } : {} };
}

export function readPasswordChange(form: FormData): Read<{ current: string; password: string }> {
  const { input, errors } = readNewPassword(form);
  const current = textOf(form, 'current');
  return { input: { ...input, current }, errors: { ...(current ? {} : { current: 'missing' }), ...errors } };
}

export function readNames(form: FormData): Read<{ givenName: string; familyName: string }> {
  const [givenName, familyName] = [trimmed(form, 'givenName'), trimmed(form, 'familyName')];
  return {
    input: { givenName, familyName },
    errors: {
      ...(givenName ? {} : { givenName: 'missing' }),
      ...(familyName ? {} : { familyName: 'missing' }),
    },
  };
}

export function readAcceptance(form: FormData, token: string, locale: Locale): Read<AcceptInvitationInput> {
  const [names, password] = [readNames(form), readNewPassword(form)];
  return {
    input: { token, ...names.input, ...password.input, locale, ...workOf(form) },
    errors: { ...names.errors, ...password.errors },
  };
}

/** Every answer is optional: what is not said is taken back. */
export const readProfile = (form: FormData): ChangeMeInput => ({
  ...workOf(form),
  sex: choiceOf(form, 'sex', Sex.options),
  ageBand: choiceOf(form, 'ageBand', AgeBand.options),
});

const workOf = (form: FormData) => ({
  country: choiceOf(form, 'country', countryCodes),
  profession: choiceOf(form, 'profession', Profession.options),
});
