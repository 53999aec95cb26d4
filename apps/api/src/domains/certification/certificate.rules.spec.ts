import { describe, expect, test } from '@jest/globals';
import { masked, monthsLater, namesMatch, stateOf } from './certificate.rules.js';

const now = new Date('2026-11-24T12:00:00Z');
const life = { expiresAt: null, withdrawnAt: null, replacedBy: null };

describe('the state of a certificate', () => {
  test('is valid until it expires, to the instant', () => {
    expect(stateOf(life, now)).toBe('valid');
    expect(stateOf({ ...life, expiresAt: new Date('2026-11-24T12:00:01Z') }, now)).toBe('valid');
    expect(stateOf({ ...life, expiresAt: now }, now)).toBe('expired');
  });

  test('withdrawn and replaced are said before expired', () => {
    const expiresAt = new Date('2020-01-01T00:00:00Z');
    expect(stateOf({ ...life, expiresAt, withdrawnAt: now }, now)).toBe('withdrawn');
    expect(stateOf({ ...life, expiresAt, replacedBy: 'x' }, now)).toBe('replaced');
  });
});

test('months later keeps the day, or takes the last one of a shorter month', () => {
  expect(monthsLater(new Date('2026-11-24T08:00:00Z'), 24).toISOString()).toBe('2028-11-24T08:00:00.000Z');
  expect(monthsLater(new Date('2026-08-31T08:00:00Z'), 6).toISOString()).toBe('2027-02-28T08:00:00.000Z');
});

test('a masked name shows initials and a rough length alone', () => {
  expect(masked({ givenName: 'Inès', familyName: 'Moreau' })).toBe('I··· M·····');
  expect(masked({ givenName: 'سمير', familyName: 'حداد' })).toBe('س··· ح···');
});

test('a family name matches without its accents, case, spaces and dashes', () => {
  expect(namesMatch('le gall ', 'Le Gall')).toBe(true);
  expect(namesMatch('benoit-levy', 'Benoît Lévy')).toBe(true);
  expect(namesMatch('حدّاد', 'حداد')).toBe(true);
  expect(namesMatch('Morau', 'Moreau')).toBe(false);
});
