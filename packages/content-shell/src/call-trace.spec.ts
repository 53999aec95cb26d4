import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Trace } from '@vigie/scorm';
import { CallTrace } from './call-trace.js';
import type { Runtime, RuntimeNews } from './runtime.js';
import { scorm12 } from './scorm12/scorm12.js';
import { scorm2004 } from './scorm2004/scorm2004.js';
import { ATTEMPT } from './testing.js';

const news: RuntimeNews = {
  initialized: () => undefined,
  changed: () => undefined,
  committed: () => undefined,
  finished: () => undefined,
  asked: () => undefined,
  requested: () => undefined,
};

function aTrace() {
  const handed: Trace[] = [];
  const clock = { seconds: 10 };
  const trace = new CallTrace(
    { attempt: ATTEMPT, epoch: 3 },
    () => clock.seconds,
    (one) => handed.push(one),
  );
  return { trace, handed, clock };
}

function api12() {
  if (!globalThis.API) throw new Error('no API');
  return globalThis.API;
}

const call = { item: 'a', method: 'LMSCommit', element: '', value: null, answer: 'true', error: '0' };

afterEach(() => {
  jest.useRealTimers();
  globalThis.API = undefined;
  globalThis.API_1484_11 = undefined;
});

describe('the trace', () => {
  it('keeps the newest thousand calls, and says how many it lost', () => {
    jest.useFakeTimers();
    const { trace, handed } = aTrace();
    for (let index = 0; index < 1_250; index++) trace.record(call);
    trace.tell();
    expect(handed).toHaveLength(1);
    expect(handed[0]).toMatchObject({ attempt: ATTEMPT, epoch: 3, dropped: 250 });
    expect(handed[0]?.calls).toHaveLength(1_000);
    expect([handed[0]?.calls[0]?.n, handed[0]?.calls.at(-1)?.n]).toEqual([251, 1_250]);

    trace.record(call);
    trace.tell();
    expect(handed[1]).toMatchObject({ dropped: 0, calls: [{ n: 1_251 }] });
  });

  it('hands over by itself after five seconds, and nothing when nothing was called', () => {
    jest.useFakeTimers();
    const { trace, handed } = aTrace();
    trace.tell();
    expect(handed).toEqual([]);
    trace.record(call);
    trace.record(call);
    jest.advanceTimersByTime(5_000);
    expect(handed.map(({ calls }) => calls.length)).toEqual([2]);
    jest.advanceTimersByTime(60_000);
    expect(handed).toHaveLength(1);
  });
});

describe('a course that is listened to', () => {
  it('is answered as before, and each call has its answer, its error and its time', () => {
    jest.useFakeTimers();
    const { trace, handed, clock } = aTrace();
    trace.around(scorm12, 'lesson').open({ core: { lesson_status: 'incomplete' } }, news);
    const { LMSInitialize, LMSSetValue, LMSGetValue, LMSGetLastError } = api12();
    clock.seconds = 10.25;
    expect(LMSInitialize('')).toBe('true');
    expect(LMSSetValue('cmi.core.student_id', 'me')).toBe('false');
    expect(LMSGetLastError()).toBe('403');
    expect(LMSSetValue('cmi.core.lesson_location', 'p2')).toBe('true');
    expect(LMSGetValue('cmi.core.lesson_location')).toBe('p2');
    trace.tell();
    expect(handed[0]?.calls.map(({ n, ms, item, ...rest }) => [n, ms, item, ...Object.values(rest)])).toEqual(
      [
        [1, 250, 'lesson', 'LMSInitialize', '', null, 'true', '0'],
        [2, 250, 'lesson', 'LMSSetValue', 'cmi.core.student_id', '(not kept)', 'false', '403'],
        [3, 250, 'lesson', 'LMSGetLastError', '', null, '403', '403'],
        [4, 250, 'lesson', 'LMSSetValue', 'cmi.core.lesson_location', 'p2', 'true', '0'],
        [5, 250, 'lesson', 'LMSGetValue', 'cmi.core.lesson_location', null, 'p2', '0'],
      ],
    );
  });

  it('in SCORM 2004 is listened to as well, and its version stays readable', () => {
    jest.useFakeTimers();
    const { trace, handed } = aTrace();
    trace.around(scorm2004, 'sco').open({}, news);
    const api = globalThis.API_1484_11;
    expect(api?.version).toBe('1.0');
    expect(api?.GetValue('cmi.location')).toBe('');
    trace.tell();
    expect(handed[0]?.calls).toMatchObject([{ method: 'GetValue', element: 'cmi.location', error: '122' }]);
  });

  it('leaves long values to their beginning, its own data to their length, and the learner out', () => {
    jest.useFakeTimers();
    const { trace, handed } = aTrace();
    trace.around(scorm12, 'lesson').open({ core: {} }, news);
    const api = api12();
    api.LMSInitialize('');
    api.LMSSetValue('cmi.suspend_data', 'x'.repeat(3_000));
    api.LMSGetValue('cmi.suspend_data');
    api.LMSSetValue('cmi.comments', 'y'.repeat(250));
    api.LMSGetValue('cmi.core.student_name');
    trace.tell();
    const texts = handed[0]?.calls.slice(1).map(({ value, answer }) => value ?? answer);
    expect(texts).toEqual([
      '(3000 characters)',
      '(3000 characters)',
      `${'y'.repeat(200)}… (+50)`,
      '(not kept)',
    ]);
  });

  it('is not harmed by a value that cannot be written, nor heard twice', () => {
    jest.useFakeTimers();
    const { trace, handed } = aTrace();
    const facade = { LMSSetValue: () => 'true', LMSGetLastError: () => '0' };
    const runtime = {
      open: () => ((globalThis as Record<string, unknown>).API ??= facade),
      reopened: () => ({}),
    } as unknown as Runtime;
    trace.around(runtime, 'a').open({}, news);
    trace.around(runtime, 'b').open({}, news);
    const hostile = {
      toString: () => {
        throw new Error('no');
      },
    };
    expect(api12().LMSSetValue('cmi.comments', hostile)).toBe('true');
    api12().LMSSetValue('cmi.comments', '1');
    trace.tell();
    expect(handed[0]?.calls).toHaveLength(1);
  });
});
