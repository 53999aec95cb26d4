import { describe, expect, it } from '@jest/globals';
import { formatDate, formatDuration, formatNumber, formatPercent, formatSize } from './format.js';

// Expected values: CLDR, and the house style for durations (4 h 20). Spaces within a value never break.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('durations', () => {
  it.each([
    [20, 'fr', '20 min'],
    [60, 'fr', '1 h'],
    [65, 'fr', '1 h 05'],
    [260, 'fr', '4 h 20'],
    [260, 'en', '4 hrs 20 mins'],
    [260, 'es', '4 h 20 min'],
    [260, 'ar', '4 ساعات و20 دقيقة'],
    [0, 'fr', '0 min'],
  ] as const)('%d minutes read in %s as %s', (minutes, locale, expected) => {
    expect(plain(formatDuration(minutes, locale))).toBe(expected);
  });

  it('stay on one line', () => {
    expect(formatDuration(260, 'fr')).not.toContain(' ');
  });
});

describe('sizes', () => {
  it.each([
    [512, 'fr', '512 o'],
    [184_000, 'fr', '184 ko'],
    [999_600, 'fr', '1 Mo'],
    [3_400_000, 'fr', '3,4 Mo'],
    [3_400_000, 'en', '3.4 MB'],
    [3_400_000, 'es', '3,4 MB'],
    [3_400_000, 'ar', '3.4 ميغابايت'],
    [2_500_000_000, 'fr', '2,5 Go'],
  ] as const)('%d bytes read in %s as %s', (bytes, locale, expected) => {
    expect(plain(formatSize(bytes, locale))).toBe(expected);
  });
});

describe('dates', () => {
  const instant = '2026-11-18T13:02:00Z';

  it('are written in the zone asked for', () => {
    expect(plain(formatDate(instant, 'fr', 'dateTime', 'Europe/Paris'))).toBe('18 novembre 2026 à 14:02');
    expect(plain(formatDate(instant, 'en', 'time', 'Africa/Tunis'))).toBe('14:02');
  });

  it('keep Latin digits in Arabic', () => {
    expect(formatDate(instant, 'ar', 'date', 'UTC')).toBe('18 نوفمبر 2026');
  });

  it('never shift a calendar day', () => {
    expect(formatDate('2026-12-12', 'fr', 'weekday', 'America/Lima')).toBe('samedi 12 décembre');
  });
});

describe('numbers', () => {
  it('are grouped as the language does', () => {
    expect(plain(formatNumber(64_000, 'fr'))).toBe('64 000');
    expect(formatNumber(64_000, 'en')).toBe('64,000');
  });

  it('read as per cent', () => {
    expect(plain(formatPercent(0.8, 'fr'))).toBe('80 %');
    expect(formatPercent(0.934, 'en')).toBe('93%');
  });
});
