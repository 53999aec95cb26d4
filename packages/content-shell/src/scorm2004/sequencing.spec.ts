import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Cmi2004Snapshot, SequencingTree } from '@vigie/scorm';
import type { SequencingLaunch } from '../sequencing-launch.js';
import { Guide } from './guide.js';
import { numbersFor } from './numbers.js';
import { scorm2004 } from './scorm2004.js';

/**
 * SCORM 2004 sequencing in the shell. With `scorm2004.spec.ts`, a regression test for each thing that tracking found to
 * bite in scorm-again 3.4.3: it is never given an activity tree, so what its sequencer does wrong cannot reach us.
 */

const activity = (id: string, more: object = {}, children: object[] = []) => ({
  id,
  title: id,
  visible: true,
  launchable: children.length === 0,
  isSco: true,
  hidden: [],
  control: {
    choice: true,
    choiceExit: true,
    flow: true,
    forwardOnly: false,
    useCurrentObjectiveInfo: true,
    useCurrentProgressInfo: true,
  },
  pre: [],
  exit: [],
  post: [],
  limits: { attempts: null, seconds: null },
  rollup: {
    objective: true,
    progress: true,
    measureWeight: 1,
    progressWeight: 1,
    rules: [],
    requiredForSatisfied: 'always',
    requiredForNotSatisfied: 'always',
    requiredForCompleted: 'always',
    requiredForIncomplete: 'always',
    measureSatisfactionIfActive: true,
  },
  choiceLimits: { preventActivation: false, constrainChoice: false },
  objectives: [{ id: null, satisfiedByMeasure: false, minMeasure: 1, maps: [] }],
  selection: { when: 'never', count: null },
  randomization: { when: 'never', reorder: false },
  delivery: { tracked: true, completionSetByContent: false, objectiveSetByContent: false },
  completionMeasure: null,
  data: [],
  ...more,
  children,
});

const treeOf = (...children: object[]) =>
  ({
    objectivesGlobalToSystem: false,
    dataGlobalToSystem: false,
    root: activity('root', {}, children),
  }) as unknown as SequencingTree;

const bucket = (read: boolean, write: boolean) => ({ data: [{ target: 'notes', read, write }] });
const timed = { limits: { attempts: null, seconds: 60 } };
const course = treeOf(activity('a', { ...bucket(true, true), ...timed }), activity('b', bucket(true, false)));

const news = {
  initialized: jest.fn(),
  changed: jest.fn(),
  committed: jest.fn(),
  finished: jest.fn(),
  asked: jest.fn(),
  requested: jest.fn(),
};
const CMI = {
  ...{ completion_status: 'unknown', entry: 'ab-initio', credit: 'credit', mode: 'normal' },
  max_time_allowed: 'PT1M0S',
};

function aGuide(more: Partial<SequencingLaunch> = {}, tree = course): Guide {
  return new Guide('attempt', { tree, state: null, objectives: {}, data: {}, ...more });
}

function opened(guide = aGuide(), base: Record<string, unknown> = CMI) {
  const outcome = guide.open();
  if (outcome.kind !== 'deliver') throw new Error(`not delivered: ${JSON.stringify(outcome)}`);
  const cmi = guide.cmiFor(base, outcome.isNew);
  const session = scorm2004.open(cmi, news, guide);
  const api = globalThis.API_1484_11;
  if (!api) throw new Error('no API');
  api.Initialize('');
  return { guide, outcome, cmi, session, api };
}

beforeEach(() => {
  jest.clearAllMocks();
});

describe('what a course asks for', () => {
  it.each([
    ['continue', { type: 'continue' }],
    ['exitAll', { type: 'exitAll' }],
    ['{target=b}choice', { type: 'choice', target: 'b' }],
    ['{target=b}jump', { type: 'jump', target: 'b' }],
  ])('%s is told when it has finished', (request, expected) => {
    const { api } = opened();
    expect(api.SetValue('adl.nav.request', request)).toBe('true');
    expect(api.GetValue('adl.nav.request')).toBe(request);
    expect(news.requested).not.toHaveBeenCalled();
    api.Terminate('');
    expect(news.requested).toHaveBeenCalledWith(expected);
    expect(news.asked).not.toHaveBeenCalled();
  });

  it('may be taken back, and is refused when it is none', () => {
    const { api } = opened();
    api.SetValue('adl.nav.request', 'continue');
    expect(api.SetValue('adl.nav.request', 'home')).toBe('false');
    expect(api.GetLastError()).toBe('406');
    expect(api.SetValue('adl.nav.request', '_none_')).toBe('true');
    expect(api.GetLastError()).toBe('0');
    api.Terminate('');
    expect(news.requested).not.toHaveBeenCalled();
  });
});

describe('what a course is told of its way', () => {
  it.each([
    ['adl.nav.request_valid.continue', 'true'],
    ['adl.nav.request_valid.previous', 'false'],
    ['adl.nav.request_valid.choice.{target=b}', 'true'],
    ['adl.nav.request_valid.choice.{target=x}', 'false'],
    ['adl.nav.request_valid.jump.{target=b}', 'true'],
  ])('%s is %s', (element, expected) => {
    const { api } = opened();
    expect(api.GetValue(element)).toBe(expected);
    expect(api.GetLastError()).toBe('0');
  });

  it('cannot be set', () => {
    const { api } = opened();
    expect(api.SetValue('adl.nav.request_valid.continue', 'true')).toBe('false');
    expect(api.GetLastError()).toBe('404');
  });
});

describe('shared data', () => {
  it('is written and read through the API, as the manifest allows', () => {
    const { api, guide } = opened();
    expect(api.GetValue('adl.data._count')).toBe('1');
    expect(api.GetValue('adl.data.0.store')).toBe('');
    expect(api.GetLastError()).toBe('403');
    expect(api.SetValue('adl.data.0.store', 'seen')).toBe('true');
    expect(api.GetValue('adl.data.0.store')).toBe('seen');
    expect(news.changed).toHaveBeenCalled();
    expect(guide.snapshot().data).toEqual({ notes: 'seen' });
    api.Terminate('');
    guide.request({ type: 'continue' });
    const next = scorm2004.open(CMI, news, guide);
    globalThis.API_1484_11?.Initialize('');
    expect(next.touched.size).toBe(0);
    expect(globalThis.API_1484_11?.GetValue('adl.data.0.store')).toBe('seen');
    expect(globalThis.API_1484_11?.SetValue('adl.data.0.store', 'x')).toBe('false');
    expect(globalThis.API_1484_11?.GetLastError()).toBe('404');
  });

  it('before Initialize is not there', () => {
    const guide = aGuide();
    guide.open();
    scorm2004.open(CMI, news, guide);
    expect(globalThis.API_1484_11?.GetValue('adl.data._count')).toBe('');
    expect(globalThis.API_1484_11?.GetLastError()).toBe('122');
  });
});

describe('a delivered item finds', () => {
  it('nothing of an earlier attempt when it begins a new one', () => {
    const left: Record<string, unknown> = {
      ...CMI,
      completion_status: 'completed',
      success_status: 'failed',
      location: 'p9',
      suspend_data: 'old',
      score: { scaled: '0.2' },
      interactions: { 0: { id: 'q' } },
      learner_id: 'pseudonym',
      launch_data: 'mode=a',
    };
    const { api } = opened(aGuide(), left);
    expect(api.GetValue('cmi.entry')).toBe('ab-initio');
    expect(api.GetValue('cmi.completion_status')).toBe('unknown');
    expect(api.GetValue('cmi.location')).toBe('');
    expect(api.GetValue('cmi.suspend_data')).toBe('');
    expect(api.GetValue('cmi.score.scaled')).toBe('');
    expect(api.GetValue('cmi.interactions._count')).toBe('0');
    expect(api.GetValue('cmi.learner_id')).toBe('pseudonym');
    expect(api.GetValue('cmi.launch_data')).toBe('mode=a');
  });

  // tracking.md, section 3: a time limit makes the activity undeliverable in scorm-again.
  it('its time limit, and is delivered all the same', () => {
    const { api } = opened();
    expect(api.GetValue('cmi.max_time_allowed')).toBe('PT1M0S');
  });
});

// tracking.md, section 3: in scorm-again a closed tab refuses both resumeAll and start.
describe('a tab that was closed, or died', () => {
  it('is resumed where it was, with what was reached and the time that was spent', () => {
    const { guide, session, api } = opened();
    api.SetValue('cmi.completion_status', 'incomplete');
    api.SetValue('cmi.location', 'p3');
    api.SetValue('cmi.score.scaled', '0.5');
    guide.note('a', session.read(), session.touched, 90);
    const { state, objectives } = JSON.parse(JSON.stringify(guide.snapshot()));
    const left: Record<string, unknown> = { ...CMI, ...(session.read() as Cmi2004Snapshot) };

    const again = opened(aGuide({ state, objectives }), left);
    expect(again.outcome).toEqual({ kind: 'deliver', activity: 'a', isNew: false });
    expect(again.api.GetValue('cmi.entry')).toBe('resume');
    expect(again.api.GetValue('cmi.location')).toBe('p3');
    expect(again.api.GetValue('cmi.score.scaled')).toBe('0.5');
    expect(again.api.GetValue('cmi.total_time')).toBe('PT1M30S');
  });

  it('after it was suspended in good order as well', () => {
    const { guide } = opened();
    guide.suspend();
    const { state } = guide.snapshot();
    expect(state).toMatchObject({ suspended: 'a', current: null });
    expect(opened(aGuide({ state })).outcome).toMatchObject({ activity: 'a', isNew: false });
  });

  it('between two items goes on with the next', () => {
    const { guide } = opened();
    guide.request({ type: 'exit' });
    guide.suspend();
    const { state } = JSON.parse(JSON.stringify(guide.snapshot()));
    expect(aGuide({ state }).open()).toMatchObject({ kind: 'deliver', activity: 'b', isNew: true });
  });
});

describe('a course without rules', () => {
  const side = { control: { ...activity('x').control, flow: false } };
  const plain = {
    ...treeOf(activity('a'), activity('b')),
    root: activity('root', side, [activity('a'), activity('b')]),
  } as unknown as SequencingTree;
  const begin = (more: Partial<SequencingLaunch> = {}) => opened(aGuide({ isPlain: true, ...more }, plain));

  function leave({ guide, session, api }: ReturnType<typeof opened>): Record<string, unknown> {
    api.Terminate('');
    const left = session.read();
    guide.note('a', left, session.touched, 0);
    guide.conclude('a', left, session.touched);
    guide.request({ type: 'choice', target: 'b' });
    return { ...CMI, ...left };
  }
  const back = ({ guide }: ReturnType<typeof opened>) => {
    const outcome = guide.request({ type: 'choice', target: 'a' });
    return outcome.kind === 'deliver' && outcome.isNew;
  };

  it('leads through parts that stand side by side, and offers nothing of the whole', () => {
    const { guide } = begin();
    expect(guide.menu()).toMatchObject({ canContinue: false, canPrevious: false, whole: null });
    expect(guide.menu().menu.map(({ isChoice }) => isChoice)).toEqual([true, true]);
    expect(aGuide({ isPlain: true }).menu()).toMatchObject({ whole: { identifier: 'root' } });
    expect(aGuide({}, plain).menu()).toMatchObject({ whole: { identifier: 'root', isChoice: false } });
  });

  it('finds unfinished work again that it left without a word on leaving', () => {
    const open = begin();
    open.api.SetValue('cmi.location', 'p3');
    const left = leave(open);
    expect(back(open)).toBe(false);
    expect(open.guide.cmiFor(left, false)).toMatchObject({ entry: 'resume', location: 'p3' });
  });

  it.each([
    ['says that it is over', 'cmi.exit', 'normal'],
    ['is complete', 'cmi.completion_status', 'completed'],
    ['has said nothing of itself', 'adl.nav.request', '_none_'],
  ])('begins a part anew that %s', (_what, element, value) => {
    const open = begin();
    open.api.SetValue(element, value);
    leave(open);
    expect(back(open)).toBe(true);
  });

  it('begins it anew as well where rules lead', () => {
    const open = begin({ isPlain: false });
    open.api.SetValue('cmi.location', 'p3');
    leave(open);
    expect(back(open)).toBe(true);
  });
});

it('what the whole had reached is told with every later state, also when its parts begin anew', () => {
  const { guide, session, api } = opened(aGuide({}, treeOf(activity('a'))));
  api.SetValue('cmi.completion_status', 'completed');
  guide.note('a', session.read(), session.touched, 5);
  guide.conclude('a', session.read(), session.touched);
  expect(guide.snapshot().reached).toMatchObject({ completion: 'completed' });
  guide.request({ type: 'exitAll' });
  expect(guide.open()).toMatchObject({ kind: 'deliver', isNew: true });
  const { state, reached } = guide.snapshot();
  expect(state.activities['a']?.completed).toBeUndefined();
  expect(reached).toMatchObject({ completion: 'completed' });
});

describe('an order that is drawn by lot', () => {
  const mixed = (() => {
    const tree = treeOf(...['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => activity(id)));
    Object.assign(tree.root, { randomization: { when: 'once', reorder: true } });
    return tree;
  })();
  const order = (attempt: string) =>
    new Guide(attempt, { tree: mixed, state: null, objectives: {}, data: {} })
      .menu()
      .menu.map((one) => one.identifier);

  it('is the same for the same attempt, also before anything could be saved', () => {
    expect(order('01890a5d')).toEqual(order('01890a5d'));
    expect(order('01890a5d')).not.toEqual(order('01890a5e'));
  });

  it('is fair: numbers lie between 0 and 1, and do not lean', () => {
    const numbers = Array.from({ length: 2_000 }, (_, n) => numbersFor('attempt')(n));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
  });
});

it('what an item says after the course has led on is not another item’s', () => {
  const { guide, session, api } = opened();
  api.Terminate('');
  guide.request({ type: 'continue' });
  guide.note('a', { ...session.read(), success_status: 'failed' }, new Set(['cmi.success_status']), 10);
  expect(guide.snapshot().state.activities['b']).toEqual({
    active: true,
    attempts: 1,
    since: expect.any(Number),
  });
});

it('nothing to show is explained by the specification’s number and a word', () => {
  const shut = treeOf(activity('a', { limits: { attempts: 0, seconds: null } }));
  const guide = aGuide({}, shut);
  const outcome = guide.open();
  expect(outcome).toMatchObject({ kind: 'nothing', exception: 'SB.2.2-2' });
  expect(guide.explain('SB.2.2-2')).toEqual({ exception: 'SB.2.2-2', reason: 'disabled' });
});
