import { describe, expect, it } from '@jest/globals';
import { anActivity } from '../testing/sequencing.js';
import { SharedBuckets } from './shared-data.js';

/** adl.data: access rules and error numbers. @see SCORM 2004 4th Ed. RTE 4.3 */

const activity = anActivity({
  id: 'a',
  more: {
    data: [
      { target: 'both', read: true, write: true },
      { target: 'readable', read: true, write: false },
      { target: 'writable', read: false, write: true },
    ],
  },
});
const buckets = () => new SharedBuckets({ readable: 'r' });

it.each([
  ['adl.data._count', '3', null],
  ['adl.data._children', 'id,store', null],
  ['adl.data.0.id', 'both', null],
  ['adl.data.1.store', 'r', null],
  ['adl.data.0.store', null, 403],
  ['adl.data.2.store', null, 405],
  ['adl.data.3.store', null, 301],
  ['adl.data.0.other', null, 401],
  ['adl.data', null, 401],
])('reading %s gives %p or error %p', (element, value, error) => {
  expect(buckets().get(activity, element)).toEqual({ value, error });
});

it.each([
  ['adl.data.0.store', null],
  ['adl.data.2.store', null],
  ['adl.data.1.store', 404],
  ['adl.data.0.id', 404],
  ['adl.data._count', 404],
  ['adl.data.9.store', 351],
  ['adl.data.0.other', 401],
])('writing %s is error %p', (element, error) => {
  expect(buckets().set(activity, element, 'x').error).toBe(error);
});

describe('a bucket', () => {
  it('tells what was written only, and an emptied one has no value', () => {
    const shared = buckets();
    shared.set(activity, 'adl.data.0.store', '');
    expect(shared.get(activity, 'adl.data.0.store')).toEqual({ value: null, error: 403 });
    expect(shared.changes()).toEqual({ both: '' });
  });

  it('does not take more than it can keep', () => {
    const shared = buckets();
    expect(shared.set(activity, 'adl.data.0.store', 'x'.repeat(64_001)).error).toBe(406);
    expect(shared.changes()).toEqual({});
  });
});
