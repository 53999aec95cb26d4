import { expect, it } from '@jest/globals';
import { readRoles } from './roles-form.ts';

it('the form of roles stands for a list of grants', () => {
  const form = new FormData();
  expect(readRoles(form, 'here')).toEqual([]);
  form.set('focalPoint', 'on');
  form.append('course', 'one');
  form.append('course', 'two');
  expect(readRoles(form, 'here')).toEqual([
    { role: 'focal-point', scope: 'organisation', scopeId: 'here' },
    { role: 'trainer', scope: 'course', scopeId: 'one' },
    { role: 'trainer', scope: 'course', scopeId: 'two' },
  ]);
});
