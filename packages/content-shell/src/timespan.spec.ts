import { expect, it } from '@jest/globals';
import { formatTimespan, formatTimespan2004, parseTimespan } from './timespan.js';

it.each([
  ['00:00:01', 1],
  ['0001:02:03.45', 3723.45],
  ['00:00:01.234', 1.234],
  ['0:5:7,5', 307.5],
  ['PT1H2M3.5S', 3723.5],
  ['P1DT1S', 86_401],
  ['', null],
  ['P', null],
  ['PT', null],
  ['five minutes', null],
])('%p is %p seconds', (text, seconds) => {
  expect(parseTimespan(text)).toBe(seconds);
});

it.each([
  [0, '0000:00:00.00'],
  [3723.456, '0001:02:03.46'],
  [59.999, '0000:01:00.00'],
])('%p seconds are %p', (seconds, text) => {
  expect(formatTimespan(seconds)).toBe(text);
});

it.each([
  [0, 'PT0S'],
  [3723.456, 'PT1H2M3.46S'],
  [59.999, 'PT1M0S'],
])('%p seconds are %p in SCORM 2004', (seconds, text) => {
  expect(formatTimespan2004(seconds)).toBe(text);
});
