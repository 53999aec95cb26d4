import { describe, expect, it } from '@jest/globals';
import { errorText, subjectsOf } from './jobs.rules.js';

const id = '0192d3a0-0000-7000-8000-000000000001';

describe('what a failed job is about', () => {
  it('is told by the ids that it names, and nothing else of its data', () => {
    expect(subjectsOf({ courseId: id, userId: 'x', sealed: 'secret', _told: { id }, mailId: id })).toEqual([
      { kind: 'course', id },
      { kind: 'mail', id },
    ]);
    expect(subjectsOf(null)).toEqual([]);
    expect(subjectsOf('text')).toEqual([]);
  });
});

describe('an error', () => {
  it.each([
    [{ message: 'connect ECONNREFUSED 127.0.0.1:25', stack: 'at …' }, 'connect ECONNREFUSED 127.0.0.1:25'],
    [{ message: '550 no such user <ines.moreau@police.example>' }, '550 no such user <…@…>'],
    [{ message: 'smtp://vigie:hunter2@mail.example: refused' }, 'smtp://…@mail.example: refused'],
    [{ message: 'bad token=AbCdEf and password: s3cret!' }, 'bad token=… and password: …'],
    [{ message: `key ${'k'.repeat(40)} unknown` }, 'key … unknown'],
    [{ message: `no enrolment ${id}` }, `no enrolment ${id}`],
    [{ message: 'first line\nsecond line with more' }, 'first line'],
    [{ value: 'thrown as a text' }, 'thrown as a text'],
    [null, ''],
  ])('%j is shown as "%s"', (output, text) => {
    expect(errorText(output)).toBe(text);
  });

  it('is not endless', () => {
    expect(errorText({ message: 'word '.repeat(200) })).toHaveLength(300);
  });
});
