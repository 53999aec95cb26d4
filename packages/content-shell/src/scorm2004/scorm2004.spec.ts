import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Cmi2004Snapshot } from '@vigie/scorm';
import type { RuntimeSession } from '../runtime.js';
import { scorm2004, type Scorm2004Facade } from './scorm2004.js';

/** What real courses do; what the specification says is proven row by row in tests/conformance. */

const news = {
  initialized: jest.fn(),
  changed: jest.fn(),
  committed: jest.fn(),
  finished: jest.fn(),
  asked: jest.fn(),
  requested: jest.fn(),
};

function launched(more: Record<string, unknown> = {}) {
  const session: RuntimeSession<Cmi2004Snapshot> = scorm2004.open(
    {
      completion_status: 'unknown',
      success_status: 'unknown',
      entry: 'ab-initio',
      credit: 'credit',
      mode: 'normal',
      completion_threshold: '0.5',
      scaled_passing_score: '0.8',
      ...more,
    },
    news,
  );
  const api = globalThis.API_1484_11;
  if (!api) throw new Error('no API');
  return { session, api };
}

function started(more: Record<string, unknown> = {}) {
  const course = launched(more);
  expect(course.api.Initialize('')).toBe('true');
  return course;
}

function saying(api: Scorm2004Facade, values: Record<string, unknown>): void {
  for (const [element, value] of Object.entries(values))
    expect([element, api.SetValue(element, value)]).toEqual([element, 'true']);
}

beforeEach(() => {
  jest.clearAllMocks();
});

describe('thresholds', () => {
  it('are readable, and do not touch the course’s own words: they are the server’s to apply', () => {
    const { api, session } = started();
    expect(api.GetValue('cmi.scaled_passing_score')).toBe('0.8');
    expect(api.GetValue('cmi.completion_threshold')).toBe('0.5');
    saying(api, {
      'cmi.completion_status': 'incomplete',
      'cmi.success_status': 'passed',
      'cmi.progress_measure': '0.9',
      'cmi.score.scaled': '0.1',
    });
    api.Terminate('');
    expect(session.read()).toMatchObject({ completion_status: 'incomplete', success_status: 'passed' });
  });

  it('do not fail a course that is suspended with a score of 0', () => {
    const { api, session } = started();
    saying(api, { 'cmi.score.scaled': '0', 'cmi.progress_measure': '0', 'cmi.exit': 'suspend' });
    api.Terminate('');
    expect(session.read()).toMatchObject({
      completion_status: 'unknown',
      success_status: 'unknown',
      exit: 'suspend',
      score: { scaled: '0' },
    });
  });
});

describe('what the course finds', () => {
  it('is what was left, also the text 0 and long Unicode', () => {
    const memory = '\u0645\u{1F600}\n'.repeat(15_000);
    const { api } = started({ suspend_data: memory, location: '0', score: { scaled: '0' }, entry: 'resume' });
    expect(api.GetValue('cmi.suspend_data')).toBe(memory);
    expect(api.GetValue('cmi.location')).toBe('0');
    expect(api.GetValue('cmi.score.scaled')).toBe('0');
    expect(api.GetValue('cmi.entry')).toBe('resume');
  });

  it('does not stop at a value that the data model refuses', () => {
    const { api } = started({ time_limit_action: 'explode', exit: 'explode', location: 'kept' });
    expect(api.GetValue('cmi.location')).toBe('kept');
  });

  it('includes its interactions, objectives and comments, as it left them', () => {
    const first = started({ objectives: { 0: { id: 'main' } } });
    saying(first.api, {
      'cmi.objectives.0.score.scaled': '0.5',
      'cmi.objectives.1.id': 'o',
      'cmi.interactions.0.id': 'q',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.objectives.0.id': 'o',
      'cmi.interactions.0.correct_responses.0.pattern': 'a[,]b',
      'cmi.interactions.0.learner_response': 'a',
      'cmi.comments_from_learner.0.comment': 'clear',
    });
    const left = first.session.read();
    const { session } = started({ ...left });
    expect(session.read()).toEqual(left);
    expect(left.objectives?.['0']?.id).toBe('main');
  });

  it('cannot reach the prototype of all objects', () => {
    launched(JSON.parse('{"__proto__":{"polluted":"1"},"constructor":{"prototype":{"polluted":"1"}}}'));
    const { api } = started();
    api.SetValue('cmi.__proto__.polluted', '1');
    api.SetValue('cmi.score.constructor.prototype.polluted', '1');
    expect('polluted' in {}).toBe(false);
  });
});

describe('what the course says', () => {
  it.each([
    ['PT1M2.345S', 'PT1M2.35S'],
    ['00:01:02', 'PT1M2S'],
    ['0:1:2.5', 'PT1M2.5S'],
    ['P1DT2H', 'P1DT2H'],
  ])('a session of %s is understood', (value, kept) => {
    const { api, session } = started();
    saying(api, { 'cmi.session_time': value });
    expect(session.read().session_time).toBe(kept);
  });

  it.each([
    ['timestamp', '2024-05-01 10:20:30', '2024-05-01T10:20:30'],
    ['timestamp', '2024-05-01T10:20:30+0200', '2024-05-01T10:20:30.0+02:00'],
    ['timestamp', '2024-05-01T10:20:30Z', '2024-05-01T10:20:30.0Z'],
    ['timestamp', '2024-05-01', '2024-05-01'],
    ['latency', 'PT5.1234S', 'PT5.12S'],
    ['latency', '00:00:05', 'PT5S'],
    ['learner_response', 'two\nlines', 'two\nlines'],
    ['result', 'wrong', 'incorrect'],
  ])('interaction %s %j is understood', (element, value, kept) => {
    const { api, session } = started();
    saying(api, {
      'cmi.interactions.0.id': 'q',
      'cmi.interactions.0.type': 'fill-in',
      [`cmi.interactions.0.${element}`]: value,
    });
    expect(session.read().interactions?.['0']).toMatchObject({ [element]: kept });
  });

  it('is refused with a number when it is more than a commit can carry, and the rest is kept', () => {
    const { api, session } = started();
    saying(api, { 'cmi.interactions.0.id': 'q' });
    expect(api.SetValue('cmi.interactions.0.description', 'x'.repeat(16_001))).toBe('false');
    expect(api.GetLastError()).toBe('406');
    expect(api.SetValue('cmi.suspend_data', 'x'.repeat(64_001))).toBe('false');
    expect(api.SetValue('cmi.objectives.2000.id', 'o')).toBe('false');
    expect(Object.keys(session.read().interactions ?? {})).toEqual(['0']);
  });

  it('is all text, without a time as long as the course says none', () => {
    const { api, session } = started();
    saying(api, { 'cmi.score.raw': 85, 'cmi.suspend_data': true });
    expect(session.read()).toMatchObject({ score: { raw: '85' }, suspend_data: 'true' });
    expect(session.read()).not.toHaveProperty('session_time');
  });

  it('is refused after Terminate, as the specification says', () => {
    const { api } = started();
    api.Terminate('');
    expect(api.SetValue('cmi.suspend_data', 'late')).toBe('false');
    expect(api.GetLastError()).toBe('133');
    expect(news.changed).not.toHaveBeenCalled();
  });

  it('has its best remembered, though it lowers it later', () => {
    const { api, session } = started();
    saying(api, { 'cmi.score.scaled': '0.9', 'cmi.success_status': 'passed' });
    saying(api, { 'cmi.score.scaled': '0.1', 'cmi.success_status': 'failed' });
    expect(session.best()).toEqual({ passed: true, score: 0.9 });
  });
});

describe('where the course asks to go', () => {
  it.each([
    ['continue', 'next'],
    ['previous', 'previous'],
    ['exit', 'leave'],
    ['exitAll', 'leave'],
    ['abandon', 'leave'],
    ['suspendAll', 'leave'],
  ])('%s means %s, once it has finished', (request, wish) => {
    const { api } = started();
    saying(api, { 'adl.nav.request': request });
    expect(news.asked).not.toHaveBeenCalled();
    api.Terminate('');
    expect(news.asked).toHaveBeenCalledWith(wish);
    expect(news.finished).toHaveBeenCalledTimes(1);
  });

  it.each([['_none_'], ['{target=b}choice']])('%s means nowhere', (request) => {
    const { api } = started();
    saying(api, { 'adl.nav.request': 'continue' });
    saying(api, { 'adl.nav.request': request });
    api.Terminate('');
    expect(news.asked).not.toHaveBeenCalled();
  });

  it('suspendAll suspends, though the course does not say so for itself', () => {
    const { api, session } = started();
    saying(api, { 'adl.nav.request': 'suspendAll' });
    api.Terminate('');
    expect(session.read().exit).toBe('suspend');
  });
});

describe('a session', () => {
  it('is told once each: begun, kept, finished', () => {
    const { api } = launched();
    expect(api.Commit('')).toBe('false');
    expect(api.SetValue('cmi.suspend_data', 'early')).toBe('false');
    api.Initialize('');
    expect(api.Initialize('')).toBe('false');
    expect(news.initialized).toHaveBeenCalledTimes(1);
    expect(api.Commit('')).toBe('true');
    expect(news.committed).toHaveBeenCalledTimes(1);
    api.Terminate('');
    api.Terminate('');
    expect(news.finished).toHaveBeenCalledTimes(1);
  });

  it('is not told to resume when it is opened again and had left nothing', () => {
    const { api } = started();
    saying(api, { 'cmi.completion_status': 'incomplete' });
    api.Terminate('');
    api.Initialize('');
    expect(api.GetValue('cmi.entry')).toBe('ab-initio');
  });

  it('can be opened again by a course whose every page is one, with what it left', () => {
    const { api, session } = started({ total_time: 'PT10M' });
    saying(api, {
      'cmi.suspend_data': 'page 1',
      'cmi.session_time': 'PT1M',
      'cmi.completion_status': 'incomplete',
    });
    api.Terminate('');
    expect(api.Initialize('')).toBe('true');
    expect(news.initialized).toHaveBeenCalledTimes(2);
    expect(api.GetValue('cmi.suspend_data')).toBe('page 1');
    expect(api.GetValue('cmi.entry')).toBe('resume');
    expect(api.GetValue('cmi.total_time')).toBe('PT11M0S');
    expect(session.read().completion_status).toBe('incomplete');
    expect(session.read()).not.toHaveProperty('session_time');
  });

  it('answers functions that were taken off the API', () => {
    const { Initialize, GetValue } = launched().api;
    expect(Initialize('')).toBe('true');
    expect(GetValue('cmi.completion_status')).toBe('unknown');
  });
});
