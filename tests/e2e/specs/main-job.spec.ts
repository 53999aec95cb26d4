import { expect, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { demoLesson } from '@vigie/starter-curriculum';
import { enrolIn, openCertificate, resume } from '../flows/learner.js';
import { course, expectSaved, lessonWords, passQuiz, turnPage } from '../flows/lesson.js';
import { atBrowser, signIn } from '../flows/people.js';

for (const { locale, learner, family, viewport } of [
  {
    locale: 'fr',
    learner: 'ines.moreau@police.example',
    family: 'Moreau',
    viewport: { width: 360, height: 740 },
  },
  {
    locale: 'ar',
    learner: 'samir.haddad@police.example',
    family: 'حداد',
    viewport: { width: 360, height: 740 },
  },
] as const) {
  test(`the main job in ${locale}: enrol, take, close the tab, resume, complete, certificate, verified by a stranger`, async ({
    browser,
  }) => {
    const title = demoLesson().title[locale];
    const phone = await atBrowser(browser, locale, viewport);
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

    const number = await openCertificate(second);

    const stranger = await (await atBrowser(browser, locale)).newPage();
    await stranger.goto(`/verify?lang=${locale}`);
    await stranger.getByRole('textbox').first().fill(number);
    await stranger.keyboard.press('Enter');
    await expect(stranger.getByRole('heading', { name: m.ui_verdict_valid({}, { locale }) })).toBeVisible();
    await expect(stranger.getByText(family)).toHaveCount(0);
    await stranger.getByRole('textbox').last().fill(family);
    await stranger.keyboard.press('Enter');
    await expect(stranger.getByText(family).first()).toBeVisible();
  });
}
