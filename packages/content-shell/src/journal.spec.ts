import { describe, expect, it } from '@jest/globals';
import { Journal } from './journal.js';
import { aCommit, ATTEMPT, MemoryStorage } from './testing.js';

describe('the journal', () => {
  it('survives the page, and keeps the newest of each item', () => {
    const storage = new MemoryStorage();
    const journal = new Journal(storage);
    journal.put(aCommit({ seq: 1, item: 'a' }));
    journal.put(aCommit({ seq: 2, item: 'b' }));
    journal.put(aCommit({ seq: 3, item: 'a' }));

    const next = new Journal(storage);
    expect(next.all().map(({ seq, item }) => [seq, item])).toEqual([
      [2, 'b'],
      [3, 'a'],
    ]);
  });

  it('forgets what an acknowledgement of its opening covers, and nothing else', () => {
    const journal = new Journal(new MemoryStorage());
    journal.put(aCommit({ seq: 1, item: 'a' }));
    journal.put(aCommit({ seq: 2, item: 'b' }));
    journal.put(aCommit({ seq: 1, epoch: 2 }));

    journal.acknowledge(ATTEMPT, 1, 1);
    expect(journal.all().map(({ epoch, seq }) => [epoch, seq])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('settles the commit that was sent, not a newer one of the same item', () => {
    const journal = new Journal(new MemoryStorage());
    const sent = aCommit({ seq: 1 });
    journal.put(sent);
    journal.put(aCommit({ seq: 2 }));
    journal.settle(sent);
    expect(journal.all()).toHaveLength(1);

    journal.settle(aCommit({ seq: 2 }));
    expect(journal.all()).toEqual([]);
  });

  it('keeps in memory what the storage has no room for', () => {
    const journal = new Journal(new MemoryStorage(300));
    journal.put(aCommit({ seq: 1 }));
    journal.put(aCommit({ seq: 2, cmi: { core: {}, suspend_data: 'x'.repeat(1_000) } }));
    expect(journal.all().map(({ seq }) => seq)).toEqual([2]);

    journal.acknowledge(ATTEMPT, 1, 2);
    expect(journal.all()).toEqual([]);
  });

  it('works without a storage', () => {
    const journal = new Journal(null);
    journal.put(aCommit());
    expect(journal.all()).toHaveLength(1);
  });

  it('writes again what the course has cleared', () => {
    const storage = new MemoryStorage();
    const journal = new Journal(storage);
    journal.put(aCommit());
    storage.clear();
    journal.rewrite();
    expect(new Journal(storage).all()).toHaveLength(1);
  });

  it('does not hand on what the page would refuse', () => {
    const storage = new MemoryStorage();
    storage.setItem('vigie.journal 1', 'no JSON');
    storage.setItem('vigie.journal 2', JSON.stringify({ ...aCommit(), attempt: 'not a uuid' }));
    storage.setItem(
      'vigie.journal 3',
      JSON.stringify({ ...aCommit(), sticky: { passed: true, score: 1_000 } }),
    );
    storage.setItem('vigie.journal 4', JSON.stringify({ ...aCommit(), more: 'than the page takes' }));
    storage.setItem('of the course', JSON.stringify(aCommit()));
    expect(new Journal(storage).all()).toEqual([aCommit()]);
  });
});
