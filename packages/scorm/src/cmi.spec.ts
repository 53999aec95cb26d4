import { describe, expect, it } from '@jest/globals';
import { Scorm12API } from 'scorm-again';
import { Cmi12Snapshot, CmiSnapshot, MAX_NUMBERED, MAX_SUSPEND_DATA } from './cmi.js';
import { initialCmi12 } from './launch-data-12.js';

const item = {
  masteryScore: 60,
  maxTimeAllowed: '1:30:00',
  timeLimitAction: 'Exit, no message',
  dataFromLms: 'a=1',
};
const learner = { id: 'l-7f3a', name: 'Awa' };
const opening = { item, learner, resume: null, locale: 'fr', mode: 'normal' } as const;
const snapshot = (value: object) => Cmi12Snapshot.parse(CmiSnapshot.parse({ core: {}, ...value }));

const quietApi = (): Scorm12API =>
  new Scorm12API({
    autocommit: false,
    lmsCommitUrl: false,
    logLevel: 5,
    mastery_override: false,
    autoCompleteLessonStatus: true,
  });
const exported = (api: Scorm12API): unknown => {
  const commit: unknown = JSON.parse(JSON.stringify(api.renderCommitCMI(true)));
  return typeof commit === 'object' && commit !== null && 'cmi' in commit ? commit.cmi : undefined;
};

describe('a CMI snapshot', () => {
  it('takes what scorm-again commits, without losing an element', () => {
    const api = quietApi();
    api.loadFromJSON(initialCmi12(opening), '');
    api.LMSInitialize('');
    const values = {
      'cmi.core.lesson_location': '2',
      'cmi.core.score.raw': '0',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.exit': 'suspend',
      'cmi.core.session_time': '00:00:10.5',
      'cmi.suspend_data': 'é😀 العربية',
      'cmi.objectives.0.id': 'o1',
      'cmi.objectives.0.score.raw': '5',
      'cmi.interactions.0.id': 'q1',
      'cmi.interactions.0.student_response': 'a',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.0.objectives.0.id': 'o1',
    };
    for (const [name, value] of Object.entries(values))
      expect([name, api.LMSSetValue(name, value)]).toEqual([name, 'true']);

    const commit = exported(api);
    expect(CmiSnapshot.parse(commit)).toEqual(commit);
    expect(Cmi12Snapshot.parse(commit).core.score?.raw).toBe('0');
  });

  it('drops what is not in the data model', () => {
    expect(snapshot({ core: { lesson_status: 'passed', evil: 1 }, nav: {}, 'cmi.core.x': '' })).toEqual({
      core: { lesson_status: 'passed' },
    });
  });

  it('lets no prototype through, at any depth', () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__":{"polluted":"1"},"constructor":{"prototype":{"polluted":"1"}},"core":{"__proto__":{"polluted":"1"},"score":{"__proto__":{}}},' +
        '"interactions":{"__proto__":{"id":"x"},"constructor":{"id":"x"},"0":{"id":"q","objectives":{"__proto__":{"id":"x"},"0":{"id":"o"}}}}}',
    );
    expect(JSON.stringify(CmiSnapshot.parse(hostile))).toBe(
      '{"core":{"score":{}},"interactions":{"0":{"id":"q","objectives":{"0":{"id":"o"}}}}}',
    );
    expect('polluted' in {}).toBe(false);
  });

  it('keeps 64,000 characters of suspend_data, Unicode too, and refuses more', () => {
    const full = 'é'.repeat(MAX_SUSPEND_DATA);
    expect(snapshot({ suspend_data: full }).suspend_data).toBe(full);
    expect(CmiSnapshot.safeParse({ core: {}, suspend_data: `${full}x` }).success).toBe(false);
  });

  it('refuses other texts without end', () => {
    expect(CmiSnapshot.safeParse({ core: { lesson_location: 'x'.repeat(1001) } }).success).toBe(false);
    expect(
      CmiSnapshot.safeParse({ core: {}, interactions: { 0: { student_response: 'x'.repeat(16_001) } } })
        .success,
    ).toBe(false);
  });

  it('takes 2,000 interactions and refuses one more', () => {
    const list = (length: number) =>
      Object.fromEntries(Array.from({ length }, (_, n) => [n, { id: `q${n}` }]));
    expect(Object.keys(snapshot({ interactions: list(MAX_NUMBERED) }).interactions ?? {})).toHaveLength(
      MAX_NUMBERED,
    );
    expect(CmiSnapshot.safeParse({ core: {}, interactions: list(MAX_NUMBERED + 1) }).success).toBe(false);
    expect(CmiSnapshot.safeParse({ core: {}, objectives: list(MAX_NUMBERED + 1) }).success).toBe(false);
  });

  it('turns numbers into text, since scorm-again drops the number 0', () => {
    expect(snapshot({ core: { score: { raw: 0, max: 10 } } }).core.score).toEqual({ raw: '0', max: '10' });
  });

  it('refuses what is no SCORM 1.2 snapshot', () => {
    for (const value of [
      null,
      [],
      'x',
      {},
      { core: null },
      { core: { score: 'x' } },
      { core: { lesson_status: {} } },
    ]) {
      expect(CmiSnapshot.safeParse(value).success).toBe(false);
    }
  });
});

describe('the data that an item finds when it opens', () => {
  const stored = snapshot({
    core: {
      lesson_location: '3',
      lesson_status: 'incomplete',
      exit: 'suspend',
      session_time: '00:01:00',
      score: { raw: '0' },
      credit: 'no-credit',
    },
    suspend_data: '{"a":1}',
    student_preference: { language: 'es', audio: '10' },
    interactions: { 0: { id: 'q1' } },
  });

  it('the first time: ab initio, with what the manifest says', () => {
    expect(initialCmi12(opening)).toMatchObject({
      launch_data: 'a=1',
      core: {
        student_id: 'l-7f3a',
        student_name: 'Awa',
        entry: 'ab-initio',
        credit: 'credit',
        lesson_mode: 'normal',
        lesson_status: 'not attempted',
        total_time: '0000:00:00.00',
      },
      student_data: {
        mastery_score: '60',
        max_time_allowed: '0001:30:00.00',
        time_limit_action: 'exit,no message',
      },
      student_preference: { language: 'fr' },
    });
  });

  it('after a suspend: the learner finds the work, and exit and session time are new', () => {
    expect(initialCmi12({ ...opening, resume: stored, totalSeconds: 60 })).toMatchObject({
      suspend_data: '{"a":1}',
      core: {
        entry: 'resume',
        lesson_location: '3',
        lesson_status: 'incomplete',
        score: { raw: '0' },
        exit: '',
        session_time: '0000:00:00.00',
        total_time: '0000:01:00.00',
        credit: 'credit',
      },
      student_preference: { language: 'fr', audio: '10' },
      interactions: { 0: { id: 'q1' } },
    });
  });

  it.each([
    ['suspend', 'passed', 'resume'],
    ['', 'incomplete', 'resume'], // cut off: the browser died
    ['', 'not attempted', 'resume'],
    ['', 'completed', ''],
    ['', 'passed', ''],
    ['logout', 'incomplete', ''],
    ['time-out', 'incomplete', ''],
  ])('after exit %j with status %s, entry is %j', (exit, lesson_status, entry) => {
    const resume = snapshot({ core: { exit, lesson_status, lesson_location: 'p2' } });
    expect(initialCmi12({ ...opening, resume }).core.entry).toBe(entry);
  });

  it.each([
    [{ suspend_data: 'a' }, 'resume'],
    [{}, 'ab-initio'],
  ])('a session that was cut off and has left %j gives the entry %j', (left, entry) => {
    const resume = snapshot({ core: { lesson_status: 'incomplete' }, ...left });
    expect(initialCmi12({ ...opening, resume }).core.entry).toBe(entry);
  });

  it.each(['browse', 'review'] as const)('%s gives no credit', (mode) => {
    expect(initialCmi12({ ...opening, mode }).core).toMatchObject({ credit: 'no-credit', lesson_mode: mode });
  });

  it('leaves out what scorm-again would refuse', () => {
    const odd = { masteryScore: null, maxTimeAllowed: 'long', timeLimitAction: 'explode', dataFromLms: null };
    expect(initialCmi12({ ...opening, item: odd }).student_data).toEqual({});
  });

  it('loads into scorm-again, and comes back to the course unchanged', () => {
    const api = quietApi();
    api.loadFromJSON(initialCmi12({ ...opening, resume: stored, totalSeconds: 60 }), '');
    expect(api.LMSInitialize('')).toBe('true');
    const expected = {
      'cmi.core.entry': 'resume',
      'cmi.core.score.raw': '0',
      'cmi.core.lesson_location': '3',
      'cmi.core.total_time': '00:01:00',
      'cmi.student_data.mastery_score': '60',
      'cmi.student_preference.language': 'fr',
      'cmi.interactions._count': '1',
      'cmi.suspend_data': '{"a":1}',
    };
    for (const [name, value] of Object.entries(expected))
      expect([name, String(api.LMSGetValue(name))]).toEqual([name, value]);
  });
});
