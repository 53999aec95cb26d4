import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { atBrowser, signIn } from '../flows/people.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const stranger = ['/sign-in', '/verify', '/verify?n=VIG-2026-7K4M-9QXE', '/v/unknown', '/nowhere'];
const learner = [
  '/my',
  '/catalogue',
  '/catalogue?q=nothing',
  '/courses/la-definition-acte-moyen-but',
  '/certificates',
  '/account',
];
const trainer = ['/studio/packages', '/studio/courses', '/studio/courses/new', '/gallery'];
const admin = ['/studio/audit', '/studio/audit?actor=0192', '/studio/audit?action=packages.refused'];

/** Nothing that a machine can find, and nothing wider than the screen. */
async function expectSound(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(path === '/nowhere' ? 404 : 200);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(
    violations.map(({ id, nodes }) => `${path}: ${id} ${nodes.map((node) => node.target).join(' ')}`),
  ).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
}

for (const { locale, colorScheme } of [
  { locale: 'fr', colorScheme: 'light' },
  { locale: 'ar', colorScheme: 'dark' },
] as const) {
  test(`every page is accessible at 320 px, in ${locale}, ${colorScheme}`, async ({ browser }) => {
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
    await context.clearCookies({ name: /^vigie-\d+$/ });
    await signIn(page, 'tarek.mahfouz@iom.example', locale);
    for (const path of admin) await expectSound(page, path);
  });
}
