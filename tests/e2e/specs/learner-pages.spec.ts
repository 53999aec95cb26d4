import { expect, type Page, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { atBrowser, signIn } from '../flows/people.js';

// What the few lines of script of a learner's page do, which sends no framework.
const fr = { locale: 'fr' } as const;
const wide = { width: 1280, height: 800 };

const tick = (page: Page, value: string) => page.locator(`input[name="l"][value="${value}"]`);

test('each tick of a filter answers at once, and the page stays where it is', async ({ browser }) => {
  const page = await (await atBrowser(browser, 'fr', wide)).newPage();
  await signIn(page, 'rosa.delgado@refuge.example', 'fr');
  await page.goto('/catalogue');
  const heading = await page.getByRole('heading', { level: 1 }).elementHandle();
  await tick(page, 'ar').focus();
  await page.keyboard.press('Space');

  await expect(page).toHaveURL(/\/catalogue\?l=ar$/);
  const chip = page.locator('#chosen').getByRole('link', {
    name: m.catalogue_remove_filter({ filter: 'العربية' }, fr),
  });
  await expect(chip).toBeVisible();
  await expect(tick(page, 'ar')).toBeFocused();
  expect(await heading?.evaluate((node) => node.isConnected)).toBe(true);

  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\/catalogue$/);
  await expect(chip).toHaveCount(0);
});

test('on a phone the filters unfold, and stay open while one ticks', async ({ browser }) => {
  const page = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(page, 'rosa.delgado@refuge.example', 'fr');
  await page.goto('/catalogue');
  await expect(tick(page, 'es')).toBeHidden();
  await page.getByRole('button', { name: m.common_filter({}, fr) }).click();
  await tick(page, 'es').check();

  await expect(page).toHaveURL(/\?l=es$/);
  await expect(tick(page, 'es')).toBeVisible();
});

test('without network a link or a form leaves the reader where they are, and says why', async ({
  browser,
}) => {
  const context = await atBrowser(browser, 'fr');
  const page = await context.newPage();
  await signIn(page, 'rosa.delgado@refuge.example', 'fr');
  await page.goto('/account');
  const strip = page.locator('[data-offline]').getByRole('status');
  await expect(strip).toHaveCount(0);
  await context.setOffline(true);
  await expect(strip).toContainText(m.common_offline_text({}, fr));

  await page.locator('nav a[href="/my"]').first().click();
  await expect(strip).toContainText(m.common_error_offline_happened({}, fr));
  await page.getByRole('button', { name: m.common_sign_out({}, fr) }).click();
  await expect(page).toHaveURL(/\/account$/);

  await context.setOffline(false);
  await expect(strip).toHaveCount(0);
  await page.locator('nav a[href="/my"]').first().click();
  await expect(page).toHaveURL(/\/my$/);
});

test('from the studio a learner’s page comes whole, with its script', async ({ browser }) => {
  const page = await (await atBrowser(browser, 'fr', wide)).newPage();
  await signIn(page, 'helene.marchetti@iom.example', 'fr');
  await page.goto('/studio/courses', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: m.common_nav_learner_space({}, fr) }).click();
  await expect(page).toHaveURL(/\/my$/);
  await page.locator('nav a[href="/catalogue"]').first().click();
  await tick(page, 'ar').check();

  await expect(page).toHaveURL(/\/catalogue\?l=ar$/);
  await expect(page.locator('#chosen').getByRole('link')).toBeVisible();
});
