import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Cmi12Snapshot } from '@vigie/scorm';
import type { RuntimeSession } from '../runtime.js';
import { scorm12, type Scorm12Facade } from './scorm12.js';

/** What real courses do; what the specification says is proven row by row in tests/conformance. */

const news = {
  initialized: jest.fn(),
  changed: jest.fn(),
  committed: jest.fn(),
  finished: jest.fn(),
  asked: jest.fn(),
  requested: jest.fn(),
};

function launched(more: Record<string, unknown> = {}, core: Record<string, unknown> = {}) {
  const session: RuntimeSession<Cmi12Snapshot> = scorm12.open(
    {
      core: {
        lesson_status: 'not attempted',
        lesson_mode: 'normal',
        credit: 'credit',
        entry: 'ab-initio',
        ...core,
      },
      student_data: { mastery_score: '80' },
      ...more,
    },
    news,
  );
  const api = globalThis.API;
  if (!api) throw new Error('no API');
  return { session, api };
}

function started(more: Record<string, unknown> = {}, core: Record<string, unknown> = {}) {
  const course = launched(more, core);
  expect(course.api.LMSInitialize('')).toBe('true');
  return course;
}

function saying(api: Scorm12Facade, values: Record<string, unknown>): void {
  for (const [element, value] of Object.entries(values))
    expect([element, api.LMSSetValue(element, value)]).toEqual([element, 'true']);
}

beforeEach(() => {
  jest.clearAllMocks();
});

describe('mastery', () => {
  it.each([
    ['below', '0', 'completed'],
    ['below, passed by the course itself', '40', 'passed'],
    ['above, failed by the course itself', '95', 'failed'],
  ])('is readable and does not touch the status: a score %s', (_case, raw, status) => {
    const { api, session } = started();
    expect(api.LMSGetValue('cmi.student_data.mastery_score')).toBe('80');
    saying(api, { 'cmi.core.score.raw': raw, 'cmi.core.lesson_status': status });
    expect(api.LMSFinish('')).toBe('true');
    expect(session.read().core.lesson_status).toBe(status);
    expect(session.read().student_data?.mastery_score).toBe('80');
  });

  it('does not fail a course that is suspended with 0 points', () => {
    const { api, session } = started();
    saying(api, {
      'cmi.core.score.raw': '0',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.exit': 'suspend',
    });
    api.LMSFinish('');
    expect(session.read().core).toMatchObject({
      lesson_status: 'incomplete',
      exit: 'suspend',
      score: { raw: '0' },
    });
  });

  it('a course that never sets a status has said none: the server completes it', () => {
    const { api, session } = started();
    api.LMSFinish('');
    expect(session.read().core.lesson_status).toBe('not attempted');
  });
});

describe('what the course finds', () => {
  it('is what was left, also the text 0 and long Unicode', () => {
    const memory = '\u0645\u{1F600}\n'.repeat(15_000);
    const { api } = started(
      { suspend_data: memory },
      { lesson_location: '0', score: { raw: '0' }, entry: 'resume' },
    );
    expect(api.LMSGetValue('cmi.suspend_data')).toBe(memory);
    expect(api.LMSGetValue('cmi.core.lesson_location')).toBe('0');
    expect(api.LMSGetValue('cmi.core.score.raw')).toBe('0');
    expect(api.LMSGetValue('cmi.core.entry')).toBe('resume');
  });

  it('does not stop at a value that the data model refuses', () => {
    const { api } = started({
      student_data: { time_limit_action: 'explode', mastery_score: '80' },
      suspend_data: 'kept',
    });
    expect(api.LMSGetValue('cmi.student_data.mastery_score')).toBe('80');
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('kept');
  });

  it('includes its interactions and objectives, as it left them', () => {
    const first = started();
    saying(first.api, {
      'cmi.objectives.0.id': 'o',
      'cmi.objectives.0.score.raw': '5',
      'cmi.interactions.0.id': 'q',
      'cmi.interactions.0.objectives.0.id': 'o',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.0.student_response': 'b',
    });
    const left = first.session.read();
    const { session } = started({ ...left });
    expect(session.read().interactions).toEqual(left.interactions);
    expect(session.read().objectives).toEqual(left.objectives);
  });

  it('cannot reach the prototype of all objects', () => {
    launched(JSON.parse('{"__proto__":{"polluted":"1"},"constructor":{"prototype":{"polluted":"1"}}}'));
    const { api } = started();
    api.LMSSetValue('cmi.__proto__.polluted', '1');
    api.LMSSetValue('cmi.core.constructor.prototype.polluted', '1');
    expect('polluted' in {}).toBe(false);
  });
});

describe('what the course says', () => {
  it.each([
    ['cmi.core.session_time', '00:01:02.345', '0000:01:02.35'],
    ['cmi.core.session_time', 'PT1M2S', '0000:01:02.00'],
    ['cmi.core.session_time', '0:1:2', '0000:01:02.00'],
  ])('%s %s is understood', (element, value, kept) => {
    const { api, session } = started();
    saying(api, { [element]: value });
    expect(session.read().core.session_time).toBe(kept);
  });

  it.each([
    ['time', '9:05:03', '09:05:03'],
    ['time', '10:20:30.123', '10:20:30.12'],
    ['time', '2024-05-01T10:20:30', '10:20:30'],
    ['latency', '00:00:05.250', '0000:00:05.25'],
    ['student_response', 'two\nlines', 'two\nlines'],
    ['result', 'incorrect', 'wrong'],
  ])('interaction %s %j is understood', (element, value, kept) => {
    const { api, session } = started();
    saying(api, { 'cmi.interactions.0.id': 'q', [`cmi.interactions.0.${element}`]: value });
    expect(session.read().interactions?.['0']).toMatchObject({ [element]: kept });
  });

  it('is refused with a number when it is more than a commit can carry, and the rest is kept', () => {
    const { api, session } = started();
    saying(api, { 'cmi.interactions.0.id': 'q' });
    expect(api.LMSSetValue('cmi.interactions.0.student_response', 'x'.repeat(16_001))).toBe('false');
    expect(api.LMSGetLastError()).toBe('405');
    expect(api.LMSSetValue('cmi.interactions.2000.id', 'q')).toBe('false');
    expect(Object.keys(session.read().interactions ?? {})).toEqual(['0']);
  });

  it('is all text, without a time as long as the course says none', () => {
    const { api, session } = started();
    saying(api, { 'cmi.core.score.raw': 85, 'cmi.suspend_data': true });
    expect(session.read()).toMatchObject({ core: { score: { raw: '85' } }, suspend_data: 'true' });
    expect(session.read().core).not.toHaveProperty('session_time');
  });

  it('is kept when it comes after LMSFinish, where many courses say their last words', () => {
    const { api, session } = started();
    api.LMSFinish('');
    saying(api, { 'cmi.suspend_data': 'late' });
    expect(news.changed).toHaveBeenCalledTimes(1);
    expect(session.read().suspend_data).toBe('late');
  });

  it('has its best remembered, though it lowers it later', () => {
    const { api, session } = started();
    expect(session.best()).toEqual({ passed: false, score: null });
    saying(api, { 'cmi.core.score.raw': '90', 'cmi.core.lesson_status': 'passed' });
    saying(api, { 'cmi.core.score.raw': '', 'cmi.core.lesson_status': 'incomplete' });
    saying(api, { 'cmi.core.score.raw': '10' });
    expect(session.best()).toEqual({ passed: true, score: 90 });
  });
});

describe('a session', () => {
  it('is told once each: begun, kept, finished', () => {
    const { api } = launched();
    expect(api.LMSCommit('')).toBe('false');
    expect(api.LMSSetValue('cmi.suspend_data', 'early')).toBe('false');
    expect(news.changed).not.toHaveBeenCalled();

    api.LMSInitialize('');
    expect(api.LMSInitialize('')).toBe('false');
    expect(news.initialized).toHaveBeenCalledTimes(1);
    expect(api.LMSCommit('')).toBe('true');
    expect(news.committed).toHaveBeenCalledTimes(1);
    api.LMSFinish('');
    api.LMSFinish('');
    expect(news.finished).toHaveBeenCalledTimes(1);
  });

  it('is not told to resume when it is opened again and had left nothing', () => {
    const { api } = started();
    saying(api, { 'cmi.core.lesson_status': 'incomplete' });
    api.LMSFinish('');
    api.LMSInitialize('');
    expect(api.LMSGetValue('cmi.core.entry')).toBe('ab-initio');
  });

  it('can be opened again by a course whose every page is one, with what it left', () => {
    const { api, session } = started({}, { total_time: '0000:10:00.00' });
    saying(api, {
      'cmi.suspend_data': 'page 1',
      'cmi.core.session_time': '00:01:00',
      'cmi.core.lesson_status': 'incomplete',
    });
    api.LMSFinish('');
    expect(api.LMSInitialize('')).toBe('true');
    expect(news.initialized).toHaveBeenCalledTimes(2);
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('page 1');
    expect(api.LMSGetValue('cmi.core.entry')).toBe('resume');
    expect(api.LMSGetValue('cmi.core.total_time')).toBe('0000:11:00.00');
    expect(session.read().core).not.toHaveProperty('session_time');
  });

  it('answers functions that were taken off the API', () => {
    const { LMSInitialize, LMSGetValue } = launched().api;
    expect(LMSInitialize('')).toBe('true');
    expect(LMSGetValue('cmi.core.lesson_status')).toBe('not attempted');
  });
});
