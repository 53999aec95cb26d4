import { describe, expect, it } from '@jest/globals';
import { formatTimespan12, formatTimespan2004, parseTimespan } from './time.js';

// SCORM 1.2 RTE, CMITimespan: HHHH:MM:SS.SS, hours 2 to 4 digits. SCORM 2004 RTE 4.1.1.7: P[nD]T[nH][nM][nS].
describe('reading a timespan', () => {
  it.each([
    ['0000:00:00.00', 0],
    ['00:00:00', 0],
    ['0001:02:03.50', 3723.5],
    ['9999:59:59.99', 35_999_999.99],
    ['00:00:10.555', 10.555], // three decimals: Storyline
    ['0:5:7', 307],
    ['00:00:10,5', 10.5],
    ['00:75:00', 4500], // minutes run over: understood
    [' 00:00:01 ', 1],
    ['PT0S', 0],
    ['PT1H2M3.5S', 3723.5],
    ['P1DT1S', 86_401],
    ['P2D', 172_800],
    ['PT90M', 5400],
  ])('%s is %d seconds', (text, seconds) => {
    expect(parseTimespan(text)).toBeCloseTo(seconds, 6);
  });

  it.each([
    '',
    '10',
    '00:10',
    'P',
    'PT',
    'P1Y',
    'P1M',
    '-00:00:01',
    '1:2:3:4',
    'abc',
    'NaN:00:00',
    '00:00:1e3',
    '00:00:.5',
  ])('%j says no duration', (text) => {
    expect(parseTimespan(text)).toBeNull();
  });
});

describe('writing a timespan', () => {
  it.each([
    [0, '0000:00:00.00'],
    [3723.5, '0001:02:03.50'],
    [59.999, '0000:01:00.00'], // rounding carries
    [86_400, '0024:00:00.00'],
    [-5, '0000:00:00.00'],
    [Number.NaN, '0000:00:00.00'],
    [Number.POSITIVE_INFINITY, '9999:59:59.99'],
    [1e12, '9999:59:59.99'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(formatTimespan12(seconds)).toBe(text);
  });

  it('what was written reads the same, to the hundredth', () => {
    for (let centiseconds = 0; centiseconds < 36_000_000; centiseconds += 123_457) {
      expect(parseTimespan(formatTimespan12(centiseconds / 100))).toBeCloseTo(centiseconds / 100, 6);
    }
  });
});

it.each([
  [0, 'PT0S'],
  [0.5, 'PT0.5S'],
  [62.349, 'PT1M2.35S'],
  [3_723.5, 'PT1H2M3.5S'],
  [90_000, 'PT25H0S'],
  [-1, 'PT0S'],
  [Number.NaN, 'PT0S'],
])('%p seconds are %p in SCORM 2004', (seconds, text) => {
  expect(formatTimespan2004(seconds)).toBe(text);
});
