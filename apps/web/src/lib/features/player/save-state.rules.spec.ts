import { describe, expect, it } from '@jest/globals';
import { type Saving, saveState } from './save-state.rules.ts';

const now = 1_000_000;
const quiet: Saving = { waitingSince: null, trouble: null, refused: 0, lastSavedAt: now - 60_000 };

describe('the saved state', () => {
  it('is saved, with the time, when nothing waits', () => {
    expect(saveState(quiet, now)).toEqual({ state: 'saved', at: now - 60_000 });
  });

  it('stays calm while a save is quick, and says so when it is not', () => {
    expect(saveState({ ...quiet, waitingSince: now - 100 }, now).state).toBe('saved');
    expect(saveState({ ...quiet, waitingSince: now - 1_000 }, now).state).toBe('saving');
  });

  it('is waiting without network', () => {
    expect(saveState({ ...quiet, waitingSince: now - 100, trouble: 'offline' }, now)).toEqual({
      state: 'waiting',
      since: now - 100,
    });
  });

  it('is not saved when the server does not take it', () => {
    for (const trouble of ['signed-out', 'forbidden', 'busy'] as const)
      expect(saveState({ ...quiet, waitingSince: now - 100, trouble }, now)).toEqual({
        state: 'failed',
        since: now - 100,
        retry: true,
      });
  });

  it('never says saved when something was refused', () => {
    expect(saveState({ ...quiet, refused: 1 }, now).state).toBe('failed');
    expect(saveState({ ...quiet, refused: 1, waitingSince: now }, now).state).toBe('saving');
  });
});
