import { describe, expect, it } from '@jest/globals';
import { isFine, readAcceptance, readNewPassword, readPasswordChange, readProfile } from './account-forms.ts';

const aForm = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe('the form of an invitation', () => {
  it('trims names, leaves the password as typed, and leaves unsaid what is unsaid', () => {
    const form = aForm({
      givenName: ' Rosa ',
      familyName: 'Delgado',
      password: ' twelve chars ',
      country: '',
    });
    const read = readAcceptance(form, 'a token', 'es');
    expect(read.input).toEqual({
      token: 'a token',
      givenName: 'Rosa',
      familyName: 'Delgado',
      password: ' twelve chars ',
      locale: 'es',
      country: null,
      profession: null,
    });
    expect(isFine(read)).toBe(true);
  });

  it('says what is missing, field by field', () => {
    expect(readAcceptance(aForm({ password: 'short' }), 't', 'fr').errors).toEqual({
      givenName: 'missing',
      familyName: 'missing',
      password: 'short',
    });
  });
});

describe('a password', () => {
  it('needs twelve characters', () => {
    expect(isFine(readNewPassword(aForm({ password: 'x'.repeat(11) })))).toBe(false);
    expect(isFine(readNewPassword(aForm({ password: 'x'.repeat(12) })))).toBe(true);
  });

  it('is changed with the present one', () => {
    expect(readPasswordChange(aForm({ password: 'x'.repeat(12) })).errors).toEqual({ current: 'missing' });
  });
});

describe('the profile', () => {
  it('takes answers of the lists alone', () => {
    const form = aForm({ country: 'TN', profession: 'spy', sex: 'undisclosed', ageBand: '' });
    expect(readProfile(form)).toEqual({ country: 'TN', profession: null, sex: 'undisclosed', ageBand: null });
  });
});
