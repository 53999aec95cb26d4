import type { SignInInput } from '@vigie/contracts';

/** What is wrong with a field of the sign-in form; the page has the words. */
export type SignInError = { field: 'email' | 'password'; kind: 'missing' | 'invalid' };

/** Reads the sign-in form; the password is taken as it is typed. */
export function readSignIn(form: FormData): { input: SignInInput; errors: SignInError[] } {
  const input = {
    email: textOf(form, 'email').trim(),
    password: textOf(form, 'password'),
    stay: form.get('stay') !== null,
  };

  const errors: SignInError[] = [];
  if (!input.email) errors.push({ field: 'email', kind: 'missing' });
  else if (!/^\S+@\S+\.\S+$/.test(input.email)) errors.push({ field: 'email', kind: 'invalid' });
  if (!input.password) errors.push({ field: 'password', kind: 'missing' });
  return { input, errors };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
