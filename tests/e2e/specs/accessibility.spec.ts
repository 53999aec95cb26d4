import { expect, test } from '@playwright/test';
import { atBrowser, signIn } from '../flows/people.js';
import { expectSound } from '../flows/sound.js';

const stranger = [
  '/sign-in',
  '/forgotten',
  '/reset?token=unknown',
  '/register',
  '/invitation?token=unknown',
  '/verify',
  '/verify?n=VIG-2026-7K4M-9QXE',
  '/v/unknown',
  '/nowhere',
];
const learner = [
  '/my',
  '/catalogue',
  '/catalogue?q=nothing',
  '/courses/la-definition-acte-moyen-but',
  '/certificates',
  '/account',
];
const admin = [
  '/studio/people',
  '/studio/people?q=nobody',
  '/studio/people/invite',
  '/studio/people/new',
  '/studio/organisations',
  '/studio/mails',
  '/studio/audit',
  '/studio/audit?actor=0192',
  '/studio/audit?action=packages.refused',
  ...['', '?tab=held', '?tab=expiring', '?tab=corrections'].map((tab) => `/studio/certificates${tab}`),
];
const trainer = ['/studio/packages', '/studio/courses', '/studio/courses/new', '/gallery'];

for (const { locale, colorScheme } of [
  { locale: 'fr', colorScheme: 'light' },
  { locale: 'ar', colorScheme: 'dark' },
] as const) {
  test(`every page is accessible at 320 px, in ${locale}, ${colorScheme}`, async ({ browser }) => {
    test.slow(); // as many pages as there are
    const context = await atBrowser(browser, locale, { width: 320, height: 640 });
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`/sign-in?lang=${locale}`);
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
    for (const path of stranger) await expectSound(page, path);
    await signIn(page, 'rosa.delgado@refuge.example', locale);
    for (const path of learner) await expectSound(page, path);
    await context.clearCookies({ name: /^vigie-\d+$/ });
    await signIn(page, 'helene.marchetti@iom.example', locale);
    for (const path of trainer) await expectSound(page, path);
    await page.goto('/studio/packages');
    const pack = await page.locator('tbody a[href^="/studio/packages/"]').first().getAttribute('href');
    await expectSound(page, pack ?? '');
    await page.goto('/studio/courses');
    const course = await page.locator('tbody a[href^="/studio/courses/"]').last().getAttribute('href');
    for (const tab of ['', '/settings']) await expectSound(page, `${course}${tab}`);
    await context.clearCookies({ name: /^vigie-\d+$/ });
    await signIn(page, 'tarek.mahfouz@iom.example', locale);
    for (const path of admin) await expectSound(page, path);
    for (const list of ['/studio/people', '/studio/organisations']) {
      await page.goto(list);
      const first = await page.locator(`tbody a[href^="${list}/"]`).first().getAttribute('href');
      await expectSound(page, first ?? '');
    }
  });
}
