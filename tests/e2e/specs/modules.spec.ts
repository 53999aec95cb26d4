import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { compileModule } from '@vigie/api/domains/authoring/compile.js';
import type { Locale } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { writeZip } from '@vigie/scorm/node';
import { starterCourses, starterLibrary, starterMedia } from '@vigie/starter-curriculum';
import { enrolIn } from '../flows/learner.js';
import { answerAll, moduleOn, openLesson } from '../flows/module.js';
import { atBrowser, signIn } from '../flows/people.js';
import { bringFile, makeCourse } from '../flows/trainer.js';

const [course] = starterCourses();
const short = course?.modules.find(({ lessons }) => lessons.length === 1);
if (!course || !short) throw new Error('the starter curriculum has no short module');

for (const [target, locale, email] of [
  ['scorm12', 'fr', 'ines.moreau@police.example'],
  ['scorm2004', 'ar', 'samir.haddad@police.example'],
] as const) {
  test(`a compiled module (${target}, ${locale}) is resumed where it was, and completed`, async ({
    browser,
  }) => {
    test.slow();
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'vigie-module-')), `${target}.zip`);
    await writeZip(compileModule(short, starterLibrary(), { target, media: starterMedia() }), file);
    const trainer = await (await atBrowser(browser, 'fr', { width: 1280, height: 800 })).newPage();
    await signIn(trainer, 'helene.marchetti@iom.example', 'fr');
    await bringFile(trainer, file, 'fr');
    const title = `Module ${target}`;
    await makeCourse(trainer, title, 'fr');

    const page = await (await atBrowser(browser, locale)).newPage();
    await signIn(page, email, locale);
    await enrolIn(page, title, locale);
    await page.locator('a[href^="/play/"]').first().click();
    const module = moduleOn(page);
    await expect(module.locator('#top')).toHaveText(short.title[locale] ?? '');
    await expect(module.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
    await expect(module.locator('.quickexit')).toHaveCount(0);

    await openLesson(page, locale, 0);
    await answerAll(page);
    const outcomes = () => module.locator('.ask').allInnerTexts();
    const before = await outcomes();
    await expectSaved(locale);
    await page.reload();
    await expect(module.getByText(m.module_resumed({}, { locale }))).toBeVisible();
    await expect.poll(outcomes).toEqual(before);

    await module.locator('[data-end]').scrollIntoViewIfNeeded();
    await expect(module.getByText(m.module_module_complete({}, { locale }))).toBeVisible();
    await expect(page.getByText(m.player_course_done({}, { locale }))).toBeVisible();

    async function expectSaved(language: Locale): Promise<void> {
      const words = m.common_saved_at({ time: '' }, { locale: language }).trim();
      await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
    }
  });
}

test('a fresh start brings the starter courses in, published and marked as pilots', async ({ browser }) => {
  const page = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(page, 'rosa.delgado@refuge.example', 'fr');
  const courses = starterCourses().filter(({ modules }) =>
    modules.some(({ tracking }) => tracking !== 'none'),
  );
  for (const { title } of courses)
    await expect(async () => {
      await page.goto(`/catalogue?q=${encodeURIComponent(title.fr)}`);
      await expect(page.getByRole('link', { name: title.fr }).first()).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
});
