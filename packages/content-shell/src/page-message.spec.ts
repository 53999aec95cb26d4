import { expect, it } from '@jest/globals';
import { readPageMessage } from './page-message.js';
import { ATTEMPT } from './testing.js';

const launch = {
  attempt: ATTEMPT,
  epoch: 1,
  token: 't',
  startSeq: 1,
  commitUrl: '/api/runtime/commit',
  standard: 'scorm12',
  contentBase: '/c/',
  items: [{ identifier: 'a', title: '', href: 'index.html', cmi: { core: {} } }],
  item: 'a',
  mode: 'normal',
};

it.each([
  { vigie: 1, type: 'page.leave' },
  { vigie: 1, type: 'page.open', item: 'a' },
  { vigie: 1, type: 'page.acked', attempt: ATTEMPT, epoch: 1, acked: 0, lease: 'held' },
  { vigie: 1, type: 'page.acked', attempt: ATTEMPT, epoch: 1, acked: 3, lease: 'lost', reseq: 4 },
  { vigie: 1, type: 'page.launch', launch },
  { vigie: 1, type: 'page.launch', launch: { ...launch, mode: 'review', token: '' } },
])('reads $type', (message) => {
  expect(readPageMessage(message)).toEqual(message);
});

it.each([
  null,
  'page.leave',
  { type: 'page.leave' },
  { vigie: 1, type: 'page.else' },
  { vigie: 1, type: 'page.open', item: 3 },
  { vigie: 1, type: 'page.acked', attempt: ATTEMPT, epoch: 1, acked: -1, lease: 'held' },
  { vigie: 1, type: 'page.launch', launch: { ...launch, token: '' } },
  { vigie: 1, type: 'page.launch', launch: { ...launch, standard: 'aicc' } },
  { vigie: 1, type: 'page.launch', launch: { ...launch, items: [{ identifier: 'a' }] } },
])('does not read %j', (data) => {
  expect(readPageMessage(data)).toBeNull();
});
