import { expect, test } from '@jest/globals';
import { AuditAction } from '@vigie/contracts';
import { recorded } from './recorded.rules.js';

const courseId = '0192d3a0-0000-7000-8000-000000000001';
const userId = '0192d3a0-0000-7000-8000-000000000002';
const at = '2026-11-24T08:00:00.000Z';
const rule = { durationMinutes: 60, certificate: null, certificateMonths: null, pilot: true } as const;

const accountOf = (action: AuditAction, payload: object) =>
  recorded.find((row) => row.action === action)?.account(payload);

test('every action of the contract is recorded, once, under the name of its fact', () => {
  expect(recorded.map((row) => row.action).sort()).toEqual([...AuditAction.options].sort());
  for (const { action, fact } of recorded) expect(action).toBe(fact.name);
});

test('a changed course is told before and after, without its words', () => {
  const after = { ...rule, certificate: 'success' };
  const payload = { courseId, at, before: { ...rule, title: 'Un titre' }, after };
  expect(accountOf('catalogue.courseChanged', payload)).toEqual({
    at: new Date(at),
    object: ['course', courseId],
    before: rule,
    after,
  });
});

test('an enrolment names the person concerned by id', () => {
  const enrolmentId = '0192d3a0-0000-7000-8000-000000000003';
  expect(accountOf('enrolment.completed', { enrolmentId, userId, courseId, at })).toEqual({
    at: new Date(at),
    object: ['enrolment', enrolmentId],
    subject: userId,
    before: { courseId, state: 'active' },
    after: { courseId, state: 'completed' },
  });
});

test('a refused package says why, and nothing of the file', () => {
  const payload = { code: 'zip-symlink', at, fileName: 'Moreau.zip' };
  expect(accountOf('packages.refused', payload)).toEqual({
    at: new Date(at),
    object: ['package', null],
    after: { code: 'zip-symlink' },
  });
});

test('something else than the fact is refused', () => {
  expect(() => accountOf('packages.refused', { at })).toThrow();
});
