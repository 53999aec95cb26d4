import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from './launch.ts';

describe('the answer to a launch', () => {
  it('is open elsewhere, with since when and which opening', () => {
    const problem = {
      type: 'player/open-elsewhere',
      status: 409,
      epoch: 3,
      lastSeenAt: '2026-11-24T06:00:00Z',
    };
    expect(outcomeOf(409, problem)).toEqual({
      state: 'elsewhere',
      epoch: 3,
      lastSeenAt: '2026-11-24T06:00:00Z',
    });
  });

  it('is no launch when a network puts its own page in between', () => {
    expect(outcomeOf(200, null)).toEqual({ state: 'offline' });
    expect(outcomeOf(200, { hello: 'wifi' })).toEqual({ state: 'offline' });
  });

  it('tells an ended session from a refusal', () => {
    expect(outcomeOf(401, { type: 'identity/signed-out' })).toEqual({ state: 'signed-out' });
    expect(outcomeOf(403, { type: 'enrolment/not-enrolled', reference: 'R-1' })).toEqual({
      state: 'refused',
      reference: 'R-1',
    });
    expect(outcomeOf(503, null)).toEqual({ state: 'refused', reference: null });
  });
});
