import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { Trace } from '@vigie/scorm/protocol';
import { TraceSender } from './trace-sender.ts';

const call = {
  n: 1,
  ms: 0,
  item: 'a',
  method: 'Commit',
  element: '',
  value: null,
  answer: 'true',
  error: '0',
};
const aTrace = (dropped: number, calls = 1): Trace => ({
  attempt: '01890a5d-ac96-774b-bcce-b302099a8057',
  epoch: 1,
  dropped,
  calls: Array.from({ length: calls }, () => call),
});

let isCalm: boolean;
const sent: [number, boolean][] = [];
const aSender = () =>
  new TraceSender(
    () => isCalm,
    async ({ dropped }, keepalive) => void sent.push([dropped, keepalive]),
  );

beforeEach(() => {
  jest.useFakeTimers();
  isCalm = true;
  sent.length = 0;
});
afterEach(() => void jest.useRealTimers());

it('sends one part after the other', async () => {
  const sender = aSender();
  sender.add(aTrace(1));
  sender.add(aTrace(2));
  await jest.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([
    [1, false],
    [2, false],
  ]);
});

it('waits while a commit waits, and keeps the newest five parts meanwhile', async () => {
  isCalm = false;
  const sender = aSender();
  for (let part = 1; part <= 7; part++) sender.add(aTrace(part));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(sent).toEqual([]);
  isCalm = true;
  await jest.advanceTimersByTimeAsync(1_000);
  expect(sent.map(([part]) => part)).toEqual([3, 4, 5, 6, 7]);
});

it('gives the page that goes what is small, and nothing afterwards', async () => {
  isCalm = false;
  const sender = aSender();
  sender.add(aTrace(1));
  sender.add(aTrace(2, 900));
  sender.last();
  isCalm = true;
  await jest.advanceTimersByTimeAsync(10_000);
  expect(sent).toEqual([[1, true]]);
});
