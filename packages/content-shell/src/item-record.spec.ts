import { describe, expect, it } from '@jest/globals';
import { ItemRecord } from './item-record.js';

const NOTHING = { passed: false, score: null };

describe('the time of an item', () => {
  it('is that of the clock while the course says none, and stands still after its finish', () => {
    const record = new ItemRecord();
    record.begin(100);
    record.restart(104);
    record.note({ core: {} }, NOTHING, 134);
    expect(record.seconds).toBe(30);

    record.stop(140);
    record.note({ core: {} }, NOTHING, 4_000);
    expect(record.seconds).toBe(36);
  });

  it('is what the course says, and adds up over its sessions', () => {
    const record = new ItemRecord();
    record.begin(0);
    record.note({ core: { session_time: '00:02:00' } }, NOTHING, 10);
    expect(record.seconds).toBe(120);

    record.begin(200);
    record.note({ core: { session_time: '00:00:05.5' } }, NOTHING, 300);
    expect(record.earlierSeconds).toBe(120);
    expect(record.seconds).toBe(125.5);
  });
});

describe('the best of an item', () => {
  it('outlives its sessions', () => {
    const record = new ItemRecord();
    record.note({ core: {} }, { passed: true, score: 90 }, 0);
    record.note({ core: {} }, { passed: false, score: 20 }, 0);
    expect(record.sticky).toEqual({ passed: true, score: 90 });
  });
});
