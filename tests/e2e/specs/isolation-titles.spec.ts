import type { Page } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { expect, lendSession, lms, playAddress, test } from '../real/fixtures.js';

const titles = {
  markup: '<img src=x onerror="alert(1)"><script>alert(2)</script>',
  formula: `=cmd|'/c calc'!A1`,
  override: 'rapport\u202Efdp.exe',
  ending: '</title></textarea>--><svg onload=alert(3)>',
  link: 'javascript:alert(4)',
};
const title = Object.values(titles).join(' ');

/** Everything that a page could have done with a title if it had taken it for more than text. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => void seen.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) seen.push(message.text());
  });
  return seen;
}

test('titles of packages and their items are text on every screen', async ({
  page,
  trainer,
  learner,
  courseOf,
  profile,
}) => {
  const items = Object.values(titles).map((one) => ({ title: one }));
  const files = Object.fromEntries(items.map((_, index) => [`page-${index + 1}.html`, '<p>Leçon']));
  const course = await courseOf({ title, items, files }, title);
  const seen = watch(page);

  await lendSession(profile, trainer);
  const [first] = course.activities;
  for (const path of [
    '/studio/packages',
    `/studio/packages/${first?.packageId}`,
    '/studio/courses',
    `/studio/courses/${course.id}`,
    '/studio/courses/new',
  ]) {
    await page.goto(lms + path);
    await expect(page.getByText(titles.override).first(), path).toBeAttached();
  }

  await lendSession(profile, learner);
  for (const path of ['/catalogue', `/courses/${course.slug}`, '/my']) {
    await page.goto(lms + path);
    await expect(page.getByText(titles.override).first(), path).toBeVisible();
  }

  await page.goto(playAddress(course));
  await expect(page.getByRole('heading', { level: 1, name: titles.override })).toBeVisible();
  await page.getByRole('button', { name: m.player_outline({}, { locale: 'es' }) }).click();
  const parts = page.getByRole('dialog').getByRole('listitem');
  await expect(parts).toHaveCount(items.length);
  expect((await parts.allInnerTexts()).map((text) => text.split('\n')[0]?.trim())).toEqual(
    Object.values(titles),
  );
  await page.waitForTimeout(300);
  expect(seen).toEqual([]);
});
