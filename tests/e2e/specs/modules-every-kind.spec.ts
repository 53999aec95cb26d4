import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { aPhotograph } from '@vigie/api/domains/authoring/media/testing/jpeg.js';
import type { Module, ModuleGates, Translation } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { writeZip } from '@vigie/scorm/node';
import { bytesOf, captions } from '../../builders/media.js';
import { ask } from '../flows/courses.js';
import { enrolIn } from '../flows/learner.js';
import { moduleOn, openLesson } from '../flows/module.js';
import { write } from '../flows/modules.js';
import { atBrowser, signIn } from '../flows/people.js';

const fr = { locale: 'fr' } as const;
const title = 'De tout';
const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });
const aFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const onServer = (page: Page, id: string): Promise<Module> => ask(page, 'get', `/modules/${id}`);

/** What a learner embeds: one page in a zip. */
async function anActivity(): Promise<Buffer> {
  const file = path.join(tmpdir(), `${randomUUID()}.zip`);
  await writeZip([{ path: 'index.html', data: '<!doctype html><title>Carte</title><p>Carte</p>' }], file);
  const bytes = await readFile(file);
  await rm(file);
  return bytes;
}

/** Adds a block of this kind through the menu of all kinds; a medium is sent to the window that asks for it. */
async function add(
  page: Page,
  kind: string,
  media: ReadonlyMap<string, () => Promise<ReturnType<typeof aFile>>>,
) {
  await button(page, m.modules_add_block({}, fr)).click();
  await page.getByRole('dialog').getByRole('button', { name: kind, exact: true }).click();
  const file = await media.get(kind)?.();
  if (file) await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
  const block = page.getByRole('article', { name: kind, exact: true }).last();
  await expect(block).toBeVisible();
  return block;
}

/** Writes something into every field of a block that is blank. */
async function fill(page: Page, block: Locator): Promise<void> {
  for (const field of await block.getByRole('textbox').all()) {
    if ((await field.getAttribute('contenteditable')) === null) {
      if ((await field.inputValue()) === '') await field.fill('Un texte');
    } else if ((await field.innerText()).trim() === '') {
      await field.click();
      await page.keyboard.type('Un texte');
    }
  }
}

/** Signs every gate that is open in the window of review. */
async function signAll(review: Locator): Promise<void> {
  const boxes = review.getByRole('checkbox', { name: m.review_sign_gate({ gate: '' }, fr).trim() });
  await expect(boxes.first()).toBeVisible();
  const count = await boxes.count();
  for (const box of await boxes.all()) await box.check();
  await button(review, m.review_sign({ count }, fr)).click();
}

test('a trainer writes a block of every kind, translates it, passes review and publishes; a learner takes it in Arabic on a phone; its source changes', async ({
  browser,
}) => {
  test.setTimeout(360_000);
  const page = await (await atBrowser(browser, 'fr', { width: 1280, height: 900 })).newPage();
  await signIn(page, 'helene.marchetti@iom.example', 'fr');
  const { id }: Module = await ask(page, 'post', '/modules', { title, baseLocale: 'fr', template: 'blank' });
  await page.goto(`/studio/modules/${id}`);
  await expect(page.locator('.rich-field[contenteditable=true]').first()).toBeVisible();
  await fill(page, page.getByRole('article', { name: m.modules_kind_paragraph({}, fr), exact: true }));

  const zip = await anActivity();
  const media = new Map([
    [m.modules_kind_audio({}, fr), async () => aFile('accueil.mp3', bytesOf.mp3())],
    [m.modules_kind_video({}, fr), async () => aFile('accueil.mp4', bytesOf.mp4())],
    [m.modules_kind_file({}, fr), async () => aFile('fiche.pdf', bytesOf.pdf())],
    [m.modules_kind_embed({}, fr), async () => aFile('carte.zip', zip)],
  ]);
  await button(page, m.modules_add_block({}, fr)).click();
  const kinds = await page.getByRole('dialog').locator('button.pick').allInnerTexts();
  expect(kinds.length).toBeGreaterThan(30);
  await page.keyboard.press('Escape');
  for (const kind of kinds.map((label) => label.trim())) {
    const block = await add(page, kind, media);
    if (kind === m.modules_kind_image({}, fr)) {
      await block.locator('input[type=file]').setInputFiles(aFile('quai.jpg', aPhotograph()));
      await expect(block.locator('img')).toBeVisible();
    }
    if (kind === m.modules_kind_video({}, fr)) {
      await button(block, m.media_captions_add({ language: 'Français' }, fr)).click();
      await page
        .getByRole('dialog')
        .locator('input[type=file]')
        .setInputFiles(aFile('a.vtt', Buffer.from(captions)));
      await expect(button(block, m.media_captions_replace({ language: 'Français' }, fr))).toBeVisible();
    }
    await fill(page, block);
  }
  const blocking = async () => {
    const { findings }: ModuleGates = await ask(page, 'get', `/modules/${id}/gates`);
    return findings.filter(({ weight }) => weight === 'blocks');
  };
  await expect.poll(blocking, { timeout: 20_000 }).toEqual([]);

  // Translated elsewhere: every text comes back in Arabic.
  await write(page, id, 'about', ['languages'], 'ar', 'draft');
  await page.goto(`/studio/modules/${id}/translations/ar`, { waitUntil: 'networkidle' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: m.modules_xliff_export({}, fr) }).click(),
  ]);
  const sent = await readFile(await download.path(), 'utf8');
  const back = sent.replaceAll(/<source>(.*?)<\/source>/g, '$&<target>نص</target>');
  await button(page, m.modules_xliff_import({}, fr)).click();
  const plan = page.getByRole('dialog');
  await plan.locator('input[type=file]').setInputFiles(aFile('module.ar.xlf', Buffer.from(back)));
  await plan
    .getByRole('button', { name: m.modules_xliff_apply({ count: 0 }, fr).replace(/0.*/, '').trim() })
    .click();
  const missing = async () => {
    const { units }: Translation = await ask(page, 'get', `/modules/${id}/translations/ar`);
    return units.filter(({ state }) => state === 'missing').map(({ unit }) => unit);
  };
  await expect.poll(missing).toEqual([]);

  // Review: signed, reopened by a change, signed again.
  await page.goto(`/studio/modules/${id}`);
  await button(page, m.review_send({}, fr)).click();
  const review = page.getByRole('dialog');
  await button(review, m.review_send_now({}, fr)).click();
  await signAll(review);
  await expect(button(review, m.modules_publish_confirm({}, fr))).toBeVisible();
  const block = (await onServer(page, id)).draft.lessons[0]?.blocks.find(({ type }) => type === 'heading');
  await write(page, id, block?.id ?? '', ['text'], 'fr', 'Un titre plus juste');
  await page.reload();
  await button(page, m.review_do({}, fr)).click();
  await expect(review.getByText(m.review_reopened({}, fr)).first()).toBeVisible();
  await signAll(review);
  await button(review, m.modules_publish_confirm({}, fr)).click();
  await expect.poll(async () => (await onServer(page, id)).edition?.number ?? 0, { timeout: 60_000 }).toBe(1);

  const packageId = (await onServer(page, id)).edition?.packageId;
  const texts = ['fr', 'ar'].map((locale) => ({ locale, title: `${title} (${locale})`, summary: '' }));
  const course = await ask(page, 'post', '/courses', { texts, durationMinutes: 5, certificate: null });
  await ask(page, 'post', `/courses/${course.id}/activities`, {
    ...{ packageId, titles: [], required: true, mustPass: false },
  });
  await ask(page, 'post', `/courses/${course.id}/publish`);

  const learner = await (await atBrowser(browser, 'ar')).newPage();
  await signIn(learner, 'samir.haddad@police.example', 'ar');
  await enrolIn(learner, `${title} (ar)`, 'ar');
  await learner.locator('a[href^="/play/"]').first().click();
  await openLesson(learner, 'ar', 0);
  const lesson = moduleOn(learner);
  await expect(lesson.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(lesson.locator('.blocks')).toContainText('نص');
  await expect(lesson.locator('.ask form')).not.toHaveCount(0);
  await expect(lesson.locator('.blocks img').first()).toBeVisible();

  // The heading was written again after its translation: it waits for somebody to look.
  await page.goto(`/studio/modules/${id}/translations/ar?show=stale`);
  await expect(page.getByRole('article').first()).toContainText(m.modules_translation_stale({}, fr));
});
