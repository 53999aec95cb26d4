import { expect, type Page, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { aPackage } from '../../builders/package.js';
import { ask } from '../flows/courses.js';
import { atBrowser, signIn } from '../flows/people.js';
import { bringFile, makeCourse } from '../flows/trainer.js';

const trainer = 'helene.marchetti@iom.example';
const learner = 'ines.moreau@police.example';
const locale = 'fr';
const doctor = (page: Page) => page.getByRole('region', { name: m.doctor_panel({}, { locale }) }).first();

/** A lesson as Adapt leaves it, that says hello and goodbye and never how far the learner is; its picture is gone. */
const broken = {
  title: 'Leçon bancale',
  files: {
    'adapt/js/adapt.min.js': 'define({})',
    'page-1.html': `<!doctype html><html lang="fr"><title>Leçon</title>
      <meta name="viewport" content="width=device-width">
      <h1>Leçon bancale</h1><img src="pics/disparue.png" alt="">
      <button onclick="parent.API.LMSFinish('')">Quitter la leçon</button>
      <script>parent.API.LMSInitialize('')</script></html>`,
  },
};

test('a package that is not sound shows why, by its files and by how it was used', async ({ browser }) => {
  const page = await (await atBrowser(browser, locale, { width: 1280, height: 900 })).newPage();
  await signIn(page, trainer, locale);
  const name = `bancale-${Date.now()}.zip`;
  await bringFile(page, { name, mimeType: 'application/zip', buffer: await aPackage(broken) }, locale);
  const title = `Cours bancal ${Date.now()}`;
  const packageId = new URL(page.url()).searchParams.get('package') ?? '';
  await makeCourse(page, title, locale);
  const courseId = /courses\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

  await page.goto(`/studio/packages/${packageId}`);
  const panel = doctor(page);
  await expect(panel.getByRole('heading', { name: m.doctor_stops({}, { locale }) })).toBeVisible();
  await expect(panel.getByText(m.doctor_missing_file_title({}, { locale }))).toBeVisible();
  await expect(panel.getByText('pics/disparue.png')).toBeVisible();
  await expect(panel.getByText(m.doctor_no_status_title({}, { locale }))).toBeVisible();
  const setting = panel.getByText('config.json → _completionCriteria');
  await expect(setting).toHaveAttribute('lang', 'en');
  await expect(panel.getByText(m.doctor_never_status_title({}, { locale }))).toHaveCount(0);

  const theirs = await (await atBrowser(browser, locale)).newPage();
  await signIn(theirs, learner, locale);
  await ask(theirs, 'post', '/enrolments', { courseId });
  const course = await ask(page, 'get', `/courses/${courseId}`);
  await theirs.goto(`/play/${course.activities[0].id}`);
  const lesson = theirs.frameLocator('iframe').frameLocator('iframe');
  await lesson.getByRole('button', { name: 'Quitter la leçon' }).click();

  await expect(async () => {
    await page.reload();
    await expect(doctor(page).getByText(m.doctor_never_status_title({}, { locale }))).toBeVisible({
      timeout: 1000,
    });
  }).toPass({ timeout: 30_000 });
  await expect(doctor(page).getByText(m.doctor_missing_in_use_title({}, { locale }))).toBeVisible();
  await expect(
    doctor(page).getByText('config.json → _spoor → _reporting → _onTrackingCriteriaMet'),
  ).toBeVisible();
});
