import type { Page } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { courseIn, expect, lms, test } from '../real/fixtures.js';
import { ledLesson, locale, resumedFrom, says, turnsTo } from '../real/lesson.js';

const away = /\/away$/;

/** Nothing on the page, nor in its tab, tells what was read before. */
async function expectNeutral(page: Page): Promise<void> {
  await expect(page).toHaveURL(away);
  await expect(page).toHaveTitle(m.player_away_title({}, { locale }));
  expect(await page.content()).not.toMatch(/vigie|iom|oim|leçon/i);
}

test('the quick exit saves what the course had not, and leaves nothing to go back to', async ({
  page,
  courseOf,
  play,
  learner,
}) => {
  const course = await courseOf(ledLesson);
  await page.goto(`${lms}/my`);
  await play(course);
  await turnsTo(page, 'p1');
  await says(page, 'LMSSetValue', 'cmi.core.lesson_location', 'p2');
  const pagesBefore = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: m.ui_quick_exit({}, { locale }) }).click();

  await expectNeutral(page);
  expect(await page.evaluate(() => history.length)).toBe(pagesBefore);
  expect((await resumedFrom(course, learner)).place).toBe('p2');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL(/\/my$/);
});

test('Escape twice in the course is the quick exit; once is not', async ({
  page,
  courseOf,
  play,
  learner,
}) => {
  const course = await courseOf(ledLesson);
  await page.goto(`${lms}/my`);
  await play(course);
  await turnsTo(page, 'p1');
  await courseIn(page).getByRole('heading').click();
  await page.keyboard.press('Escape');
  await turnsTo(page, 'p2');
  await expect(page).toHaveURL(/\/play\//);

  await says(page, 'LMSSetValue', 'cmi.core.lesson_location', 'p3');
  // Two within half a second, as soon as this machine can.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(away, { timeout: 2000 });
  }).toPass();
  await expectNeutral(page);
  expect((await resumedFrom(course, learner)).place).toBe('p3');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL(/\/my$/);
});
