import * as hostile from '../../builders/hostile/index.js';
import { courseIn, expect, lms, sessionCookie, test } from '../real/fixtures.js';

// Each package here tries one thing in a real browser and writes down what it got: the answer is always "nothing".

const refused = /^refused: /;

test('a package sees no cookie, and can plant none for the LMS', async ({ attackWith, page, learner }) => {
  const { got } = await attackWith(hostile.readsCookies);
  expect(got).toEqual({
    'of its own host': '',
    'of the shell': '',
    'of the LMS page': 'refused: SecurityError',
    'planted for every host': 'tried',
  });
  const cookies = await page.context().cookies(lms);
  const own = cookies.filter(({ name }) => name === sessionCookie).map(({ value }) => value);
  expect(own).toEqual([learner.client.cookies.get(sessionCookie)]);
});

test('a package gets nothing out of the LMS with the learner’s session, and changes nothing', async ({
  attackWith,
  page,
  learner,
  courseOf,
}) => {
  const before = (await learner.client.get('/api/v1/me')).body;
  const other = await courseOf({});
  const enrolments = async () => (await learner.client.get('/api/v1/enrolments')).body.items.length;
  const count = await enrolments();
  const answered: string[] = [];
  page.on('response', (response) => void answered.push(`${response.request().method()} ${response.url()}`));

  const all = (await attackWith(hostile.usesTheSession, { course: other.id })).got;
  const { beacon, form, frame, ...got } = all;
  expect(Object.keys(got)).toHaveLength(11);
  for (const [how, what] of Object.entries(got)) expect(what, how).toMatch(refused);
  expect(frame, 'what it reads of the LMS in its own frame').toMatch(/^(null|undefined|refused: .*)?$/);
  // The browser says yes to both and sends neither.
  expect([beacon, form]).toEqual(['true', 'tried']);
  expect(answered.filter((one) => /\/(api\/v1\/me|account|favicon\.svg)$/.test(one))).toEqual([]);
  expect(answered.filter((one) => one.startsWith('POST') && one.endsWith('/enrolments'))).toEqual([]);
  expect((await learner.client.get('/api/v1/me')).body).toEqual(before);
  expect(await enrolments()).toBe(count + 1);
});

test('a package reaches nothing of the LMS page, nor camera and place', async ({ attackWith }) => {
  const { got } = await attackWith(hostile.reachesTheLmsPage);
  expect(Object.keys(got)).toHaveLength(8);
  const { 'its other frames': frames, 'the element around the shell': element, ...rest } = got;
  // Windows may be counted and compared from anywhere; what is in them may not be read.
  expect([frames, element]).toEqual(['true', 'null']);
  for (const [what, answer] of Object.entries(rest)) expect(answer, what).toMatch(/^refused: |^undefined$/);
});

test('a package cannot lead the tab away', async ({ attackWith, page, sink }) => {
  const address = () => new URL(page.url()).pathname;
  page.on('dialog', (dialog) => void dialog.dismiss());
  await attackWith(hostile.leadsTheTabAway);
  expect(address()).toMatch(/^\/play\//);
  await expect(courseIn(page).getByRole('heading', { name: 'Leçon' })).toBeVisible();
  expect(sink.hits).toEqual([]);
});

for (const frame of ['course', 'shell']) {
  test(`a package that leads the ${frame}’s frame to another server does not arrive`, async ({
    begin,
    page,
    sink,
  }) => {
    const left = page.waitForEvent('framenavigated', (one) => one.url().startsWith('chrome-error'));
    await begin(hostile.leadsItsFramesAway, { frame });
    await left;
    expect(sink.hits).toEqual([]);
    expect(page.url()).toContain('/play/');
  });
}

test('a package registers no service worker, for no path', async ({ attackWith }) => {
  const { 'how many there are': count, ...got } = (await attackWith(hostile.registersServiceWorkers)).got;
  expect(Object.keys(got)).toHaveLength(6);
  for (const [how, what] of Object.entries(got)) expect(what, how).toMatch(refused);
  expect(count).toBe('0');
});

test('a package finds neither the storage nor the files of another', async ({
  attackWith,
  courseOf,
  learner,
}) => {
  const { got: marks } = await attackWith(hostile.leavesMarks);
  expect(Object.values(marks).filter((what) => refused.test(what))).toEqual([]);

  const other = await courseOf({ files: { 'worker.js': 'window.read = true' } });
  const activity = `/api/v1/activities/${other.activities[0]?.id}`;
  const { shellOrigin } = (await learner.client.get(`${activity}/player`)).body;
  const { contentBase } = (await learner.client.post(`${activity}/launches`, {})).body;
  const { got } = await attackWith(hostile.looksForOthers, { host: shellOrigin, base: contentBase });
  expect(got).toEqual({
    'local storage': 'null',
    'indexed databases': '0',
    caches: '0',
    'file of the other': 'refused: TypeError',
    'its shell': 'refused: TypeError',
    'from the shell': 'refused: TypeError',
    'script of the other': 'refused: TypeError',
    'its capability here': '404',
    'a guessed one': '404',
    'above its folder': '404',
  });
});

test('a package takes no code from another server and sends nothing there', async ({
  attackWith,
  sink,
  page,
}) => {
  const { got } = await attackWith(hostile.sendsThingsOut);
  for (const how of ['code of its own in the shell', 'eval in the shell'])
    expect(got[how], how).toMatch(refused);
  expect(got['code in the shell']).toBe('undefined');
  await page.waitForTimeout(500);
  expect(sink.hits).toEqual([]);
});
