import type { SignInInput } from '@vigie/contracts';
import { type EmailError, emailError } from './email-address.ts';
import { textOf } from './form-text.ts';

/** What is wrong with a field of the sign-in form; the page has the words. */
export type SignInError = { field: 'email' | 'password'; kind: EmailError };

/** Reads the sign-in form; the password is taken as it is typed. */
export function readSignIn(form: FormData): { input: SignInInput; errors: SignInError[] } {
  const input = {
    email: textOf(form, 'email').trim(),
    password: textOf(form, 'password'),
    stay: form.get('stay') !== null,
  };

  const errors: SignInError[] = [];
  const wrong = emailError(input.email);
  if (wrong) errors.push({ field: 'email', kind: wrong });
  if (!input.password) errors.push({ field: 'password', kind: 'missing' });
  return { input, errors };
}
