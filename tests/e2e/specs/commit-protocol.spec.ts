import { m } from '@vigie/i18n/messages';
import { courseIn, expect, playAddress, test } from '../real/fixtures.js';
import { bar, ledLesson, locale, resumedFrom, says, turnsTo, words } from '../real/lesson.js';

const commits = /\/api\/v1\/attempts\/[^/]+\/commits$/;

test.afterEach(async ({ profile }) => {
  await profile.setOffline(false);
  await profile.unroute(commits);
});

test('without a line the course goes on, and what it saved is sent when the line is back', async ({
  page,
  profile,
  courseOf,
  play,
  learner,
}) => {
  const course = await courseOf(ledLesson);
  await play(course);
  await turnsTo(page, 'p1');
  await expect(bar(page)).toContainText(words.saved);

  await profile.setOffline(true);
  await turnsTo(page, 'p2');
  await expect(bar(page)).toContainText(words.waiting);
  await turnsTo(page, 'p3');
  expect(await says(page, 'LMSGetValue', 'cmi.core.lesson_location')).toBe('p3');

  await profile.setOffline(false);
  await expect(bar(page)).toContainText(words.saved);
  expect((await resumedFrom(course, learner)).place).toBe('p3');
});

test('a server that is busy is asked again, later each time and never sooner than it says', async ({
  page,
  profile,
  courseOf,
  play,
  learner,
}) => {
  const course = await courseOf(ledLesson);
  await play(course);
  const times: number[] = [];
  await profile.route(commits, (route) => {
    times.push(Date.now());
    const headers = { 'retry-after': times.length === 1 ? '3' : '1' };
    const json = { type: 'server/busy', title: 'Busy', status: 503 };
    return times.length <= 2 ? route.fulfill({ status: 503, headers, json }) : route.continue();
  });
  await turnsTo(page, 'p1');
  await expect(bar(page)).toContainText(words.notSaved);
  await turnsTo(page, 'p2');
  await expect(bar(page)).toContainText(words.saved);

  const [first = 0, second = 0, third = 0] = times;
  expect(second - first).toBeGreaterThanOrEqual(2_950);
  expect(third - second).toBeGreaterThanOrEqual(2_950);
  expect((await resumedFrom(course, learner)).place).toBe('p2');
});

test('a tab closed without a line loses nothing: the next opening sends it before it resumes there', async ({
  page,
  profile,
  courseOf,
  play,
}) => {
  const course = await courseOf(ledLesson);
  await play(course);
  await turnsTo(page, 'p1');
  await expect(bar(page)).toContainText(words.saved);
  await profile.setOffline(true);
  await turnsTo(page, 'p2');
  await page.close();
  await profile.setOffline(false);

  const next = await profile.newPage();
  const asked: string[] = [];
  next.on('response', (one) => {
    if (one.request().method() === 'POST') asked.push(new URL(one.url()).pathname.split('/').at(-1) ?? '');
  });
  await play(course, next);
  expect(await says(next, 'LMSGetValue', 'cmi.core.lesson_location')).toBe('p2');
  const before = asked.slice(0, asked.indexOf('launches'));
  expect(new Set(before)).toEqual(new Set(['commits']));
});

test('a session that expires in mid-course costs nothing: the learner signs in over it', async ({
  page,
  profile,
  courseOf,
  play,
  learner,
}) => {
  const course = await courseOf(ledLesson);
  await play(course);
  await turnsTo(page, 'p1');
  await expect(bar(page)).toContainText(words.saved);
  await courseIn(page)
    .locator('body')
    .evaluate(() => ((window as { mark?: string }).mark = 'the same frame'));
  await profile.clearCookies();
  await turnsTo(page, 'p2');

  const door = page.getByRole('dialog', { name: m.player_signed_out_title({}, { locale }) });
  await expect(door.getByLabel(m.identity_email({}, { locale }))).toHaveValue('rosa.delgado@refuge.example');
  const password = door.getByLabel(m.identity_password({}, { locale }), { exact: true });
  await expect(password).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(door).toHaveCount(0);
  await page.getByRole('button', { name: m.common_sign_in({}, { locale }) }).click();
  await password.fill('not the password');
  await page.keyboard.press('Enter');
  await expect(door.getByText(m.identity_wrong_credentials_happened({}, { locale }))).toBeVisible();
  await expect(password).toBeFocused();
  await password.fill('vigie-demo-2026');
  await page.keyboard.press('Enter');

  await expect(door).toHaveCount(0);
  await expect(bar(page)).toContainText(words.saved);
  const mark = courseIn(page)
    .locator('body')
    .evaluate(() => (window as { mark?: string }).mark);
  expect(await mark).toBe('the same frame');
  expect((await resumedFrom(course, learner)).place).toBe('p2');
});

test('another user who signs in over a lesson is told whose it is, and sends nothing of it', async ({
  page,
  profile,
  courseOf,
  play,
  learner,
}) => {
  const course = await courseOf(ledLesson);
  await play(course);
  await turnsTo(page, 'p1');
  await expect(bar(page)).toContainText(words.saved);
  await profile.clearCookies();
  await turnsTo(page, 'p2');
  const taken: number[] = [];
  page.on('response', (response) => {
    if (commits.test(response.url()) && response.status() !== 401) taken.push(response.status());
  });

  const door = page.getByRole('dialog');
  await door.getByLabel(m.identity_email({}, { locale })).fill('ines.moreau@police.example');
  await door.getByLabel(m.identity_password({}, { locale }), { exact: true }).fill('vigie-demo-2026');
  await page.keyboard.press('Enter');
  await expect(door.getByText('Inès Moreau').first()).toBeVisible();
  const asked = page.waitForResponse(/\/api\/v1\/me$/);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await (await asked).finished();
  expect(taken).toEqual([]);

  await door
    .getByRole('button', { name: m.player_other_user_back({ name: 'Rosa Delgado' }, { locale }) })
    .click();
  await door.getByLabel(m.identity_email({}, { locale })).fill('rosa.delgado@refuge.example');
  await door.getByLabel(m.identity_password({}, { locale }), { exact: true }).fill('vigie-demo-2026');
  await page.keyboard.press('Enter');
  await expect(door).toHaveCount(0);
  await expect(bar(page)).toContainText(words.saved);
  expect((await resumedFrom(course, learner)).place).toBe('p2');
});

test('two tabs: the second asks before it takes over, the first is told, and what both reached counts', async ({
  page,
  profile,
  courseOf,
  play,
  learner,
}) => {
  const course = await courseOf(ledLesson);
  await play(course);
  await turnsTo(page, 'first');
  await expect(bar(page)).toContainText(words.saved);

  const second = await profile.newPage();
  await play(course, second);
  await expect(second.getByRole('dialog')).toContainText(m.player_elsewhere_title({}, { locale }));
  await second.getByRole('button', { name: m.player_go_on_here({}, { locale }) }).click();
  expect(await says(second, 'LMSGetValue', 'cmi.core.lesson_location')).toBe('first');
  await turnsTo(second, 'second');
  await expect(bar(second)).toContainText(words.saved);

  await page.bringToFront();
  await says(page, 'LMSSetValue', 'cmi.core.score.raw', '90');
  await says(page, 'LMSSetValue', 'cmi.core.lesson_status', 'passed');
  await turnsTo(page, 'late');
  await expect(page.getByText(m.player_lost_title({}, { locale }))).toBeVisible();
  await expect
    .poll(async () => {
      const { items } = (await learner.client.get(`/api/v1/enrolments?courseId=${course.id}`)).body;
      return items[0].activities[0].success;
    })
    .toBe('passed');
  expect((await resumedFrom(course, learner)).place).toBe('second');
});

test('a save that the server will never take is kept, shown and given out as a file', async ({
  page,
  profile,
  courseOf,
  play,
}) => {
  await play(await courseOf(ledLesson));
  let refusals = 0;
  await profile.route(commits, (route) => {
    const json = { type: 'player/no-such-item', title: 'No such item', status: 422 };
    return refusals++ === 0 ? route.fulfill({ status: 422, json }) : route.continue();
  });
  await turnsTo(page, 'refused');
  await page.getByRole('button', { name: m.player_refused_show({}, { locale }) }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('player/no-such-item');
  const link = dialog.getByRole('link', { name: m.common_download({}, { locale }) });
  expect(await link.getAttribute('download')).toMatch(/^vigie-\d+-\d+\.json$/);
  const [, file = ''] =
    /^data:application\/json;charset=utf-8,(.*)$/.exec((await link.getAttribute('href')) ?? '') ?? [];
  expect(JSON.parse(decodeURIComponent(file))).toMatchObject({
    status: 422,
    envelope: { cmi: { core: { lesson_location: 'refused' } } },
  });

  // It stays over a reload, until the learner removes it.
  await page.reload();
  await page.getByRole('button', { name: m.player_refused_show({}, { locale }) }).click();
  await dialog.getByRole('button', { name: m.common_remove({}, { locale }) }).click();
  await expect(link).toHaveCount(0);
});

test('64,000 characters through a closing tab: first what matters, then everything', async ({
  page,
  profile,
  courseOf,
  play,
  learner,
}) => {
  const course = await courseOf(ledLesson);
  await play(course);
  const memory = 'é漢x😀'.repeat(12_800);
  await says(page, 'LMSSetValue', 'cmi.suspend_data', memory);
  await says(page, 'LMSSetValue', 'cmi.core.lesson_location', 'p7');
  await page.close();
  await expect.poll(() => resumedFrom(course, learner)).toEqual({ place: 'p7', suspendData: '' });

  const next = await profile.newPage();
  await next.goto(playAddress(course));
  await next.getByRole('button', { name: m.player_go_on_here({}, { locale }) }).click();
  await expect(courseIn(next).getByRole('heading', { name: 'Leçon' })).toBeVisible();
  expect(await says(next, 'LMSGetValue', 'cmi.suspend_data')).toBe(memory);
});
