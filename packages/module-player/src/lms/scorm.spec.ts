import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Question } from '@vigie/questions';
import { everyBlock, library } from '../../testing/every-block.ts';
import { localise } from '../server/localise.ts';
import { interactionOf } from '../state/interaction.ts';
import { outlineOf } from '../state/outline.ts';
import { findApi } from './find-api.ts';
import { openScorm12 } from './scorm-12.ts';
import { openScorm2004 } from './scorm-2004.ts';

const { tasks } = outlineOf(localise(everyBlock, library, 'fr', ['fr']));
const questionOf = (kind: Question['kind']): Question => {
  const task = tasks.find(({ question }) => question.kind === kind);
  if (!task) throw new Error(kind);
  return task.question;
};
const report = { location: 'b1', suspend: '{}', progress: 1, completed: true, result: null };

/** A run-time that writes down what it is told. */
function runTime(values: Record<string, string> = {}) {
  const said: Record<string, string> = { ...values };
  const calls: string[] = [];
  const does =
    (name: string, answer: (element: string, value: string) => string) =>
    (element: string, value: string) => {
      calls.push(name);
      return answer(element, value);
    };
  const get = does('get', (element) => said[element] ?? '');
  const set = does('set', (element, value) => {
    said[element] = value;
    return 'true';
  });
  const yes = (name: string) => does(name, () => 'true');
  return {
    said,
    calls,
    api12: {
      LMSInitialize: yes('start'),
      LMSGetValue: get,
      LMSSetValue: set,
      LMSCommit: yes('commit'),
      LMSFinish: yes('finish'),
    },
    api2004: {
      Initialize: yes('start'),
      GetValue: get,
      SetValue: set,
      Commit: yes('commit'),
      Terminate: yes('finish'),
    },
  };
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-24T09:00:00Z') });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('SCORM 1.2', () => {
  it('tells completion, place, state and time, and says from the start that it will be taken up again', () => {
    const { api12, said, calls } = runTime({
      'cmi.core.lesson_status': 'not attempted',
      'cmi.interactions._count': '0',
    });
    const lms = openScorm12(api12);
    expect(said).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend' });
    jest.advanceTimersByTime(3_725_000);
    lms?.save(report);
    expect(said).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.lesson_location': 'b1',
      'cmi.suspend_data': '{}',
      'cmi.core.session_time': '0001:02:05.00',
    });
    lms?.close();
    expect(calls.slice(-1)).toEqual(['finish']);
    expect(lms?.limit).toBe(4096);
  });

  it('does not take back what was completed', () => {
    const { api12, said } = runTime({ 'cmi.core.lesson_status': 'completed' });
    openScorm12(api12)?.save({ ...report, completed: false });
    expect(said['cmi.core.lesson_status']).toBe('completed');
  });

  // SCORM 1.2 RTE 3.4.7.1: one letter for each part, pairs with a point.
  it.each([
    ['single', 'b', 'choice', 'b', 'wrong'],
    ['multiple', ['a', 'b'], 'choice', 'a,b', 'correct'],
    ['truefalse', 'true', 'true-false', 't', 'correct'],
    ['matching', { p1: 'p1', p2: 'p3', p3: 'p2' }, 'matching', 'a.a,b.c,c.b', '0.33'],
    ['ordering', ['i1', 'i2', 'i3'], 'sequencing', 'a,b,c', 'correct'],
    ['numeric', '18,0', 'numeric', '18.0', 'correct'],
    ['gap', { g1: 'moyen', g2: 'but' }, 'fill-in', 'moyen,but', 'correct'],
    ['apm', { f0: 'act', f1: 'purpose', f2: 'none' }, 'matching', 'a.a,b.c,c.d', 'correct'],
    ['indicators', ['s1'], 'choice', 'a', '0.5'],
    ['scenario', ['n1-poor'], 'sequencing', 'b', 'neutral'],
  ] as const)('reports an answer to %s', (kind, answer, type, response, result) => {
    const { api12, said } = runTime({ 'cmi.interactions._count': '3' });
    const told = interactionOf(questionOf(kind), answer, 12);
    if (told) openScorm12(api12)?.interaction(told);
    expect(said).toMatchObject({
      'cmi.interactions.3.id': `q-${kind}`,
      'cmi.interactions.3.type': type,
      'cmi.interactions.3.student_response': response,
      'cmi.interactions.3.result': result,
      'cmi.interactions.3.latency': '0000:00:12.00',
    });
  });
});

describe('SCORM 2004', () => {
  it('tells completion and success apart, and a score where there is one', () => {
    const { api2004, said } = runTime();
    openScorm2004(api2004)?.save({ ...report, progress: 0.5, result: { scaled: 0.83333, passed: true } });
    expect(said).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '0.8333',
      'cmi.score.raw': '83.33',
      'cmi.progress_measure': '0.5',
      'cmi.session_time': 'PT0S',
      'cmi.exit': 'suspend',
    });
  });

  it('says nothing of success without a score', () => {
    const { api2004, said } = runTime();
    openScorm2004(api2004)?.save(report);
    expect(said).not.toHaveProperty(['cmi.success_status']);
  });

  it('reports pairs in the words of its edition', () => {
    const { api2004, said } = runTime();
    const told = interactionOf(questionOf('matching'), { p1: 'p1', p2: 'p2' }, 3);
    if (told) openScorm2004(api2004)?.interaction(told);
    expect(said).toMatchObject({
      'cmi.interactions.0.learner_response': 'a[.]a[,]b[.]b',
      'cmi.interactions.0.timestamp': '2026-11-24T09:00:00',
    });
  });
});

describe('a reflection', () => {
  it('is never told to anybody', () => {
    expect(interactionOf({ kind: 'reflection', id: 'r', prompt: 'x', sources: [] }, 'my note', 5)).toBeNull();
  });
});

describe('the run-time', () => {
  it('is found in a frame further out, past one that may not be asked', () => {
    const { api12 } = runTime();
    const top = { API: api12 } as Record<string, unknown>;
    top['parent'] = top;
    const closed = new Proxy({}, { get: (_, name) => (name === 'parent' ? top : fail()) });
    const inner = { parent: { parent: closed } };
    expect(findApi('API', inner as unknown as Window)).toBe(api12);
  });

  it('that does not start is none', () => {
    expect(openScorm12({ LMSInitialize: () => 'false' })).toBeNull();
    expect(openScorm2004({})).toBeNull();
  });
});

function fail(): never {
  throw new Error('SecurityError');
}
