import { expect, type FrameLocator, type Page } from '@playwright/test';
import type { Locale } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

/** The page of a module, inside the shell inside the page. */
export const moduleOn = (page: Page): FrameLocator => page.frameLocator('iframe').frameLocator('iframe');

/** Opens a lesson from the outline, past its advisory if it has one. */
export async function openLesson(page: Page, locale: Locale, place: number): Promise<void> {
  const module = moduleOn(page);
  await module.locator('.lessoncard').nth(place).click();
  await expect(module.locator('.blocks, .callout--advisory .btn--primary').first()).toBeVisible();
  const goOn = module.getByRole('button', { name: m.module_advisory_continue({}, { locale }) });
  if (await goOn.isVisible()) await goOn.click();
  await expect(module.locator('.blocks')).toBeVisible();
}

/** Answers every question with options, one after the other, by its first option. */
export async function answerAll(page: Page): Promise<void> {
  const open = moduleOn(page).locator('.ask form');
  for (let left = await open.count(); left > 0; left--) {
    const form = open.first();
    for (const select of await form.locator('select').all()) await select.selectOption({ index: 1 });
    for (const field of await form.locator('input[inputmode=decimal]').all()) await field.fill('1');
    if ((await form.locator('input[type=radio], input[type=checkbox]').count()) > 0)
      await form.locator('input[type=radio], input[type=checkbox]').first().check();
    await form.getByRole('button').last().click();
    await expect(open).toHaveCount(left - 1);
  }
}
