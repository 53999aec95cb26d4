import { expect, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { aCourseOfTwo } from '../../builders/course-2004.js';
import { enrolIn, openCertificate, resume } from '../flows/learner.js';
import { course, expectSaved } from '../flows/lesson.js';
import { atBrowser, signIn } from '../flows/people.js';
import { bringFile, makeCourse } from '../flows/trainer.js';

const locale = 'fr';
const title = 'Observer et décider';

test('a SCORM 2004 package of two lessons becomes a course, is left, resumed, led on from one lesson to the next, and ends in a certificate', async ({
  browser,
}) => {
  const trainer = await (await atBrowser(browser, locale)).newPage();
  await signIn(trainer, 'helene.marchetti@iom.example', locale);
  const buffer = await aCourseOfTwo(title);
  await bringFile(trainer, { name: 'deux.zip', mimeType: 'application/zip', buffer }, locale);
  await makeCourse(trainer, title, locale);
  await trainer.goto('/studio/packages');
  await expect(trainer.getByText('SCORM 2004 3rd Edition').first()).toBeVisible();

  const phone = await atBrowser(browser, locale);
  const first = await phone.newPage();
  await signIn(first, 'ines.moreau@police.example', locale);
  await enrolIn(first, title, locale);
  await first.getByRole('link', { name: m.enrolment_start_number({ number: 1 }, { locale }) }).click();
  await expect(course(first).getByText('Page 1, ab-initio')).toBeVisible();
  await course(first).getByRole('button', { name: 'Tourner la page' }).click();
  await expectSaved(first, locale);
  await first.close();

  const second = await phone.newPage();
  await resume(second, locale);
  await expect(course(second).getByText('Page 2, resume')).toBeVisible();
  await course(second).getByRole('button', { name: 'Terminer et continuer' }).click();
  await expect(course(second).getByRole('heading', { name: 'Décider' })).toBeVisible();
  await course(second).getByRole('button', { name: 'Terminer et continuer' }).click();
  await expectSaved(second, locale);
  // Other journeys may have asked her for her name already: here it is only a condition.
  await second.evaluate(() =>
    fetch('/api/v1/certificate-name', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ givenName: 'Inès', familyName: 'Moreau' }),
    }),
  );
  await openCertificate(second, title);
});
