import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import type { Course, Package } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { ask } from '../flows/courses.js';
import { course, lessonWords } from '../flows/lesson.js';
import { atBrowser, signIn } from '../flows/people.js';

const trainer = 'helene.marchetti@iom.example';
const locale = 'fr';
const words = { title: m.player_preview_text({}, { locale }), back: m.player_preview_back({}, { locale }) };

/** What the page sends to the server while something happens on it. */
function sendings(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() !== 'GET' && pathname.startsWith('/api/')) sent.push(pathname);
  });
  return sent;
}

/** Plays a page of the demonstration's lesson, leaves, and says what was sent. */
async function lookAround(page: Page, sent: string[]): Promise<void> {
  await expect(page.getByText(words.title)).toBeVisible();
  const { ui } = lessonWords(locale);
  await course(page).getByRole('button', { name: ui['next'] }).click();
  await expect(course(page).getByRole('button', { name: ui['previous'] })).toBeVisible();
  await page.getByRole('link', { name: words.back }).click();
  await expect(page).toHaveURL(/\/studio\//);
  expect(sent.filter((path) => !path.endsWith('/previews'))).toEqual([]);
  expect(sent.length).toBeGreaterThan(0);
}

let page: Page;
let packageId: string;

test.beforeAll(async ({ browser }) => {
  page = await (await atBrowser(browser, locale, { width: 1280, height: 900 })).newPage();
  await signIn(page, trainer, locale);
  const { items }: { items: Package[] } = await ask(page, 'get', '/packages');
  const demo: Course = await ask(page, 'get', '/courses/la-definition-acte-moyen-but');
  const lesson = demo.activities.find((one) => one.packageId)?.packageId;
  packageId = items.find(({ id }) => id === lesson)?.id ?? '';
});

test('a version is looked at from the package’s page, and nothing is recorded', async () => {
  await page.goto(`/studio/packages/${packageId}`);
  const sent = sendings(page);
  await page
    .getByRole('link', { name: m.player_preview_see({}, { locale }) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/play\/preview\/[^/]+\/[^/]+$/);
  await lookAround(page, sent);
  expect(page.url()).toContain(`/studio/packages/${packageId}`);
});

test('a lesson of a course that is not published is looked at from its outline', async () => {
  const texts = [{ locale, title: `Brouillon ${randomUUID().slice(0, 4)}` }];
  const draft: Course = await ask(page, 'post', '/courses', {
    texts,
    durationMinutes: 10,
    certificate: null,
  });
  const activities = [{ id: randomUUID(), kind: 'package', packageId }];
  const sections = [{ id: null, titles: [], activities }];
  await ask(page, 'put', `/courses/${draft.id}/outline`, { version: 1, sections });

  await page.goto(`/studio/courses/${draft.id}`);
  const sent = sendings(page);
  const menu = page.locator(`#menu-${activities[0]?.id}`);
  const entry = page.getByRole('menuitem', { name: m.player_preview_see({}, { locale }) });
  // A press before the page has come to life does nothing.
  await expect(async () => {
    await menu.click();
    await expect(entry).toBeVisible({ timeout: 1000 });
  }).toPass();
  await entry.click();
  await lookAround(page, sent);
  expect(page.url()).toContain(`/studio/courses/${draft.id}`);
});
