import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import type { Locale } from '@vigie/contracts';

/** Of every person of the demonstration. */
export const demoPassword = 'vigie-demo-2026';

/** Somebody at a browser of their own, with their language and their screen. */
export async function atBrowser(
  browser: Browser,
  locale: Locale,
  viewport = { width: 360, height: 740 },
): Promise<BrowserContext> {
  return browser.newContext({ locale, viewport, reducedMotion: 'reduce' });
}

/** Signs in at the door and waits until it opens. */
export async function signIn(
  page: Page,
  email: string,
  locale: Locale,
  password = demoPassword,
): Promise<void> {
  await page.goto(`/sign-in?lang=${locale}`);
  await page.getByLabel(m.identity_email({}, { locale }), { exact: true }).fill(email);
  await page.getByLabel(m.identity_password({}, { locale }), { exact: true }).fill(password);
  await page.getByRole('button', { name: m.common_sign_in({}, { locale }), exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
