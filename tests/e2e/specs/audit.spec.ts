import { expect, test } from '@playwright/test';
import { atBrowser, signIn } from '../flows/people.js';

test('an administrator finds what was done to a course, and that nothing was tampered with', async ({
  browser,
}) => {
  const context = await atBrowser(browser, 'en', { width: 1280, height: 800 });
  const page = await context.newPage();
  await signIn(page, 'tarek.mahfouz@iom.example', 'en');
  await page.goto('/studio/courses');
  await page.getByRole('link', { name: 'Audit log' }).click();
  await expect(page.getByRole('heading', { name: /^The record is unbroken: \d+ entries$/ })).toBeVisible();

  await page.getByLabel('Action').selectOption({ label: 'Course published' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/action=catalogue\.coursePublished/);
  await expect(page.getByRole('rowheader').first()).toHaveText('Course published');
  await expect(page.getByText('state:').first()).toBeVisible();

  await page.goto('/studio/audit?object=0192');
  await expect(page.getByText('This is not an identifier.')).toBeVisible();
});

test('a trainer is not shown the audit log, and may not open it', async ({ browser }) => {
  const context = await atBrowser(browser, 'en', { width: 1280, height: 800 });
  const page = await context.newPage();
  await signIn(page, 'helene.marchetti@iom.example', 'en');
  await page.goto('/studio/courses');
  await expect(page.getByRole('link', { name: 'Packages' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Audit log' })).toHaveCount(0);
  expect((await page.goto('/studio/audit'))?.status()).toBe(403);
});
