import { expect, type Page, test } from '@playwright/test';
import type { Module } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { docx, word } from '../../builders/docx.js';
import { ask } from '../flows/courses.js';
import { atBrowser, signIn } from '../flows/people.js';
import { expectAccessible } from '../flows/sound.js';

const fr = { locale: 'fr' } as const;
const helene = 'helene.marchetti@iom.example';

async function writerAt(browser: Parameters<typeof atBrowser>[0]): Promise<Page> {
  const page = await (await atBrowser(browser, 'fr', { width: 1280, height: 800 })).newPage();
  await signIn(page, helene, 'fr');
  return page;
}
const makeModule = (page: Page, template: string): Promise<Module> =>
  ask(page, 'post', '/modules', { title: 'Écouter', baseLocale: 'fr', template });
const onServer = (page: Page, id: string): Promise<Module> => ask(page, 'get', `/modules/${id}`);

test('a draft is looked at as a learner would see it, in a frame that reaches neither the session nor the page', async ({
  browser,
}) => {
  const page = await writerAt(browser);
  const { id, draft } = await makeModule(page, 'lesson');
  const last = draft.lessons[0]?.blocks.at(-1)?.id ?? '';
  await page.goto(`/studio/modules/${id}?at=${last}`);
  await expect(page.locator('.rich-field[contenteditable=true]').first()).toBeVisible();
  await page.getByRole('button', { name: m.modules_preview({}, fr), exact: true }).click();

  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('[Texte à écrire]').first()).toBeVisible();
  await expect(frame.locator(`[id="${last}"]`)).toBeInViewport();
  await expectAccessible(page, 'a preview');

  const inside = page.frames().find((each) => each.url().includes('/full/'));
  const reached = await inside?.evaluate(async (lms) => {
    const tried = async (what: () => unknown) => {
      try {
        return String(await what());
      } catch {
        return 'refused';
      }
    };
    return {
      cookies: await tried(() => document.cookie),
      storage: await tried(() => localStorage.length),
      page: await tried(() => window.parent.document.title),
      session: await tried(() => fetch(new URL('/api/v1/me', lms), { credentials: 'include' })),
      own: await tried(() => fetch(location.href)),
    };
  }, new URL(page.url()).origin);
  const refused = 'refused';
  expect(reached).toEqual({
    cookies: refused,
    storage: refused,
    page: refused,
    session: refused,
    own: refused,
  });

  const iframe = page.locator('iframe');
  expect((await iframe.boundingBox())?.width).toBeLessThanOrEqual(362);
  await page.getByRole('button', { name: m.modules_preview_tablet({}, fr) }).click();
  await expect.poll(async () => (await iframe.boundingBox())?.width).toBeGreaterThan(700);
  await page.getByRole('switch').check();
  await expect(iframe).toHaveAttribute('src', /\/frugal\/fr\.html/);
  await page.getByRole('link', { name: m.modules_preview_back({}, fr) }).click();
  await expect(page.locator(`article[id="${last}"]`)).toBeFocused();
});

test('a Word document becomes lessons of the module, found, replaced, and taken back step by step', async ({
  browser,
}) => {
  const page = await writerAt(browser);
  const { id } = await makeModule(page, 'blank');
  await page.goto(`/studio/modules/${id}`);
  await expect(page.locator('.rich-field[contenteditable=true]').first()).toBeVisible();
  const choose = async (name: string) => {
    await page.locator('#module-menu').click();
    await page.getByRole('menuitem', { name }).click();
  };
  await choose(m.modules_word({}, fr));
  const dialog = page.getByRole('dialog');
  const file = {
    name: 'Guide.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await docx(
      [
        word.heading(1, 'Les signes'),
        word.par('La traite et la **traite**.'),
        word.picture(),
        word.heading(1, 'Agir'),
        word.par('Noter.'),
      ],
      { files: { 'word/media/image1.png': new Uint8Array(4_000_000).map((_, at) => (at * 7919) % 251) } },
    ),
  };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog.getByText(m.modules_word_plan({ lessons: 2, blocks: 2 }, fr))).toBeVisible();
  await expect(dialog.getByText(m.modules_word_left_pictures({ count: 1 }, fr))).toBeVisible();
  await expectAccessible(page, 'the plan of a Word document');
  expect((await onServer(page, id)).draft.lessons).toHaveLength(1);
  await dialog.getByRole('button', { name: m.modules_word_append({}, fr) }).click();
  const titles = async () => (await onServer(page, id)).draft.lessons.map(({ title }) => title.fr);
  await expect.poll(titles).toEqual(['Écouter', 'Les signes', 'Agir']);

  await choose(m.modules_find({}, fr));
  await dialog.getByLabel(m.modules_find_words({}, fr), { exact: true }).fill('TRAITE');
  await dialog.getByLabel(m.modules_find_with({}, fr)).fill('vente');
  await expect(dialog.getByText(m.modules_find_count({ count: 2 }, fr))).toBeVisible();
  await expectAccessible(page, 'find and replace');
  await dialog.getByRole('button', { name: m.modules_find_all({ count: 2 }, fr) }).click();
  await page.keyboard.press('Escape');
  const said = async () => JSON.stringify((await onServer(page, id)).draft.lessons);
  await expect.poll(said).toContain('La vente et la ');
  const undo = page.getByRole('button', { name: m.modules_undo({}, fr) });
  await undo.click();
  await expect.poll(said).toContain('La traite et la ');
  await undo.click();
  await expect.poll(titles).toEqual(['Écouter']);
});
