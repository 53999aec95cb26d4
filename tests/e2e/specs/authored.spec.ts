import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import type { Course } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { aCourseOfAModule, starterModule } from '../flows/authored.js';
import { ask } from '../flows/courses.js';
import { moduleOn, openLesson } from '../flows/module.js';
import { atBrowser, signIn } from '../flows/people.js';
import { expectSound } from '../flows/sound.js';
import { aNewcomer } from '../flows/world.js';

const SECRET = 'ce que je garde pour moi';
const LAW = '225-4-1';
const mark = randomUUID().slice(0, 4);
const email = `authored.${mark}@police.example`;
const fr = { locale: 'fr' } as const;

let course: Course;
let play: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  const trainer = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(trainer, 'helene.marchetti@iom.example', 'fr');
  course = await aCourseOfAModule(trainer, `Le cadre ${mark}`);
  play = `/play/${course.activities[0]?.id}`;
  const learner = await aNewcomer(browser, email);
  await ask(learner, 'post', '/enrolments', { courseId: course.id });
  await learner.context().close();
  await trainer.context().close();
});

/** So that the next journey is not asked whether it is open elsewhere. */
async function leave(page: Page): Promise<void> {
  await page.goto('/my');
  await page.waitForLoadState('networkidle');
  await page.context().close();
}

async function atModule(page: Page): Promise<void> {
  await page.goto(play);
  await expect(moduleOn(page).locator('#top, .blocks').first()).toBeVisible();
}

test('a private note goes to the account alone, waits without a network, and is found on another device', async ({
  browser,
}) => {
  test.slow();
  const context = await atBrowser(browser, 'fr');
  const page = await context.newPage();
  const posted: string[] = [];
  page.on('request', (request) => {
    if ((request.postData() ?? '').includes(SECRET)) posted.push(new URL(request.url()).pathname);
  });
  await signIn(page, email, 'fr');
  await atModule(page);
  await openLesson(page, 'fr', 0);
  const note = moduleOn(page).getByLabel(m.module_note_label({}, fr));
  await note.fill(`${SECRET}.`);
  await expect(moduleOn(page).getByText(m.module_note_kept_account({}, fr))).toBeVisible();

  await context.setOffline(true);
  await note.fill(`${SECRET}, et plus.`);
  await expect(moduleOn(page).getByText(m.module_note_waiting({}, fr))).toBeVisible();
  await context.setOffline(false);
  const kept = async () => JSON.stringify((await ask(page, 'get', '/me/notes')).items);
  await expect.poll(kept).toContain('et plus');
  // Answered and left, so that everything there is to save was saved.
  await page.goto('/my');
  await page.waitForLoadState('networkidle');
  expect([...new Set(posted)].every((path) => /\/activities\/[\w-]+\/notes\//.test(path))).toBe(true);
  expect(posted).not.toEqual([]);
  await context.close();

  const other = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(other, email, 'fr');
  await atModule(other);
  if (await moduleOn(other).locator('.lessoncard').first().isVisible()) await openLesson(other, 'fr', 0);
  await expect(moduleOn(other).getByLabel(m.module_note_label({}, fr))).toHaveValue(`${SECRET}, et plus.`);
  await other.goto('/account/notes');
  await expect(other.getByText(`${SECRET}, et plus.`)).toBeVisible();
  await expectSound(other, '/account/notes');
  await other.getByRole('button', { name: m.player_notes_delete({}, fr) }).click();
  await expect(other.getByRole('heading', { name: m.player_notes_none_title({}, fr) })).toBeVisible();
});

test('the law of a country is shown to who works there; to others a line says that there may be rules', async ({
  browser,
}) => {
  test.slow();
  const page = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(page, email, 'fr');
  const { origin } = new URL(page.url());
  for (const [country, isShown] of [
    [null, false],
    ['TN', false],
    ['FR', true],
  ] as const) {
    await page.request.patch('/api/v1/me', { data: { country }, headers: { origin } });
    await atModule(page);
    await moduleOn(page).locator('.modulebar button').first().click();
    await openLesson(page, 'fr', 1);
    const blocks = moduleOn(page).locator('.blocks');
    await expect(blocks).toBeVisible();
    const line = blocks.getByText(m.module_law_elsewhere({}, fr));
    if (isShown) await expect(blocks.locator('.block--law')).toContainText(LAW);
    else await expect(line.first()).toBeVisible();
    await expect(line).toHaveCount(isShown ? 0 : 1);
    if (!isShown) await expect(blocks.locator('.block--law')).not.toContainText(LAW);
    await expect(blocks.getByRole('button', { name: m.module_law_mine({}, fr) })).toHaveCount(0);
  }
  await leave(page);
});

test('another language keeps what was done, says what it is, and leads back to one that is whole', async ({
  browser,
}) => {
  test.slow();
  const page = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(page, email, 'fr');
  await atModule(page);
  const module = moduleOn(page);
  await module.locator('.modulebar button').first().click();
  await openLesson(page, 'fr', 0);
  await module.locator('[data-end]').scrollIntoViewIfNeeded();
  await module.locator('.modulebar button').first().click();
  const card = module.locator('.lessoncard .pill').first();
  const before = await module.locator('.lessoncard').count();
  await expect(card).not.toHaveText(m.module_lesson_open({}, fr));

  // The whole page in Arabic: the module follows what the launch says.
  await page.goto(`${play}?lang=ar`);
  await expect(module.locator('html')).toHaveAttribute('lang', 'ar');
  const title = starterModule.title.ar ?? '';
  await expect(module.getByText(title).first()).toBeVisible();
  await expect(module.locator('.lessoncard')).toHaveCount(before);
  await expect(card).not.toHaveText(m.module_lesson_open({}, { locale: 'ar' }));
  await expect(module.getByText(m.module_draft_title({}, { locale: 'ar' })).first()).toBeVisible();
  const back = m.module_switch_to({ language: 'Français' }, { locale: 'ar' });
  await module.getByRole('button', { name: back }).first().click();
  await expect(module.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(card).not.toHaveText(m.module_lesson_open({}, fr));

  // What was chosen in the module stays, whatever the page around it speaks.
  await page.reload();
  await expect(module.locator('html')).toHaveAttribute('lang', 'fr');
  await leave(page);
});

test('self-care is opened by a stranger, says that nobody is told, and speaks to no platform', async ({
  browser,
}) => {
  const page = await (await atBrowser(browser, 'fr')).newPage();
  await page.goto('/verify');
  await page.getByRole('link', { name: m.player_care({}, fr) }).click();
  await expect(page.getByText(m.player_care_unseen({}, fr))).toBeVisible();
  await expectSound(page, '/care');
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  await page
    .getByRole('link', { name: m.player_care_open({}, fr) })
    .first()
    .click();
  const module = page.frameLocator('iframe');
  await module.locator('.lessoncard').first().click();
  await module.getByRole('button', { name: m.module_advisory_continue({}, fr) }).click();
  await expect(module.locator('.blocks')).toBeVisible();
  await module.locator('[data-end]').scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(sent).toEqual([]);
  expect((await page.context().cookies()).filter(({ name }) => name.startsWith('vigie-'))).toEqual([]);
});

test('the first visit of a lesson is light', async ({ browser }, info) => {
  const context = await atBrowser(browser, 'fr');
  const page = await context.newPage();
  await signIn(page, email, 'fr');
  const { lesson, all } = await weighLesson(page);
  await info.attach('weight', { body: `lesson ${lesson}, with the page around it ${all}` });
  console.log(`lesson ${lesson} bytes, with the page around it ${all}`);
  // Safety 4: a lesson is read for 100 kB without media; here that is everything from the host of the module.
  expect(lesson).toBeLessThanOrEqual(100_000);
});

/** What came over the network for the lesson's own host, its shell among it, and for everything. */
async function weighLesson(page: Page): Promise<{ lesson: number; all: number }> {
  const host = new URL(page.url()).host;
  const weights: Promise<[boolean, number]>[] = [];
  page.on('requestfinished', (request) => {
    const isLesson = new URL(request.url()).host !== host;
    weights.push(
      request
        .sizes()
        .then((sizes) => [isLesson, sizes.responseBodySize + sizes.responseHeadersSize] as [boolean, number]),
    );
  });
  await atModule(page);
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(weights);
  const sum = (some: [boolean, number][]) => some.reduce((total, [, bytes]) => total + bytes, 0);
  return { lesson: sum(all.filter(([isLesson]) => isLesson)), all: sum(all) };
}
