import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from './sign-in-here.ts';

describe('signing in over the page', () => {
  it('tells who it is now', () => {
    const me = { id: 'u1', givenName: 'Inès', familyName: 'Moreau' };
    expect(outcomeOf(200, me)).toEqual({ state: 'in', userId: 'u1', name: 'Inès Moreau' });
  });

  it('takes a page that a network has put in between for no network', () => {
    expect(outcomeOf(200, null)).toEqual({ state: 'offline' });
    expect(outcomeOf(200, { ok: true })).toEqual({ state: 'offline' });
  });

  it('tells a wrong password from too many tries and from a fault', () => {
    expect(outcomeOf(401, {})).toEqual({ state: 'wrong' });
    expect(outcomeOf(429, { retryAfterSeconds: 301 })).toEqual({ state: 'too-many', minutes: 6 });
    expect(outcomeOf(503, null)).toEqual({ state: 'failed' });
  });
});
