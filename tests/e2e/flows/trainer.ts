import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Locale } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { writeDemoPackage } from '@vigie/starter-curriculum';

/** Brings the demonstration's package in and follows the link to a course of it. */
export async function bringPackage(page: Page, locale: Locale): Promise<void> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'vigie-upload-')), 'definition.zip');
  await writeDemoPackage(file);
  await bringFile(page, file, locale);
}

/** Brings a zip in and follows the link to a course of it. */
export async function bringFile(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
  locale: Locale,
): Promise<void> {
  await page.goto('/studio/packages');
  await forgetImports(page, locale);
  await page.getByLabel(m.packages_drop({}, { locale })).setInputFiles(file);
  await page
    .getByRole('link', { name: m.packages_make_course({}, { locale }) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/studio\/courses\/new/);
}

/** Takes cards of earlier imports off the list, so that the next one is the only one. */
export async function forgetImports(page: Page, locale: Locale): Promise<void> {
  const forget = page.getByRole('button', { name: m.packages_remove_from_list({}, { locale }) });
  for (let left = await forget.count(); left > 0; left--) {
    await forget.first().click();
    await expect(forget).toHaveCount(left - 1);
  }
}

/** Fills in the form of a new course whose package is chosen already, and opens the course to learners. */
export async function makeCourse(page: Page, title: string, locale: Locale): Promise<void> {
  await page.locator(`#title-${locale}`).fill(title);
  await page.getByLabel(m.authoring_duration({}, { locale }), { exact: true }).fill('30');
  await page
    .getByLabel(m.authoring_certificate({}, { locale }), { exact: true })
    .selectOption({ label: m.common_kind_success({}, { locale }) });
  await page.getByRole('button', { name: m.authoring_create({}, { locale }) }).click();
  await expect(page).toHaveURL(/\/studio\/courses\/[0-9a-f-]{36}/);

  await page.getByRole('button', { name: m.common_publish({}, { locale }), exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: m.common_publish({}, { locale }) })
    .click();
  await expect(page.getByRole('button', { name: m.authoring_close({}, { locale }) })).toBeVisible();
}
