import { describe, expect, test } from '@jest/globals';
import { isWellFormed, newCertificateNumber, normalisedNumber } from './certificate-number.js';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

describe('a certificate number', () => {
  const number = newCertificateNumber(2026);

  test('has the printed form and no O, 0, I or 1 after the year', () => {
    expect(number).toMatch(/^VIG-2026-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
    expect(isWellFormed(number)).toBe(true);
  });

  test('is not a counter', () => {
    expect(new Set(Array.from({ length: 500 }, () => newCertificateNumber(2026))).size).toBe(500);
  });

  test('finds every single wrong character', () => {
    const places = [4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17];
    for (const place of places) {
      for (const other of place < 8 ? '0123456789' : alphabet) {
        if (other === number[place]) continue;
        expect(isWellFormed(number.slice(0, place) + other + number.slice(place + 1))).toBe(false);
      }
    }
  });

  test('finds every exchange of two neighbours', () => {
    for (const place of [9, 10, 11, 14, 15, 16]) {
      const [a = '', b = ''] = [number[place], number[place + 1]];
      if (a === b) continue;
      expect(isWellFormed(number.slice(0, place) + b + a + number.slice(place + 2))).toBe(false);
    }
  });

  test('may be typed with small letters, without dashes, with spaces', () => {
    expect(normalisedNumber(' vig 2026 7k4m9qxf ')).toBe('VIG-2026-7K4M-9QXF');
    expect(normalisedNumber('2026-7k4m-9qxf')).toBe('VIG-2026-7K4M-9QXF');
  });
});
