import type { Course } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import * as hostile from '../../builders/hostile/index.js';
import { courseIn, expect, gotOf, type Person, test } from '../real/fixtures.js';

/** Where the server would resume a course. */
async function placeIn(course: Course, { client }: Person): Promise<string> {
  const path = `/api/v1/activities/${course.activities[0]?.id}/launches`;
  const launch = (await client.post(path, { takeOver: true })).expect(200).body;
  return launch.items[0].cmi.core.lesson_location;
}

test('what a course says in the name of its shell is not heard', async ({ attackWith, page, learner }) => {
  const { course } = await attackWith(hostile.speaksAsTheShell);
  await page.waitForTimeout(1_000);
  expect(page.url()).toContain('/play/');
  expect(await placeIn(course, learner)).toBe('honest');
});

test('what a course says in the name of the LMS page is not heard', async ({ attackWith, page }) => {
  await attackWith(hostile.speaksAsThePage);
  await page.waitForTimeout(500);
  await expect(courseIn(page).getByRole('heading', { name: 'Leçon' })).toBeVisible();
});

test('a course in the place of its shell hands over nothing of another course', async ({
  begin,
  page,
  play,
  courseOf,
  learner,
  sink,
}) => {
  const other = await courseOf({});
  await play(other);
  await expect(courseIn(page).getByText('Leçon')).toBeVisible();
  const activity = `/api/v1/activities/${other.activities[0]?.id}`;
  const { attempt } = (await learner.client.get(`${activity}/player`)).body;

  const target = { lms: '', sink: sink.origin, attempt: attempt.id, item: 'item-1' };
  const shell = hostile.hostilePage(hostile.falseShell, target);
  // What a shell hands over is sent before the attempt is opened anew.
  const heard = page.waitForResponse((one) => one.request().postData() === '{"takeOver":true}');
  await begin(hostile.standsInForTheShell, {}, { 'shell.html': shell });
  await gotOf(page.frameLocator('iframe'));
  await heard;
  expect(await placeIn(other, learner)).toBe('');
});

test('a window that a course opens after a tap cannot get at the LMS page behind it', async ({
  begin,
  page,
  sink,
}) => {
  const evil = hostile.hostilePage(hostile.usesItsOpener, { lms: '', sink: sink.origin });
  sink.pages.set('/evil.html', evil);
  await begin(hostile.opensWindows, {}, { 'window.html': evil });
  const here = page.url();
  for (const whose of ['own', 'attacker']) {
    const opening = page.context().waitForEvent('page');
    await page.bringToFront();
    await courseIn(page).getByRole('button', { name: whose }).click();
    const got = await gotOf(await opening);
    expect(got).toEqual({
      document: 'refused: SecurityError',
      address: 'refused: SecurityError',
      message: 'tried',
    });
  }
  await page.waitForTimeout(500);
  expect(page.url()).toBe(here);
  expect(sink.hits).toEqual([]);
});

test('a window of the LMS that a course opens is out of its reach', async ({ begin, page }) => {
  await begin(hostile.opensWindows);
  const opening = page.context().waitForEvent('page');
  await courseIn(page).getByRole('button', { name: 'lms' }).click();
  await (await opening).waitForURL(/\/my/);
  await page.bringToFront();
  await courseIn(page).getByRole('button', { name: 'look' }).click();
  expect(await gotOf(courseIn(page))).toEqual({ document: 'refused: SecurityError', window: 'gone' });
});

test('markup and odd names in what a course saves are text to everyone', async ({ attackWith, page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => void (dialogs.push(dialog.message()), dialog.dismiss()));
  const { got } = await attackWith(hostile.saysMarkup);
  expect(got).toMatchObject({
    kept: 'true',
    'polluted here': 'undefined',
    'polluted in the shell': 'undefined',
  });
  expect(got['cmi.__proto__.polluted']).toBe('false');
  await page.reload();
  await expect(courseIn(page).getByRole('heading', { name: 'Leçon' })).toBeVisible();
  expect(await page.evaluate(() => ({}) as { polluted?: string })).toEqual({});
  expect(dialogs).toEqual([]);
});

test('a course that fills the storage it shares with the shell loses nothing that it saves', async ({
  attackWith,
  page,
  learner,
}) => {
  const { got, course } = await attackWith(hostile.fillsTheStorage);
  expect(got['10 MB']).toBe('refused: QuotaExceededError');
  expect([got['value'], got['commit']]).toEqual(['true', 'true']);
  await expect.poll(() => placeIn(course, learner)).toBe('in a full storage');
  await page.reload();
  await page.getByRole('button', { name: m.player_go_on_here({}, { locale: 'es' }) }).click();
  await expect(courseIn(page).getByRole('heading', { name: 'Leçon' })).toBeVisible();
});

test('a course that takes the shell’s API away harms itself alone', async ({
  attackWith,
  page,
  play,
  courseOf,
}) => {
  await attackWith(hostile.replacesTheApi);
  await page.locator('#player-back').click();
  await expect(page).toHaveURL(/\/courses\//);
  await play(await courseOf({}));
  await expect(courseIn(page).getByText('Leçon')).toBeVisible();
});
