import { expect, it } from '@jest/globals';
import type { AttemptRecord, AttemptTrace } from '@vigie/contracts';
import { callLine, traceText } from './trace-text.ts';

const call = {
  epoch: 1,
  n: 2,
  ms: 12_345,
  item: 'lesson',
  method: 'LMSSetValue',
  element: 'cmi.core.score.raw',
  value: '"\n<b>',
  answer: 'false',
  error: '405',
};

it('a call is one line, whatever the package wrote', () => {
  expect(callLine(call)).toBe('LMSSetValue("cmi.core.score.raw", "\\"\\n<b>") → "false" [405]');
  expect(
    callLine({ ...call, element: '', value: null, method: 'LMSFinish', answer: 'true', error: '0' }),
  ).toBe('LMSFinish() → "true"');
});

it('a trace as text tells openings, commits and calls', () => {
  const record = {
    attempt: {
      number: 1,
      standard: 'scorm12',
      version: 3,
      completion: 'incomplete',
      success: 'unknown',
      scaledScore: null,
    },
  } as AttemptRecord;
  const at = '2026-11-24T08:00:00.000Z';
  const trace: AttemptTrace = {
    openings: [
      {
        epoch: 1,
        openedAt: at,
        lastSeenAt: at,
        endedAt: null,
        device: null,
        seconds: 3,
        lastSeq: 4,
        leads: true,
      },
    ],
    commits: [
      {
        epoch: 1,
        seq: 4,
        receivedAt: at,
        item: 'lesson',
        kind: 'full',
        via: 'session',
        sizeBytes: 300,
        stale: true,
        outcome: 'duplicate',
        times: 2,
      },
    ],
    calls: [call],
    kept: 1,
    dropped: 0,
    methods: [],
    items: [],
    isCut: false,
  };
  expect(traceText(record, trace).split('\n')).toEqual([
    'attempt 1 · scorm12 · package version 3 · incomplete · unknown · score none',
    '',
    'openings',
    `1  ${at} – ${at}  unknown device  leads`,
    '',
    'commits',
    `1.4  ${at}  lesson  full  session  300 B  duplicate ×2 stale`,
    '',
    'calls',
    '1#2  +12.345 s  lesson  LMSSetValue("cmi.core.score.raw", "\\"\\n<b>") → "false" [405]',
  ]);
});
