import { expect, type Page } from '@playwright/test';
import type { Locale } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

/** From the catalogue into a course, enrolled now or before. */
export async function enrolIn(page: Page, title: string, locale: Locale): Promise<void> {
  await page.goto('/catalogue');
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const enrol = page.getByRole('button', { name: m.enrolment_enrol({}, { locale }) });
  if (!(await enrol.isVisible())) return expect(page.locator('a[href^="/play/"]').first()).toBeVisible();
  await enrol.click();
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

/** Answers the one question before the first certificate, which waits for nothing else. */
export async function confirmName(page: Page, locale: Locale): Promise<void> {
  const yes = page.getByRole('button', { name: m.certification_name_yes_issue({}, { locale }) });
  await expect(async () => {
    await page.goto('/certificates');
    await expect(yes).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByText(m.certification_held_reason({}, { locale }))).toBeVisible();
  await yes.click();
  await expect(yes).toHaveCount(0);
}

/** Downloads the opened certificate in a language. @returns the file's name */
export async function downloadPdf(page: Page, locale: Locale): Promise<string> {
  await page.getByLabel(m.certification_pdf_language({}, { locale })).selectOption(locale);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: m.certification_pdf_download({}, { locale }) }).click();
  return (await download).suggestedFilename();
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
