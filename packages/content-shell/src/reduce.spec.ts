import { describe, expect, it } from '@jest/globals';
import type { CommitEnvelope } from '@vigie/scorm';
import { reduce } from './reduce.js';
import { aCommit } from './testing.js';

const sequencing = (data: string): NonNullable<CommitEnvelope['sequencing']> => ({
  state: { version: 1, current: 'a', suspended: null, ended: false, draws: 0, activities: {} },
  objectives: { g: { satisfied: true } },
  data: { notes: data },
});
const full = (memory: number, data: number): CommitEnvelope =>
  aCommit({
    cmi: { completion_status: 'incomplete', location: 'p7', suspend_data: 'm'.repeat(memory) },
    sequencing: sequencing('d'.repeat(data)),
  });
const within = (bytes: number) => (envelope: CommitEnvelope) => JSON.stringify(envelope).length < bytes;

describe('what a page that goes away sends of a sequenced course', () => {
  it.each([
    ['all that is essential, when there is room', 100, 100, true, 'data'],
    ['not the shared data, when they are too large', 100, 9_000, true, 'state'],
    ['not the course’s memory either, before where the course stands', 9_000, 9_000, false, 'state'],
  ])('%s', (_what, memory, data, hasMemory, kept) => {
    const small = reduce(full(memory, data), 3, within(2_000));
    expect(small).toMatchObject({ seq: 3, kind: 'reduced', cmi: { location: 'p7' } });
    expect('suspend_data' in small.cmi).toBe(hasMemory);
    expect(small.sequencing?.state.current).toBe('a');
    expect(small.sequencing?.data === null).toBe(kept === 'state');
  });

  it('is at least status, place and time', () => {
    const small = reduce(full(9_000, 9_000), 3, () => false);
    expect(small).not.toHaveProperty('sequencing');
    expect(small.cmi).not.toHaveProperty('suspend_data');
  });
});
