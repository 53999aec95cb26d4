import { describe, expect, it } from '@jest/globals';
import type { CommitEnvelope } from '@vigie/scorm';
import { acknowledge } from './acknowledge.js';
import { Journal } from './journal.js';
import { Recorder, type Report } from './recorder.js';
import { aCommit, ATTEMPT } from './testing.js';

function aReport(more: Partial<Report> = {}): Report {
  return {
    item: 'a',
    cmi: { core: { lesson_status: 'incomplete' } },
    final: false,
    sticky: { passed: false, score: null },
    seconds: 0,
    ...more,
  };
}

function aRecorder({ startSeq = 1 } = {}) {
  const journal = new Journal(null);
  const handed: CommitEnvelope[] = [];
  const recorder = new Recorder({ attempt: ATTEMPT, epoch: 1, startSeq }, journal, (commit) =>
    handed.push(commit),
  );
  return { recorder, journal, handed };
}

describe('the recorder', () => {
  it('counts up from the first free number, over all items', () => {
    const { recorder, handed, journal } = aRecorder({ startSeq: 5 });
    recorder.record(aReport({ item: 'a' }));
    recorder.record(aReport({ item: 'b' }));
    expect(handed.map(({ seq, item }) => [seq, item])).toEqual([
      [5, 'a'],
      [6, 'b'],
    ]);
    expect(journal.all()).toEqual(handed);
  });

  it('says nothing twice, though time goes by', () => {
    const { recorder, handed } = aRecorder();
    recorder.record(aReport({ seconds: 1 }));
    recorder.record(aReport({ seconds: 60 }));
    expect(handed).toHaveLength(1);

    recorder.record(aReport({ final: true, seconds: 60 }));
    recorder.record(aReport({ final: true, seconds: 60, sticky: { passed: true, score: null } }));
    expect(handed.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('writes a draft down for the next opening, and hands the same over when its time comes', () => {
    const { recorder, journal, handed } = aRecorder();
    recorder.draft(aReport({ cmi: { core: { lesson_location: 'p1' } } }));
    expect(handed).toEqual([]);
    expect(journal.all()).toMatchObject([{ seq: 1, cmi: { core: { lesson_location: 'p1' } } }]);

    recorder.record(aReport({ cmi: { core: { lesson_location: 'p1' } } }));
    expect(handed).toMatchObject([{ seq: 2, cmi: { core: { lesson_location: 'p1' } } }]);
    expect(journal.all()).toEqual(handed);

    recorder.draft(aReport({ cmi: { core: { lesson_location: 'p1' } } }));
    expect(journal.all()).toEqual(handed);
  });

  it('tells of the time when the learner leaves', () => {
    const { recorder, handed } = aRecorder();
    recorder.record(aReport({ seconds: 1 }));
    recorder.recordTime(aReport({ seconds: 5 }));
    recorder.recordTime(aReport({ seconds: 61.5 }));
    expect(handed.map(({ cmi }) => cmi.core?.session_time)).toEqual(['0000:00:01.00', '0000:01:01.50']);
  });

  it('leaves out who the learner is', () => {
    const { recorder, handed } = aRecorder();
    recorder.record(aReport({ cmi: { core: { student_id: '7', student_name: 'Awa', credit: 'credit' } } }));
    expect(handed[0]?.cmi.core).toEqual({ credit: 'credit', session_time: '0000:00:00.00' });
  });

  it('sends again from the number that the server asks for', () => {
    const { recorder, handed, journal } = aRecorder();
    recorder.record(aReport({ item: 'a' }));
    recorder.record(aReport({ item: 'b' }));
    acknowledge(
      { vigie: 1, type: 'page.acked', attempt: ATTEMPT, epoch: 1, acked: 8, lease: 'held', reseq: 9 },
      journal,
      recorder,
      () => undefined,
    );
    expect(handed.slice(2).map(({ seq, item }) => [seq, item])).toEqual([
      [9, 'a'],
      [10, 'b'],
    ]);
    recorder.record(aReport({ item: 'a', final: true }));
    expect(handed.at(-1)?.seq).toBe(11);
  });

  it('writes nothing more once another device leads, and still takes acknowledgements', () => {
    const { recorder, handed, journal } = aRecorder();
    recorder.record(aReport());
    const lost = {
      vigie: 1,
      type: 'page.acked',
      attempt: ATTEMPT,
      epoch: 1,
      acked: 1,
      lease: 'lost',
    } as const;
    acknowledge(lost, journal, recorder, () => undefined);
    recorder.record(aReport({ final: true }));
    expect(handed).toHaveLength(1);
    expect(journal.all()).toEqual([]);
  });
});

describe('an acknowledgement of an earlier opening', () => {
  it('does not take the lease from this one', () => {
    const { recorder, handed, journal } = aRecorder();
    journal.put(aCommit({ epoch: 7, seq: 3 }));
    acknowledge(
      { vigie: 1, type: 'page.acked', attempt: ATTEMPT, epoch: 7, acked: 3, lease: 'lost' },
      journal,
      recorder,
      () => undefined,
    );
    expect(journal.all()).toEqual([]);
    recorder.record(aReport());
    expect(handed).toHaveLength(1);
  });

  it('that asks for other numbers gets the journal under them', () => {
    const journal = new Journal(null);
    journal.put(aCommit({ epoch: 7, seq: 3, item: 'a' }));
    journal.put(aCommit({ epoch: 7, seq: 4, item: 'b' }));
    const handed: CommitEnvelope[] = [];
    acknowledge(
      { vigie: 1, type: 'page.acked', attempt: ATTEMPT, epoch: 7, acked: 4, lease: 'lost', reseq: 5 },
      journal,
      null,
      (commit) => handed.push(commit),
    );
    expect(handed.map(({ seq, item }) => [seq, item])).toEqual([
      [5, 'a'],
      [6, 'b'],
    ]);
    expect(journal.all()).toEqual(handed);
  });
});
