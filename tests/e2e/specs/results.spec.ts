import { expect, type Page, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { enrolIn } from '../flows/learner.js';
import { course, expectSaved, passQuiz, turnPage } from '../flows/lesson.js';
import { atBrowser, signIn } from '../flows/people.js';
import { bringPackage, makeCourse } from '../flows/trainer.js';
import { expectSound } from '../flows/sound.js';

const title = 'Results of a lesson';

/** What a course does that misuses its API: a value that only the LMS may set. */
async function callWrongly(page: Page): Promise<void> {
  await course(page)
    .locator('body')
    .evaluate(() => {
      const api = Reflect.get(window.parent, 'API') ?? Reflect.get(window.parent, 'API_1484_11');
      api.LMSSetValue('cmi.core.student_id', '<img src=x onerror="window.top.hurt = true">');
    });
}

/** Who is signed in on a page. */
const idOf = async (page: Page) => String((await (await page.request.get('/api/v1/me')).json()).id);

test('a trainer opens a learner in a course and sees why, what was saved, and every call with its error', async ({
  browser,
}) => {
  test.slow(); // a whole lesson, then twelve pages for axe
  const desk = await atBrowser(browser, 'en', { width: 1280, height: 900 });
  const trainer = await desk.newPage();
  await signIn(trainer, 'helene.marchetti@iom.example', 'en');
  await bringPackage(trainer, 'en');
  await makeCourse(trainer, title, 'en');

  const learner = await (await atBrowser(browser, 'en')).newPage();
  await signIn(learner, 'rosa.delgado@refuge.example', 'en');
  await enrolIn(learner, title, 'en');
  const told = learner.waitForResponse((answer) => answer.url().endsWith('/trace'));
  await learner
    .getByRole('link', { name: m.enrolment_start_number({ number: 1 }, { locale: 'en' }) })
    .click();
  await turnPage(learner, 'en', 2);
  await callWrongly(learner);
  await turnPage(learner, 'en', 3);
  await turnPage(learner, 'en', 4);
  await passQuiz(learner, 'en');
  await expectSaved(learner, 'en');
  expect((await told).status()).toBe(204);
  const last = learner.waitForResponse((answer) => answer.url().endsWith('/trace'));
  await learner.locator('#player-back').click();
  expect((await last).status()).toBe(204);

  await trainer.reload();
  await trainer.getByRole('link', { name: 'People and results' }).click();
  await expect(trainer.getByRole('link', { name: 'Completed: 1' })).toBeVisible();
  await trainer.getByRole('link', { name: 'Passed: 1' }).click();
  await expect(trainer).toHaveURL(/state=passed/);
  await trainer.getByRole('link', { name: 'Rosa Delgado' }).click();
  await expect(trainer.getByRole('heading', { name: 'This course is complete' })).toBeVisible();
  await expect(trainer.getByText('Rosa Delgado sees exactly the same list.')).toBeVisible();
  await trainer.getByRole('link', { name: /^Open attempt 1 of/ }).click();

  const commits = trainer.getByRole('table', { name: 'Saves' });
  await expect(commits.getByText('The page’s outbox').first()).toBeVisible();
  const calls = trainer.getByRole('table', { name: 'Calls of the package' });
  await expect(calls.getByText('LMSInitialize()').first()).toBeVisible();
  await expect(
    calls.getByText(/^LMSSetValue\(cmi\.suspend_data, \(\d+ characters\)\)/).first(),
  ).toBeVisible();
  await trainer.getByRole('checkbox', { name: 'Errors only' }).check();
  await expect(trainer).toHaveURL(/errors=true/);
  const wrong = calls.getByRole('row').filter({ hasText: 'LMSSetValue(cmi.core.student_id, (not kept))' });
  await expect(wrong).toHaveCount(1);
  await expect(wrong.getByText('403')).toBeVisible();
  expect(await trainer.evaluate(() => Reflect.get(window, 'hurt'))).toBeUndefined();

  const attempt = new URL(trainer.url()).pathname;
  const person = attempt.replace(/\/attempts\/.*/, '');
  const list = person.replace(/\/[^/]+$/, '');
  for (const [locale, width] of [
    ['en', 320],
    ['ar', 320],
    ['ar', 1280],
  ] as const) {
    await trainer.setViewportSize({ width, height: 800 });
    await trainer.goto(`${list}?lang=${locale}`);
    for (const path of [list, `${list}?q=nobody`, person, attempt]) await expectSound(trainer, path);
  }

  const admin = await (await atBrowser(browser, 'en', { width: 1280, height: 900 })).newPage();
  await signIn(admin, 'tarek.mahfouz@iom.example', 'en');
  const [actor, object] = await Promise.all([trainer, learner].map(idOf));
  await expect(async () => {
    await admin.goto(`/studio/audit?action=identity.recordViewed&actor=${actor}&object=${object}`);
    await expect(admin.getByRole('rowheader', { name: 'Record of a person viewed' })).toHaveCount(1, {
      timeout: 500,
    });
  }).toPass();
});
