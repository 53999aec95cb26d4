import { expect, test } from '@jest/globals';
import type { PackageImport } from '@vigie/contracts';
import { isInterrupted, isWorking, nextLook, problemOfImport, unfinishedOf } from './import-state.ts';

const anImport = (more: Partial<PackageImport>): PackageImport => ({
  ...{ id: '1', fileName: 'a.zip', sizeBytes: 10, packageId: null, packageTitle: null, phase: 'upload' },
  ...{ receivedBytes: 4, doneFiles: 0, totalFiles: 0, outcome: null, refusal: null, canRetry: false },
  ...{ createdAt: '2026-11-24T08:00:00.000Z', expiresAt: null },
  ...more,
});

test('a file that is chosen again goes on with its unfinished upload, and with no other', () => {
  const open = anImport({});
  expect(unfinishedOf([open], { name: 'a.zip', size: 10 })).toBe(open);
  expect(unfinishedOf([open], { name: 'a.zip', size: 11 })).toBeUndefined();
  expect(unfinishedOf([open], { name: 'b.zip', size: 10 })).toBeUndefined();
  expect(unfinishedOf([anImport({ phase: 'check' })], { name: 'a.zip', size: 10 })).toBeUndefined();
  expect(unfinishedOf([anImport({ outcome: 'failed' })], { name: 'a.zip', size: 10 })).toBeUndefined();
});

test('the server is at work from the check to the end', () => {
  expect(
    [anImport({}), anImport({ phase: 'unpack' }), anImport({ phase: 'unpack', outcome: 'done' })].map(
      isWorking,
    ),
  ).toEqual([false, true, false]);
  expect(isInterrupted(anImport({ phase: 'unpack' }))).toBe(false);
});

test('a refusal reads as the problem that it is', () => {
  const refusal = { type: 'packages/launch-file-missing', details: { href: 'x.html', type: 'evil' } };
  expect(problemOfImport({ refusal })).toMatchObject({ type: refusal.type, status: 422, href: 'x.html' });
  expect(problemOfImport({ refusal: null })).toBeNull();
});

test('looking again becomes rarer while nothing changes', () => {
  expect([nextLook(0, false), nextLook(1000, false), nextLook(14_000, false), nextLook(9000, true)]).toEqual([
    1000, 1500, 15_000, 1000,
  ]);
});
