import { describe, expect, it } from '@jest/globals';
import { readSignIn } from './sign-in.ts';

const aForm = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe('the sign-in form', () => {
  it('trims the address and leaves the password as typed', () => {
    const { input, errors } = readSignIn(aForm({ email: ' a@b.example ', password: ' p w ' }));
    expect(input).toEqual({ email: 'a@b.example', password: ' p w ', stay: false });
    expect(errors).toEqual([]);
  });

  it('says what is missing, field by field', () => {
    expect(readSignIn(aForm({})).errors).toEqual([
      { field: 'email', kind: 'missing' },
      { field: 'password', kind: 'missing' },
    ]);
  });

  it('tells an address that cannot be one', () => {
    expect(readSignIn(aForm({ email: 'ines', password: 'x' })).errors).toEqual([
      { field: 'email', kind: 'invalid' },
    ]);
  });
});
