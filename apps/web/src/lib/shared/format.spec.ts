import { describe, expect, it } from '@jest/globals';
import { formatInstant, formatLately, formatStandings } from './format.ts';

describe('formats of pages', () => {
  it('names languages in the language of the page, the base language first', () => {
    const state = 'reviewed';
    expect(
      formatStandings(
        (['ar', 'en', 'fr'] as const).map((locale) => ({ locale, state })),
        'fr',
      ),
    ).toBe('français, anglais et arabe');
    expect(formatStandings([{ locale: 'ar', state: 'draft' }], 'fr')).toBe('arabe (non relu)');
  });

  it('says the zone of an instant', () => {
    expect(formatInstant('2026-11-23T14:02:00Z', 'fr', 'UTC')).toBe('23 novembre 2026 à 14:02 UTC');
  });

  it('says today and yesterday by the reader’s own calendar', () => {
    const now = new Date('2026-11-24T00:30:00Z');
    expect(formatLately('2026-11-23T23:30:00Z', 'fr', 'UTC', now)).toBe('hier');
    expect(formatLately('2026-11-23T23:30:00Z', 'fr', 'Europe/Paris', now)).toBe('aujourd’hui');
    expect(formatLately('2026-11-21T23:30:00Z', 'fr', 'UTC', now)).toBeNull();
  });
});
