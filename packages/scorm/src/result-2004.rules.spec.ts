import { describe, expect, it } from '@jest/globals';
import type { Cmi2004Snapshot } from './cmi.js';
import { itemResult2004 } from './result-2004.rules.js';
import { itemResult } from './run-time.js';

const cmi = (more: Partial<Cmi2004Snapshot>): Cmi2004Snapshot => ({ completion_status: 'unknown', ...more });
const free = { completionThreshold: null, scaledPassingScore: null };
const goals = { completionThreshold: 0.5, scaledPassingScore: 0.8 };
const final = { final: true };
const running = { final: false };

/** SCORM 2004 4th Ed. RTE, tables 4.2.4.1 and 4.2.22.1. */
describe('a SCORM 2004 item', () => {
  it.each([
    ['completed', 'passed', 'completed', 'passed'],
    ['completed', 'unknown', 'completed', 'unknown'],
    ['incomplete', 'passed', 'incomplete', 'passed'],
    ['incomplete', 'failed', 'incomplete', 'failed'],
    ['not attempted', 'unknown', 'not-attempted', 'unknown'],
  ])('that says %s and %s is that', (completion_status, success_status, completion, success) => {
    const result = itemResult2004(cmi({ completion_status, success_status }), free, running);
    expect(result).toEqual({ completion, success, scaledScore: null });
  });

  it('that ends without a word is complete, and not when it is suspended', () => {
    expect(itemResult2004(cmi({}), free, final).completion).toBe('completed');
    expect(itemResult2004(cmi({ exit: 'suspend' }), free, final).completion).toBe('incomplete');
    expect(itemResult2004(cmi({}), free, running).completion).toBe('not-attempted');
  });

  it.each([
    ['0.4', 'completed', 'incomplete'],
    ['0.5', 'incomplete', 'completed'],
    ['', 'completed', 'completed'],
  ])('of progress %p that says %s is %s', (progress_measure, completion_status, completion) => {
    expect(itemResult2004(cmi({ progress_measure, completion_status }), goals, final).completion).toBe(
      completion,
    );
  });

  it.each([
    ['0.79', 'passed', 'failed'],
    ['0.8', 'failed', 'passed'],
    ['', 'passed', 'passed'],
  ])('of score %p that says %s has %s', (scaled, success_status, success) => {
    expect(itemResult2004(cmi({ score: { scaled }, success_status }), goals, final).success).toBe(success);
  });

  it('is not failed while it runs, when it is suspended, or without credit', () => {
    const low = { score: { scaled: '0' }, success_status: 'unknown' };
    expect(itemResult2004(cmi(low), goals, running).success).toBe('unknown');
    expect(itemResult2004(cmi({ ...low, exit: 'suspend' }), goals, final).success).toBe('unknown');
    expect(itemResult2004(cmi({ ...low, credit: 'no-credit' }), goals, final).success).toBe('unknown');
  });

  it.each([
    [{}, null],
    [{ scaled: '' }, null],
    [{ scaled: '0.75' }, 0.75],
    [{ scaled: '-0.5' }, 0],
    [{ raw: '15', min: '10', max: '20' }, 0.5],
    [{ raw: '15' }, null],
  ])('with %p has the score %p', (score, scaledScore) => {
    expect(itemResult2004(cmi({ score }), free, final).scaledScore).toBe(scaledScore);
  });
});

describe('what a 2004 item reached before it lowered its own result', () => {
  const commit = (sticky: { passed: boolean; score: number | null }) => ({
    cmi: cmi({ completion_status: 'incomplete', success_status: 'failed' }),
    final: false,
    sticky,
  });
  const all = { masteryScore: null };

  it('stays, and makes nothing complete', () => {
    expect(itemResult(commit({ passed: true, score: null }), { ...free, ...all })).toMatchObject({
      completion: 'incomplete',
      success: 'passed',
    });
  });

  it('is judged by the passing score, not by its own word', () => {
    expect(itemResult(commit({ passed: true, score: 0.4 }), { ...goals, ...all }).success).toBe('failed');
    expect(itemResult(commit({ passed: false, score: 0.9 }), { ...goals, ...all }).success).toBe('passed');
  });
});
