import { describe, expect, it } from '@jest/globals';
import type { CommitEnvelope } from '@vigie/scorm/protocol';
import { ackedForShell, inOrder, keptOrRefused, keyOf, ownPart, replaces, waitMs } from './outbox.rules.ts';

const commit = (epoch: number, seq: number, rest: Partial<CommitEnvelope> = {}): CommitEnvelope => ({
  attempt: '01938f2e-7a10-7c00-8000-000000000001',
  epoch,
  seq,
  item: 'a',
  kind: 'full',
  cmi: { core: {} },
  final: false,
  sticky: { passed: false, score: null },
  ...rest,
});

describe('the outbox', () => {
  it('keeps the newest commit of an attempt, opening and item', () => {
    expect(keyOf(commit(1, 4))).toBe(keyOf(commit(1, 9)));
    expect(keyOf(commit(1, 4))).not.toBe(keyOf(commit(2, 4)));
    expect(keyOf(commit(1, 4))).not.toBe(keyOf(commit(1, 4, { item: 'b' })));
    expect([replaces(commit(1, 5), commit(1, 4)), replaces(commit(1, 3), commit(1, 4))]).toEqual([
      true,
      false,
    ]);
    expect(replaces(commit(1, 1), undefined)).toBe(true);
  });

  it('never lets one that was cut short stand in for a whole one', () => {
    expect(keyOf(commit(1, 5, { kind: 'reduced' }))).not.toBe(keyOf(commit(1, 4)));
  });

  it('sends by opening, then by number', () => {
    const waiting = [commit(2, 1), commit(1, 7), commit(1, 2)].map((envelope) => ({ envelope }));
    expect(inOrder(waiting).map(({ envelope }) => [envelope.epoch, envelope.seq])).toEqual([
      [1, 2],
      [1, 7],
      [2, 1],
    ]);
  });

  it('keeps what may go later and sets aside what never will', () => {
    const outcome = (status: number) => keptOrRefused(status, 't', null).state;
    expect([401, 403, 429, 500, 502, 503, 302].map(outcome)).toEqual(Array(7).fill('kept'));
    expect([400, 404, 413, 422].map(outcome)).toEqual(Array(4).fill('refused'));
  });

  it('lets the shell forget nothing that still waits here', () => {
    expect(ackedForShell(7, [])).toBe(7);
    expect(ackedForShell(7, [commit(1, 6, { item: 'b' })])).toBe(5);
  });

  it('waits longer each time, up to a minute, and as long as the server asks', () => {
    expect([1, 2, 3].map((failures) => waitMs(failures, 0.5, null))).toEqual([2_000, 4_000, 8_000]);
    expect(waitMs(20, 0.5, null)).toBe(60_000);
    expect(waitMs(1, 0, 30)).toBe(30_000);
    expect([waitMs(1, 0, null), waitMs(1, 1, null)]).toEqual([1_500, 2_500]);
  });

  it('takes from a journal what this user has opened, and leaves the work of others where it is', () => {
    const [mine, theirs, unknown] = ['m', 't', 'u'].map((attempt) => commit(1, 1, { attempt }));
    const journal = [mine, theirs, unknown].filter((one) => one !== undefined);
    const owners = new Map([
      ['m', { userId: 'ines', host: 'a' }],
      ['t', { userId: 'samir', host: 'a' }],
    ]);
    const part = (host: string, running: string) =>
      ownPart(journal, { userId: 'ines', host }, owners, running).map(({ attempt }) => attempt);
    expect(part('a', 'u')).toEqual(['m', 'u']);
    expect(part('a', 't')).toEqual(['m']);
    // Another package hands over what is not its own.
    expect(part('b', 'u')).toEqual(['u']);
  });
});
