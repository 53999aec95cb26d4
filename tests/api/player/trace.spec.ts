import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AttemptRecord, AttemptTrace, Course, Launch } from '@vigie/contracts';
import type { Trace, TraceCall } from '@vigie/scorm';
import { aCommit } from '../../builders/commit.js';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
let trainer: Client;
let course: Course;
let learner: Client;
let enrolment: string;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['learner', 'trainer'] }));
  course = await aPublishedCourse(trainer, {
    packages: [{ items: [{ title: 'Leçon' }, { title: 'Quiz' }] }],
  });
});
afterAll(() => house.close());

const evil = '<img src=x onerror=alert(1)>';

async function aLearner(): Promise<void> {
  learner = await house.as(await house.person({}));
  enrolment = (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201).body.id;
}
const launch = async (): Promise<Launch> =>
  (
    await learner.post(
      `/api/v1/activities/${course.activities[0]?.id}/launches`,
      { takeOver: true },
      {
        headers: {
          'user-agent':
            'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36',
        },
      },
    )
  ).expect(200).body;
const commit = (envelope: { attempt: string }) =>
  learner.post(`/api/v1/attempts/${envelope.attempt}/commits`, envelope);
const attemptPath = (attempt: string) =>
  `/api/v1/courses/${course.id}/people/${enrolment}/attempts/${attempt}`;
const traceOf = async (attempt: string, query = ''): Promise<AttemptTrace> =>
  (await trainer.get(`${attemptPath(attempt)}/trace${query}`)).expect(200).body;
const aCall = (n: number, more: Partial<TraceCall> = {}): TraceCall => ({
  n,
  ms: n * 10,
  item: 'item-0',
  method: 'LMSGetValue',
  element: 'cmi.core.lesson_status',
  value: null,
  answer: 'incomplete',
  error: '0',
  ...more,
});
const tell = (opening: Launch, calls: TraceCall[], more: Partial<Trace> = {}, client = learner) =>
  client.post(`/api/v1/attempts/${opening.attempt}/trace`, {
    attempt: opening.attempt,
    epoch: opening.epoch,
    dropped: 0,
    calls,
    ...more,
  });

describe('the commits of an attempt', () => {
  test('are told with their way, their answer and their order, and openings with their device', async () => {
    await aLearner();
    const first = await launch();
    const one = aCommit(first, { seq: 1, location: 'p1' });
    (await commit(one)).expect(200);
    (await commit(one)).expect(200);
    (await commit(one)).expect(200);
    expect((await commit(aCommit(first, { seq: 1, location: 'p2' }))).expect(200).body).toMatchObject({
      reseq: 2,
    });
    (await commit(aCommit(first, { seq: 4, location: 'p4' }))).expect(200);
    (await commit(aCommit(first, { seq: 3, location: 'p3' }))).expect(200);
    const second = await launch();
    const body = JSON.stringify({
      token: first.token,
      envelope: aCommit(first, { seq: 5, kind: 'reduced' }),
    });
    (
      await house.anonymous().send('POST', '/api/runtime/commit', body, {
        headers: { 'content-type': 'text/plain', origin: 'http://p-aaaaaaaaaaaaaaaaaaaa.localhost:3999' },
      })
    ).expect(200);

    const { openings, commits } = await traceOf(first.attempt);
    expect(openings.map(({ epoch, device, leads }) => [epoch, device, leads])).toEqual([
      [1, 'Chrome · Android', false],
      [second.epoch, 'Chrome · Android', true],
    ]);
    const told = commits.map(({ epoch, seq, outcome, via, stale, times }) =>
      [`${epoch}.${seq}`, outcome, via, stale, times].join(' '),
    );
    expect([...told].sort()).toEqual(
      [
        '1.1 new session false 1',
        '1.1 duplicate session false 2',
        '1.1 conflict session false 1',
        '1.4 new session false 1',
        '1.3 late session false 1',
        '1.5 new token true 1',
      ].sort(),
    );
    expect(commits.every(({ sizeBytes }) => sizeBytes > 100)).toBe(true);
  });
});

describe('what a course has called', () => {
  test('is kept, shown in order, and filtered by item, by function and by errors', async () => {
    await aLearner();
    const opening = await launch();
    const set = {
      method: 'LMSSetValue',
      element: 'cmi.core.student_id',
      value: evil,
      answer: 'false',
      error: '403',
    };
    (
      await tell(opening, [
        aCall(1),
        aCall(2, set),
        aCall(3, { item: 'item-1', method: 'LMSGetLastError', error: '403' }),
      ])
    ).expect(204);
    (await tell(opening, [aCall(4, { method: 'LMSFinish' })], { dropped: 7 })).expect(204);
    // The same once more, as after an answer that was lost.
    (await tell(opening, [aCall(4, { method: 'LMSFinish' })], { dropped: 7 })).expect(204);

    const trace = await traceOf(opening.attempt);
    expect(trace.calls.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(trace).toMatchObject({ kept: 4, dropped: 7, isCut: false, items: ['item-0', 'item-1'] });
    expect(trace.methods).toEqual(['GetLastError', 'GetValue', 'SetValue', 'Terminate']);
    expect(trace.calls[1]).toMatchObject({ ...set, epoch: 1, ms: 20 });
    const numbers = async (query: string) => (await traceOf(opening.attempt, query)).calls.map(({ n }) => n);
    expect(await numbers('?item=item-1')).toEqual([3]);
    expect(await numbers('?method=SetValue')).toEqual([2]);
    // Asking for the error is no error of its own.
    expect(await numbers('?errors=true')).toEqual([2]);
  });

  test('is nobody else’s to tell, and of no opening that there was not', async () => {
    await aLearner();
    const opening = await launch();
    const stranger = await house.as(await house.person({}));
    (await tell(opening, [aCall(1)], {}, stranger)).expect(404);
    (await tell(opening, [aCall(1)], { epoch: 9 })).expect(404);
    expect((await traceOf(opening.attempt)).kept).toBe(0);
  });

  test.each([
    ['more than a thousand calls', Array.from({ length: 1_001 }, (_, n) => aCall(n + 1))],
    ['none', []],
    ['a function that is no name', [aCall(1, { method: '<b>' })]],
    ['a value longer than the shell lets through', [aCall(1, { value: 'x'.repeat(300) })]],
  ])('is refused when it is %s', async (_what, calls) => {
    await aLearner();
    expect((await tell(await launch(), calls)).expect(400).body.type).toBe('player/trace-malformed');
  });

  test('with characters that a database refuses elsewhere is kept as it is', async () => {
    await aLearner();
    const opening = await launch();
    (await tell(opening, [aCall(1, { value: '\u0000 \ud800' })])).expect(204);
    expect((await traceOf(opening.attempt)).calls[0]?.value).toBe('\u0000 \ud800');
  });

  test('is bounded: of one attempt the newest quarter of a megabyte stays, and a flood is refused', async () => {
    await aLearner();
    const opening = await launch();
    const long = { element: 'e'.repeat(200), answer: 'a'.repeat(200), value: 'v'.repeat(200) };
    const part = (from: number) => Array.from({ length: 100 }, (_, index) => aCall(from + index, long));
    for (let index = 0; index < 8; index++) (await tell(opening, part(1 + index * 100))).expect(204);
    const { calls, kept } = await traceOf(opening.attempt);
    expect(kept).toBe(300);
    expect([calls[0]?.n, calls.at(-1)?.n]).toEqual([501, 800]);

    const answers = [];
    for (let n = 801; n <= 830; n++) answers.push((await tell(opening, [aCall(n)])).status);
    expect(answers.filter((status) => status === 429)).toHaveLength(8);
    // Commits are counted nowhere.
    (await commit(aCommit(opening))).expect(200);
  });

  test('goes after ninety days', async () => {
    await aLearner();
    const opening = await launch();
    (await tell(opening, [aCall(1)])).expect(204);
    house.clock.set(new Date(Date.now() + 91 * 24 * 3600_000));
    try {
      (await tell(opening, [aCall(2)])).expect(204);
    } finally {
      house.clock.set(null);
    }
    expect((await traceOf(opening.attempt)).calls.map(({ n }) => n)).toEqual([2]);
  });
});

describe('one attempt', () => {
  test('tells what each item reported, answers and objectives as the text that they are', async () => {
    await aLearner();
    const opening = await launch();
    const envelope = aCommit(opening, { raw: '70', status: 'incomplete', location: 'p9' });
    Object.assign(envelope.cmi, {
      interactions: {
        '10': { id: 'q11', type: 'choice', student_response: 'b', result: 'wrong' },
        '2': {
          id: evil,
          type: 'fill-in',
          student_response: '=HYPERLINK("http://x")',
          correct_responses: { '0': { pattern: 'a' }, '1': { pattern: 'c' } },
          result: 'correct',
          objectives: { '0': { id: 'o1' } },
        },
      },
      objectives: { '0': { id: evil, status: 'passed', score: { raw: '90' } } },
    });
    (await commit(envelope)).expect(200);

    const record: AttemptRecord = (await trainer.get(attemptPath(opening.attempt))).expect(200).body;
    expect(record.attempt).toMatchObject({
      number: 1,
      version: 1,
      standard: 'scorm12',
      openings: 1,
      counts: true,
    });
    expect(record.items.map(({ title, said }) => [title, said?.location ?? null])).toEqual([
      ['Leçon', 'p9'],
      ['Quiz', null],
    ]);
    expect(record.interactions.map(({ index, id, answer, correct }) => [index, id, answer, correct])).toEqual(
      [
        [2, evil, '=HYPERLINK("http://x")', ['a', 'c']],
        [10, 'q11', 'b', []],
      ],
    );
    expect(record.objectives).toMatchObject([{ id: evil, completion: 'passed', raw: '90' }]);

    const csv = (await trainer.get(`${attemptPath(opening.attempt)}/interactions.csv`)).expect(200).text;
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect((await trainer.get(`${attemptPath(opening.attempt)}/objectives.csv`)).expect(200).text).toContain(
      evil,
    );
  });

  test('of somebody else is not found under this enrolment', async () => {
    await aLearner();
    const { attempt } = await launch();
    await aLearner();
    (await trainer.get(attemptPath(attempt))).expect(404);
    (await trainer.get(`${attemptPath(attempt)}/trace`)).expect(404);
  });
});
