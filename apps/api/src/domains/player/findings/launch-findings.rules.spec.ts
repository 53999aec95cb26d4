import { describe, expect, it } from '@jest/globals';
import { findingsOfLaunches, type ToldLaunch } from './launch-findings.rules.js';

type Said = [method: string, element?: string, value?: string, error?: string];

const launch = (said: Said[], more: Partial<ToldLaunch> = {}): ToldLaunch => ({
  calls: said.map(([method, element = '', value, error = '0']) => ({
    ...{ method, element, value: value ?? null, error },
    answer: error === '0' ? 'true' : 'false',
  })),
  isWhole: true,
  largestSave: 500,
  ...more,
});
const begin: Said = ['LMSInitialize'];
const end: Said = ['LMSFinish'];
const status = (value: string): Said => ['LMSSetValue', 'cmi.core.lesson_status', value];
const score: Said = ['LMSSetValue', 'cmi.core.score.raw', '40'];
const sound = launch([begin, score, status('completed'), end]);
const kinds = (launches: ToldLaunch[]) =>
  findingsOfLaunches(launches).map(({ kind, count, of }) => [kind, count, of].join(' '));

describe('what launches tell', () => {
  it('is nothing of a sound package, nor of one that nobody has opened', () => {
    expect(kinds([])).toEqual([]);
    expect(kinds([sound, sound])).toEqual([]);
    expect(
      kinds([launch([['Initialize'], ['SetValue', 'cmi.completion_status', 'completed'], ['Terminate']])]),
    ).toEqual([]);
  });

  it('is that a status never comes, if it came in no launch at all', () => {
    const without = launch([begin, ['LMSSetValue', 'cmi.suspend_data', '(9 characters)'], end]);
    expect(kinds([without, without])).toEqual(['never-status 2 2']);
    expect(kinds([without, sound])).toEqual([]);
  });

  it('is that a score comes and no end, in half of the launches with a score at least', () => {
    const open = launch([begin, status('incomplete'), score, end]);
    expect(kinds([open, sound])).toEqual(['score-unfinished 1 2']);
    expect(kinds([open, sound, sound])).toEqual([]);
  });

  it('is that it never takes leave, and that it leaves the keeping to us', () => {
    expect(kinds([launch([begin, status('completed'), ['LMSCommit']])])).toEqual(['never-terminates 1 1']);
    expect(kinds([launch([begin, status('completed')]), sound])).toEqual(['never-commits 1 2']);
  });

  it('is nothing about what is lacking where calls were lost, or the course never spoke', () => {
    expect(kinds([launch([begin], { isWhole: false }), launch([])])).toEqual([]);
  });

  it('is which calls were refused, but not questions after what is not there', () => {
    const launches = [
      launch([
        begin,
        ['LMSGetValue', 'cmi.core.nothing', undefined, '401'],
        ['LMSGetLastError', '', undefined, '401'],
        ['LMSSetValue', 'cmi.core.student_id', '(not kept)', '403'],
        status('completed'),
        end,
      ]),
      sound,
    ];
    expect(findingsOfLaunches(launches)).toMatchObject([
      { kind: 'call-errors', count: 1, of: 2, subjects: ['LMSSetValue(cmi.core.student_id) → 403'] },
    ]);
  });

  it('is that saves are larger than what a closing page can send', () => {
    expect(kinds([{ ...sound, largestSave: 60_001 }, sound])).toEqual(['large-saves 1 2']);
  });
});
