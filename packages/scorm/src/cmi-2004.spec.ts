import { describe, expect, it } from '@jest/globals';
import { Scorm2004API } from 'scorm-again';
import { Cmi2004Snapshot, CmiSnapshot, MAX_SUSPEND_DATA } from './cmi.js';
import { initialCmi2004 } from './launch-data-2004.js';

const item = {
  completionThreshold: 0.5,
  scaledPassingScore: 0.8,
  timeLimitAction: 'Exit, message',
  dataFromLms: 'a=1',
  attemptDurationLimit: null,
  objectives: ['main'],
};
const learner = { id: 'l-7f3a', name: 'Awa' };
const opening = { item, learner, resume: null, locale: 'fr', mode: 'normal' } as const;
const snapshot = (value: object) =>
  Cmi2004Snapshot.parse(CmiSnapshot.parse({ completion_status: 'unknown', ...value }));

describe('a CMI snapshot of SCORM 2004', () => {
  it('takes what scorm-again gives, without losing an element', () => {
    const api = new Scorm2004API({ autocommit: false, lmsCommitUrl: false, logLevel: 5 });
    api.loadFromJSON({ ...initialCmi2004(opening) }, 'cmi');
    api.lmsInitialize('');
    const values = {
      'cmi.location': '2',
      'cmi.score.scaled': '0',
      'cmi.completion_status': 'incomplete',
      'cmi.progress_measure': '0.25',
      'cmi.exit': 'suspend',
      'cmi.suspend_data': 'é😀 العربية',
      'cmi.comments_from_learner.0.comment': 'clear',
      'cmi.interactions.0.id': 'q',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.correct_responses.0.pattern': 'a[,]b',
      'cmi.interactions.0.learner_response': 'a',
      'cmi.interactions.0.description': 'why',
      'cmi.objectives.1.id': 'other',
      'cmi.objectives.1.score.scaled': '0.5',
    };
    for (const [element, value] of Object.entries(values))
      expect([element, api.lmsSetValue(element, value)]).toEqual([element, 'true']);

    const given: unknown = JSON.parse(JSON.stringify(api.renderCMIToJSONObject()));
    const cmi = typeof given === 'object' && given !== null && 'cmi' in given ? given.cmi : null;
    expect(CmiSnapshot.parse(cmi)).toEqual(cmi);
    expect(cmi).toMatchObject({
      launch_data: 'a=1',
      completion_threshold: '0.5',
      scaled_passing_score: '0.8',
      time_limit_action: 'exit,message',
      learner_preference: { language: 'fr' },
      objectives: { 0: { id: 'main' } },
    });
  });

  it('drops what the data model does not have, and no prototype survives', () => {
    const given = JSON.parse(
      '{"completion_status":"unknown","__proto__":{"x":1},"constructor":{},"adl":{},"objectives":{"_count":"1","0":{"id":"o","x":1}}}',
    );
    expect(CmiSnapshot.parse(given)).toEqual({
      completion_status: 'unknown',
      objectives: { 0: { id: 'o' } },
    });
  });

  it.each([
    ['too long', { completion_status: 'unknown', suspend_data: 'x'.repeat(MAX_SUSPEND_DATA + 1) }],
    ['of 1.2 and broken', { core: { lesson_location: 'x'.repeat(1001) }, completion_status: 'unknown' }],
    ['empty', {}],
  ])('is refused as a whole when it is %s', (_why, given) => {
    expect(CmiSnapshot.safeParse(given).success).toBe(false);
  });
});

describe('what a 2004 item finds when it opens', () => {
  it('is new on its first opening', () => {
    expect(initialCmi2004(opening)).toMatchObject({
      entry: 'ab-initio',
      credit: 'credit',
      completion_status: 'unknown',
      total_time: 'PT0S',
      exit: '',
    });
  });

  it.each([
    ['suspend', 'completed', {}, 'resume'],
    ['', 'incomplete', { location: '2' }, 'resume'],
    ['', 'incomplete', { suspend_data: 'a' }, 'resume'],
    ['', 'incomplete', {}, 'ab-initio'], // cut off before it had left anything
    ['normal', 'incomplete', { location: '2' }, ''],
    ['', 'completed', { location: '2' }, ''],
  ])('after exit %p and %p with %p its entry is %p', (exit, completion_status, left, entry) => {
    const resume = snapshot({ exit, completion_status, ...left });
    expect(initialCmi2004({ ...opening, resume }).entry).toBe(entry);
  });

  it('is what the learner left, under what the manifest says now', () => {
    const resume = snapshot({
      location: '0',
      suspend_data: 'state',
      score: { scaled: '0' },
      exit: 'suspend',
      session_time: 'PT5M',
      scaled_passing_score: '0.1',
      objectives: { 0: { id: 'main', success_status: 'passed' } },
    });
    expect(initialCmi2004({ ...opening, resume, totalSeconds: 3_900.5 })).toMatchObject({
      location: '0',
      suspend_data: 'state',
      score: { scaled: '0', raw: '' },
      session_time: 'PT0S',
      total_time: 'PT1H5M0.5S',
      scaled_passing_score: '0.8',
      objectives: { 0: { id: 'main', success_status: 'passed' } },
    });
  });

  it('is without thresholds when the manifest has none', () => {
    const free = { ...item, completionThreshold: null, scaledPassingScore: null, timeLimitAction: 'explode' };
    const cmi = initialCmi2004({ ...opening, item: free });
    for (const name of ['completion_threshold', 'scaled_passing_score', 'time_limit_action'])
      expect(cmi).not.toHaveProperty(name);
  });
});
