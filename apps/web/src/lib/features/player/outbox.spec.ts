import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CommitEnvelope } from '@vigie/scorm/protocol';
import { Outbox, type OutboxNews } from './outbox.ts';
import { keyOf, type Refused, type Waiting } from './outbox.rules.ts';
import type { OutboxStore } from './outbox-store.ts';

const commit = (seq: number, rest: Partial<CommitEnvelope> = {}): CommitEnvelope => ({
  attempt: '01938f2e-7a10-7c00-8000-000000000001',
  epoch: 1,
  seq,
  item: 'a',
  kind: 'full',
  cmi: { core: {} },
  final: false,
  sticky: { passed: false, score: null },
  ...rest,
});

/** What the device keeps, in memory. */
class Device {
  waiting = new Map<string, Waiting>();
  refused: Refused[] = [];

  asStore(): OutboxStore {
    const store: Partial<OutboxStore> = {
      put: async (entry) => void this.waiting.set(entry.key, entry),
      waitingOf: async (userId) => [...this.waiting.values()].filter((entry) => entry.userId === userId),
      settle: async ({ key }) => void this.waiting.delete(key),
      refuse: async (entry) => {
        this.waiting.delete(entry.key);
        this.refused.push(entry);
      },
      refusedOf: async (userId) => this.refused.filter((entry) => entry.userId === userId),
    };
    return store as OutboxStore;
  }
}

/** A server that answers to the numbers it gets. */
let sent: number[] = [];
let answer: (seq: number) => Response;
let signedIn: string;
const taken = (seq: number) => Response.json({ acked: seq, lease: 'held' });
const problem = (status: number) => Response.json({ type: 'player/x', status }, { status });

const realFetch = globalThis.fetch;
beforeEach(() => {
  jest.useFakeTimers();
  sent = [];
  answer = taken;
  signedIn = 'ines';
  globalThis.fetch = async (url, init) => {
    if (url === '/api/v1/me') return Response.json({ id: signedIn });
    const { seq } = JSON.parse(String(init?.body)) as CommitEnvelope;
    sent.push(seq);
    return answer(seq);
  };
});
afterEach(() => {
  jest.useRealTimers();
  globalThis.fetch = realFetch;
});

const silent: OutboxNews = { answered: () => undefined, changed: () => undefined };
const outboxOf = (userId: string, device: Device, news = silent) =>
  new Outbox(userId, news, device.asStore());

describe('an outbox', () => {
  it('sends in order and forgets what the server has', async () => {
    const device = new Device();
    for (const envelope of [commit(5, { item: 'b' }), commit(3)])
      device.waiting.set(keyOf(envelope), { key: keyOf(envelope), userId: 'ines', since: 0, envelope });

    await outboxOf('ines', device).flush();

    expect(sent).toEqual([3, 5]);
    expect(device.waiting.size).toBe(0);
  });

  it('never sends what another user of the device has left', async () => {
    const device = new Device();
    const envelope = commit(1);
    device.waiting.set('k', { key: 'k', userId: 'samir', since: 0, envelope });

    await outboxOf('ines', device).flush();

    expect(sent).toEqual([]);
    expect(device.waiting.size).toBe(1);
  });

  it('keeps everything without network, and stops asking', async () => {
    const device = new Device();
    const outbox = outboxOf('ines', device);
    answer = () => {
      throw new TypeError('no network');
    };

    await outbox.put(commit(1));
    await outbox.put(commit(2, { item: 'b' }));

    expect(sent).toEqual([1]);
    expect(outbox.trouble).toBe('offline');
    expect(outbox.waitingOf(commit(1).attempt)).toHaveLength(2);

    answer = taken;
    await outbox.flush();
    expect(device.waiting.size).toBe(0);
    expect(outbox.trouble).toBeNull();
  });

  it('tries again by itself after a while', async () => {
    const outbox = outboxOf('ines', new Device());
    answer = () => problem(503);
    await outbox.put(commit(1));

    answer = taken;
    await jest.advanceTimersByTimeAsync(3_000);

    expect(sent).toEqual([1, 1]);
    expect(outbox.waitingSince(commit(1).attempt)).toBeNull();
  });

  it('sends nothing with the session of another user who has signed in since', async () => {
    const outbox = outboxOf('ines', new Device());
    answer = () => problem(401);
    await outbox.put(commit(1));
    answer = () => problem(404);
    signedIn = 'samir';
    await outbox.flush();

    expect(sent).toEqual([1]);
    expect(outbox.refused).toEqual([]);

    answer = taken;
    signedIn = 'ines';
    await outbox.flush();
    expect(sent).toEqual([1, 1]);
    expect(outbox.waitingOf(commit(1).attempt)).toEqual([]);
  });

  it('sets aside what will never be taken, and goes on with the rest', async () => {
    const device = new Device();
    const answered: unknown[] = [];
    const outbox = outboxOf('ines', device, {
      ...silent,
      answered: ({ seq }, what) => answered.push([seq, what === 'refused']),
    });
    answer = (seq) => (seq === 1 ? problem(422) : taken(seq));

    await outbox.put(commit(1));
    await outbox.put(commit(2, { item: 'b' }));

    expect(outbox.refused.map(({ status, type }) => [status, type])).toEqual([[422, 'player/x']]);
    expect(device.waiting.size).toBe(0);
    expect(answered).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('takes a new number when the server holds other content under its own', async () => {
    const outbox = outboxOf('ines', new Device());
    answer = (seq) =>
      seq === 4
        ? Response.json({ acked: 3, lease: 'held', reseq: 7 })
        : Response.json({ acked: seq, lease: 'held' });

    await outbox.put(commit(4));

    expect(sent).toEqual([4, 7]);
    expect(outbox.waitingSince(commit(4).attempt)).toBeNull();
  });

  it('takes no page of a network for an acknowledgement', async () => {
    const outbox = outboxOf('ines', new Device());
    answer = () => new Response('<html>sign in to the wifi</html>', { status: 200 });

    await outbox.put(commit(1));

    expect(outbox.trouble).toBe('busy');
    expect(outbox.waitingOf(commit(1).attempt)).toHaveLength(1);
  });
});
