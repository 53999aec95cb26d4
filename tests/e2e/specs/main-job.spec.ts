import { expect, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { confirmName, downloadPdf, enrolIn, openCertificate, resume } from '../flows/learner.js';
import { course, expectSaved, lessonWords, passQuiz, turnPage } from '../flows/lesson.js';
import { atBrowser, signIn } from '../flows/people.js';
import { bringPackage, makeCourse } from '../flows/trainer.js';

for (const { locale, title, learner, family } of [
  { locale: 'fr', title: 'Repérer à la frontière', learner: 'ines.moreau@police.example', family: 'Moreau' },
  { locale: 'ar', title: 'التعرف عند الحدود', learner: 'samir.haddad@police.example', family: 'حداد' },
] as const) {
  test(`the main job in ${locale}, at 360 px: a package becomes a course, is taken, left, resumed and completed, and a stranger verifies the certificate`, async ({
    browser,
  }) => {
    const trainer = await (await atBrowser(browser, locale)).newPage();
    await signIn(trainer, 'helene.marchetti@iom.example', locale);
    await bringPackage(trainer, locale);
    await makeCourse(trainer, title, locale);

    const phone = await atBrowser(browser, locale);
    const first = await phone.newPage();
    await signIn(first, learner, locale);
    await enrolIn(first, title, locale);
    await first.getByRole('link', { name: m.enrolment_start_number({ number: 1 }, { locale }) }).click();
    await turnPage(first, locale, 2);
    await turnPage(first, locale, 3);
    await expectSaved(first, locale);
    await first.close();

    const second = await phone.newPage();
    await resume(second, locale);
    await expect(course(second).getByText(lessonWords(locale).ui['resumed'] ?? '')).toBeVisible();
    await turnPage(second, locale, 4);
    await passQuiz(second, locale);
    await expectSaved(second, locale);
    await confirmName(second, locale);
    const number = await openCertificate(second, title);
    expect(await downloadPdf(second, locale)).toBe(`${number}-${locale}.pdf`);

    const stranger = await (await atBrowser(browser, locale)).newPage();
    await stranger.goto(`/verify?lang=${locale}`);
    await stranger.getByRole('textbox').first().fill(number);
    await stranger.keyboard.press('Enter');
    await expect(stranger.getByRole('heading', { name: m.ui_verdict_valid({}, { locale }) })).toBeVisible();
    await expect(stranger.getByText(title)).toBeVisible();
    await expect(stranger.getByText(family)).toHaveCount(0);
    await stranger.getByRole('textbox').last().fill(family);
    await stranger.keyboard.press('Enter');
    await expect(stranger.getByText(family).first()).toBeVisible();
  });
}

test('a certificate is verified without JavaScript, by its address', async ({ browser }) => {
  const page = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(page, 'ines.moreau@police.example', 'fr');
  const [certificate] = (await (await page.request.get('/api/v1/certificates')).json()).items;

  const stranger = await browser.newContext({ javaScriptEnabled: false, locale: 'fr' });
  const plain = await stranger.newPage();
  await plain.goto(certificate.verifyUrl);
  await expect(plain.getByText('Inès Moreau')).toBeVisible();
  await expect(plain.getByText(certificate.facts.number).first()).toBeVisible();
});
