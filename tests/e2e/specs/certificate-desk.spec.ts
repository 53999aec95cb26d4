import { expect, type Page, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { demoLesson } from '@vigie/starter-curriculum';
import { confirmName, enrolIn } from '../flows/learner.js';
import { expectSaved, passQuiz, turnPage } from '../flows/lesson.js';
import { atBrowser, signIn } from '../flows/people.js';
import { expectSound } from '../flows/sound.js';

const say = { locale: 'es' } as const;

async function completeAsRosa(page: Page): Promise<void> {
  await signIn(page, 'rosa.delgado@refuge.example', 'es');
  await enrolIn(page, demoLesson().title.es, 'es');
  await page.getByRole('link', { name: m.enrolment_start_number({ number: 1 }, say) }).click();
  for (const to of [2, 3, 4]) await turnPage(page, 'es', to);
  await passQuiz(page, 'es');
  await expectSaved(page, 'es');
  await confirmName(page, 'es');
}

test('a name is corrected: the learner asks, an administrator accepts, the new certificate takes the old one’s place', async ({
  browser,
}) => {
  const learner = await (await atBrowser(browser, 'es')).newPage();
  await completeAsRosa(learner);
  await expectSound(learner, '/certificates');
  await learner.getByText(m.certification_correction_ask({}, say)).click();
  await learner.getByLabel(m.certification_family_name({}, say)).fill('Delgado Ruiz');
  await learner.getByLabel(m.certification_correction_why({}, say)).fill('mi segundo apellido');
  await learner.getByRole('button', { name: m.certification_correction_send({}, say) }).click();
  await expect(learner.getByText('Rosa Delgado Ruiz', { exact: false })).toBeVisible();

  const admin = await (await atBrowser(browser, 'es', { width: 1280, height: 900 })).newPage();
  await signIn(admin, 'tarek.mahfouz@iom.example', 'es');
  await expectSound(admin, '/studio/certificates?tab=corrections');
  await admin.getByRole('button', { name: m.certification_correction_accept({}, say) }).click();
  const dialog = admin.getByRole('dialog');
  await expect(dialog.getByText(m.certification_correction_accept_text({ count: 1 }, say))).toBeVisible();
  await dialog.getByRole('button', { name: m.certification_correction_accept({}, say) }).click();
  await expect(admin.getByText(m.certification_corrections_empty_title({}, say))).toBeVisible();

  await admin.goto('/studio/certificates?q=delgado');
  await expect(admin.getByRole('link', { name: 'Rosa Delgado Ruiz' })).toBeVisible();
  await admin.goto('/studio/certificates?tab=replaced');
  await expect(admin.getByRole('link', { name: 'Rosa Delgado', exact: true })).toBeVisible();
});

test('an administrator withdraws a certificate; the window says what happens', async ({ browser }) => {
  const admin = await (await atBrowser(browser, 'es', { width: 360, height: 740 })).newPage();
  await signIn(admin, 'tarek.mahfouz@iom.example', 'es');
  for (const tab of ['issued', 'held', 'expiring', 'withdrawn', 'replaced', 'corrections'])
    await expectSound(admin, `/studio/certificates?tab=${tab}`);
  await admin.goto('/studio/certificates?q=Delgado%20Ruiz');
  await admin.getByRole('link', { name: 'Rosa Delgado Ruiz' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Rosa Delgado Ruiz' })).toBeVisible();
  await expectSound(admin, new URL(admin.url()).pathname);
  await admin.getByText(m.certification_withdraw({}, say)).first().click();
  await admin.getByLabel(m.certification_reason({}, say)).last().fill('prueba');
  await admin.getByRole('button', { name: m.certification_withdraw({}, say) }).click();
  const dialog = admin.getByRole('dialog');
  await expect(dialog.getByText(m.certification_withdraw_text({}, say))).toBeVisible();
  await dialog.getByRole('button', { name: m.certification_withdraw({}, say) }).click();
  await expect(admin.getByText(m.ui_verdict_withdrawn({}, say)).first()).toBeVisible();
  await expect(admin.getByText('prueba')).toBeVisible();
});
