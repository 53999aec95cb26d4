import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { findBlock, type Module, richOf, type Translation } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { ask } from '../flows/courses.js';
import { write } from '../flows/modules.js';
import { atBrowser, signIn } from '../flows/people.js';
import { expectAccessible } from '../flows/sound.js';

const fr = { locale: 'fr' } as const;
const helene = 'helene.marchetti@iom.example';
const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });
const saved = (page: Page) =>
  page.getByRole('status').filter({ hasText: m.common_saved_at({ time: '' }, fr).trim() });
const row = (page: Page, place: string): Locator => page.getByRole('group', { name: place, exact: true });
/** The block around a text, which says how its only text stands. */
const around = (page: Page, place: string): Locator =>
  page.getByRole('article').filter({ has: row(page, place) });
const field = (within: Page | Locator, place: string): Locator =>
  within.getByRole('textbox', {
    name: m.modules_translation_field({ language: 'arabe', place }, fr),
    exact: true,
  });
const paragraph = m.modules_text({}, fr);
const title = m.modules_title({}, fr);

async function translatorAt(browser: Parameters<typeof atBrowser>[0], width = 1280): Promise<Page> {
  const page = await (await atBrowser(browser, 'fr', { width, height: 800 })).newPage();
  await signIn(page, helene, 'fr');
  return page;
}

/** A module of one paragraph in French. */
async function aModule(page: Page, words: string): Promise<{ id: string; block: string }> {
  const input = { title: 'Le cadre', baseLocale: 'fr', template: 'blank' };
  const { id, draft }: Module = await ask(page, 'post', '/modules', input);
  const block = draft.lessons[0]?.blocks[0]?.id ?? '';
  await write(page, id, block, ['text'], 'fr', richOf(words));
  return { id, block };
}

const onServer = async (page: Page, id: string) => {
  const { units }: Translation = await ask(page, 'get', `/modules/${id}/translations/ar`);
  return units.find(({ path }) => path[0] === 'text');
};
const states = async (page: Page, id: string) => (await onServer(page, id))?.state;

test('a module is translated, its source changes, and the translation says so until somebody has looked', async ({
  browser,
}) => {
  const page = await translatorAt(browser);
  const { id, block } = await aModule(page, 'La traite des personnes est un crime.');

  await page.goto(`/studio/modules/${id}/translations`, { waitUntil: 'networkidle' });
  await button(page, 'arabe').click();
  await expect(page).toHaveURL(/translations\/ar$/);
  const text = field(row(page, paragraph), paragraph);
  await expect(text).toHaveAttribute('contenteditable', 'true');
  await expect(text).toHaveAttribute('dir', 'rtl');

  await text.click();
  await page.keyboard.type('تهريب ');
  await expect(row(page, paragraph)).toContainText('ne veut pas dire');
  await page.keyboard.press('ControlOrMeta+a');
  await row(page, paragraph).getByRole('button', { name: 'traite des personnes' }).click();
  await page.keyboard.type(' جريمة.');
  await expect(text).toHaveText('الاتجار بالأشخاص جريمة.');
  await expect(row(page, paragraph)).not.toContainText('ne veut pas dire');
  await expect(row(page, paragraph)).toContainText(m.modules_translation_used({}, fr));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(field(page, title).first()).toBeFocused();
  await page.keyboard.type('الإطار');
  await expect(saved(page)).toBeVisible();
  await expect.poll(() => states(page, id)).toBe('draft');
  await expectAccessible(page, 'a translation');

  await write(page, id, block, ['text'], 'fr', richOf('La traite des personnes est un crime grave.'));
  await page.goto(`/studio/modules/${id}/translations/ar?show=stale`);
  await expect(around(page, paragraph)).toContainText(m.modules_translation_stale({}, fr));
  await expect(row(page, paragraph).locator('ins')).toContainText('grave');
  await expect(text).toHaveText('الاتجار بالأشخاص جريمة.');
  await expectAccessible(page, 'a stale translation');

  await button(row(page, paragraph), m.modules_translation_current({}, fr)).click();
  await expect(around(page, paragraph)).toContainText(m.modules_translation_draft({}, fr));
  expect(await states(page, id)).toBe('draft');
  await button(row(page, paragraph), m.modules_translation_review({}, fr)).click();
  await expect(around(page, paragraph)).toContainText(m.modules_translation_reviewed({}, fr));
  expect(await states(page, id)).toBe('reviewed');

  await page.goto(`/studio/modules/${id}`);
  const rail = page.getByRole('complementary', { name: m.modules_rail({}, fr) });
  await rail.getByRole('link', { name: 'العربية' }).click();
  await expect(page).toHaveURL(/translations\/ar$/);
});

test('on a phone: a list of one state, all of it looked at at once', async ({ browser }) => {
  const page = await translatorAt(browser, 360);
  const { id, block } = await aModule(page, 'Un acte.');
  await write(page, id, block, ['text'], 'ar', richOf('فعل.'));
  await write(page, id, 'about', ['title'], 'ar', 'الإطار');
  await write(page, id, 'about', ['languages'], 'ar', 'draft');

  await page.goto(`/studio/modules/${id}/translations/ar`);
  await page.getByRole('link', { name: `${m.modules_translation_draft({}, fr)} 2` }).click();
  await expect(page).toHaveURL(/show=draft/);
  await expect(field(page, title)).toHaveCount(1);
  await button(page, m.modules_translation_review_all({ count: 2 }, fr)).click();
  await expectAccessible(page, 'asked before texts are marked');
  await button(page.getByRole('dialog'), m.modules_translation_review({}, fr)).click();
  await expect(page.getByText(m.modules_translation_judged({ count: 2 }, fr))).toBeAttached();
  expect(await states(page, id)).toBe('reviewed');
  await expectAccessible(page, 'a reviewed translation');
});

test('two people translate the same words: both texts are shown beside the source', async ({ browser }) => {
  const [one, other] = [await translatorAt(browser), await translatorAt(browser)];
  const { id, block } = await aModule(one, 'Un acte.');
  await write(one, id, 'about', ['languages'], 'ar', 'draft');
  await other.goto(`/studio/modules/${id}/translations/ar`);
  const text = field(row(other, paragraph), paragraph);
  await expect(text).toHaveAttribute('contenteditable', 'true');
  await other.route('**/api/v1/modules/*/edits', (route) => route.abort());
  await text.click();
  await other.keyboard.type('فعل واحد.');
  await expect(other.getByText(m.modules_kept_not_sent({}, fr))).toBeVisible();
  await write(one, id, block, ['text'], 'ar', richOf('فعلٌ.'));
  await other.unrouteAll({ behavior: 'wait' });
  await other.evaluate(() => window.dispatchEvent(new Event('online')));

  const conflict = other.getByRole('region', { name: m.modules_conflict_yours({}, fr) });
  await expect(conflict).toContainText('فعل واحد.');
  await button(conflict, m.modules_conflict_keep_mine({}, fr)).click();
  await expect(conflict).toBeHidden();
  await expect(text).toHaveText('فعل واحد.');
  const { draft }: Module = await ask(one, 'get', `/modules/${id}`);
  expect(JSON.stringify(findBlock(draft, block))).toContain('فعل واحد.');
});

test('a translation made elsewhere is looked at, then taken over', async ({ browser }) => {
  const page = await translatorAt(browser, 360);
  const { id } = await aModule(page, 'Un acte.');
  await write(page, id, 'about', ['languages'], 'ar', 'draft');
  await page.goto(`/studio/modules/${id}/translations/ar`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: m.modules_xliff_export({}, fr) }).click(),
  ]);
  const sent = await readFile(await download.path(), 'utf8');
  const back = sent.replace('<source>Un acte.</source>', '$&<target>فعل.</target>');

  await button(page, m.modules_xliff_import({}, fr)).click();
  const dialog = page.getByRole('dialog');
  const bring = (text: string) =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'module.ar.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(text) });
  await bring('<html/>');
  await expect(dialog.getByRole('alert')).toContainText(m.modules_error_xliff_unreadable({}, fr));
  await bring(back);
  await expect(dialog).toContainText(m.modules_xliff_changes({ count: 1 }, fr));
  expect(await states(page, id)).toBe('missing');
  await expectAccessible(page, 'what a document brings');
  await button(dialog, m.modules_xliff_apply({ count: 1 }, fr)).click();
  await expect(dialog).toContainText(m.modules_xliff_applied({ count: 1 }, fr));
  await button(dialog, m.common_close({}, fr)).last().click();
  await expect(field(row(page, paragraph), paragraph)).toHaveText('فعل.');
  expect(await states(page, id)).toBe('draft');
});
