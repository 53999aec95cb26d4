import { expect, type Page } from '@playwright/test';
import type { Locale } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

/** From the catalogue into a course, enrolled. */
export async function enrolIn(page: Page, title: string, locale: Locale): Promise<void> {
  await page.goto('/catalogue');
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.getByRole('button', { name: m.enrolment_enrol({}, { locale }) }).click();
  await expect(page.getByText(m.enrolment_enrolled_now({}, { locale }))).toBeVisible();
}

/** From my learning back to where the learner was: one button. */
export async function resume(page: Page, locale: Locale): Promise<void> {
  await page.goto('/my');
  await page
    .getByRole('link', { name: m.common_resume({}, { locale }) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/play\//);
}

/** Waits for the certificate of a course and opens it. @returns its number */
export async function openCertificate(page: Page, title: string): Promise<string> {
  const link = page
    .getByRole('listitem')
    .filter({ hasText: title })
    .locator('a[href^="/certificates/"]')
    .first();
  await expect(async () => {
    await page.goto('/certificates');
    await expect(link).toBeVisible({ timeout: 1000 });
  }).toPass();
  await link.click();
  const number = page.getByText(/^VIG-\d{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/).first();
  await expect(number).toBeAttached();
  return (await number.textContent()) ?? '';
}
