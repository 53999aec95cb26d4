import { describe, expect, it } from '@jest/globals';
import {
  isReadableScript,
  openableItems,
  type Prerequired,
  prerequisitesHold,
  type ScriptStatus,
  scriptStatus,
  waivedItems,
} from './prerequisites.js';

const known: Record<string, ScriptStatus> = {
  passed: 'passed',
  completed: 'completed',
  failed: 'failed',
  begun: 'incomplete',
  new: 'not attempted',
  'L-1.a_2': 'completed',
};
const holds = (script: string) => prerequisitesHold(script, (name) => known[name] ?? null);

describe('an AICC script', () => {
  it.each([
    ['passed', true],
    ['completed', true],
    ['failed', false],
    ['begun', false],
    ['new', false],
    ['L-1.a_2', true],
    ['passed & completed', true],
    ['passed&new', false],
    ['new | passed', true],
    ['new|begun', false],
    ['~new', true],
    ['~passed', false],
    ['~~passed', true],
    ['~(passed & new)', true],
    ['(passed | new) & (new | completed)', true],
    // And binds closer than or.
    ['passed | new & new', true],
    ['new & new | passed', true],
    ['failed = "failed"', true],
    ['failed=f', true],
    ['failed="passed"', false],
    ['new = "not attempted"', true],
    ['begun = i', true],
    ['begun <> "completed"', true],
    ['completed<>C', false],
    ['2*{passed, completed, new}', true],
    ['3*{passed, completed, new}', false],
    ['1*{new, begun | passed}', true],
    ['{passed, completed}', true],
    ['{passed, new}', false],
    ['2*{passed, failed="failed"} & ~new', true],
  ])('%s: %p', (script, expected) => {
    expect(holds(script)).toBe(expected);
  });

  it.each(['', '  ', null])('that says nothing holds: %p', (script) => {
    expect(prerequisitesHold(script, () => 'not attempted')).toBe(true);
  });

  it.each([
    'new &',
    '& new',
    '(new',
    'new)',
    'new = ',
    'new = "done"',
    'x*{new}',
    '2*{new',
    'new <',
    '"',
    'new new',
  ])('that cannot be read locks nobody out: %s', (script) => {
    expect(holds(script)).toBe(true);
    expect(isReadableScript(script)).toBe(false);
  });

  it('does not wait for an item that the package does not have', () => {
    expect(holds('gone')).toBe(true);
    expect(holds('gone = "passed" & new')).toBe(false);
    expect(isReadableScript('gone = "passed" & new')).toBe(true);
  });
});

describe('the items that may be opened', () => {
  const item = (identifier: string, more: Partial<Prerequired> = {}): Prerequired => ({
    identifier,
    parent: null,
    prerequisites: null,
    ...more,
  });
  const menu = [
    item('part'),
    item('a', { parent: 'part' }),
    item('b', { parent: 'part', prerequisites: 'a' }),
    item('exam', { prerequisites: 'part' }),
    item('appendix', { prerequisites: 'exam = "passed"' }),
    item('annex', { parent: 'appendix' }),
  ];
  const open = (statuses: Record<string, ScriptStatus>) =>
    [...openableItems(menu, new Map(Object.entries(statuses)))].join(' ');

  it('are those whose own prerequisites hold, and those of the groups around them', () => {
    expect(open({})).toBe('part a');
    expect(open({ a: 'completed' })).toBe('part a b');
    expect(open({ a: 'completed', b: 'completed' })).toBe('part a b exam');
    expect(open({ a: 'passed', b: 'completed', exam: 'completed' })).toBe('part a b exam');
    expect(open({ a: 'passed', b: 'completed', exam: 'passed' })).toBe('part a b exam appendix annex');
  });

  it('wait for a group until all its parts are done, and none has failed', () => {
    expect(open({ a: 'completed', b: 'failed' })).toBe('part a b');
    expect(open({ a: 'completed', b: 'incomplete' })).toBe('part a b');
  });
});

describe('the items that nobody need do', () => {
  const item = (identifier: string, prerequisites: string | null = null): Prerequired => ({
    identifier,
    parent: null,
    prerequisites,
  });
  const menu = [
    item('test'),
    item('again', 'test = "failed"'),
    item('not-passed', '~test'),
    item('end', 'test'),
  ];
  const waived = (statuses: Record<string, ScriptStatus>) =>
    [...waivedItems(menu, new Map(Object.entries(statuses)))].join(' ');

  it('are those that will not open any more, and not those that wait', () => {
    expect(waived({ test: 'passed' })).toBe('again not-passed');
    expect(waived({ test: 'failed' })).toBe('end');
    expect(waived({ test: 'incomplete' })).toBe('again');
  });
});

it.each([
  ['completed', 'passed', 'passed'],
  ['completed', 'failed', 'failed'],
  ['completed', 'unknown', 'completed'],
  ['incomplete', 'passed', 'incomplete'],
  ['not-attempted', 'unknown', 'not attempted'],
] as const)('%s and %s is %s in a script', (completion, success, status) => {
  expect(scriptStatus({ completion, success })).toBe(status);
});
