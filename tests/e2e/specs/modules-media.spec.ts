import { expect, type Locator, type Page, test } from '@playwright/test';
import { aPhotograph } from '@vigie/api/domains/authoring/media/testing/jpeg.js';
import type { Module } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { bytesOf, captions } from '../../builders/media.js';
import { ask } from '../flows/courses.js';
import { pressAt, typeAt } from '../flows/keyboard.js';
import { enrolIn } from '../flows/learner.js';
import { moduleOn, openLesson } from '../flows/module.js';
import { atBrowser, signIn } from '../flows/people.js';
import { expectAccessible } from '../flows/sound.js';

const fr = { locale: 'fr' } as const;
const title = 'Voir et entendre';
const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });
const block = (page: Page, kind: string): Locator => page.getByRole('article', { name: kind, exact: true });
const text = (within: Locator, name: string): Locator =>
  within.getByRole('textbox', { name: new RegExp(`^${name}`) });
const aFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

/** Chooses a file in the window that is open, as the system's own window would. */
const send = (page: Page, name: string, bytes: Buffer) =>
  page.getByRole('dialog').locator('input[type=file]').setInputFiles(aFile(name, bytes));

async function published(page: Page, id: string): Promise<Module> {
  const read = (): Promise<Module> => ask(page, 'get', `/modules/${id}`);
  await expect.poll(async () => (await read()).edition?.number ?? 0, { timeout: 30_000 }).toBe(1);
  return read();
}

test('a trainer shows a picture and a film from a telephone; its learner loads the film only when asking for it', async ({
  browser,
}) => {
  test.slow();
  const trainer = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(trainer, 'helene.marchetti@iom.example', 'fr');
  const module: Module = await ask(trainer, 'post', '/modules', {
    title,
    baseLocale: 'fr',
    template: 'blank',
  });
  await trainer.goto(`/studio/modules/${module.id}`);
  const paragraph = text(block(trainer, m.modules_kind_paragraph({}, fr)), m.modules_kind_paragraph({}, fr));
  await expect(paragraph).toHaveAttribute('contenteditable', 'true');
  await paragraph.click();
  await trainer.keyboard.type('Regardez.');

  // The picture: by keyboard alone, but for the system's own window of files.
  await pressAt(trainer, trainer.locator('#add-block'));
  await expect(trainer.locator('#insert-search')).toBeFocused();
  await trainer.keyboard.type(m.modules_kind_image({}, fr));
  await trainer.keyboard.press('Enter');
  const picture = block(trainer, m.modules_kind_image({}, fr));
  await expect(picture).toBeVisible();
  const alt = text(picture, m.modules_image_alt({}, fr));
  await picture.locator('input[type=file]').setInputFiles(aFile('page.png', Buffer.from('<html>')));
  await expect(picture.getByRole('alert')).toContainText(m.media_error_type({}, fr));
  await picture.locator('input[type=file]').setInputFiles(aFile('quai.jpg', aPhotograph()));
  await expect(picture.locator('img')).toHaveJSProperty('naturalWidth', 960);
  await typeAt(trainer, alt, 'Un quai vide');

  // The film: with one finger.
  await button(trainer, m.modules_add_block({}, fr)).click();
  await button(trainer.getByRole('dialog'), m.modules_kind_video({}, fr)).click();
  await send(trainer, 'accueil.mp4', bytesOf.mp4());
  const film = block(trainer, m.modules_kind_video({}, fr));
  await expect(film).toContainText(m.modules_finding_captions_missing({}, fr));
  await text(film, m.modules_title({}, fr)).fill('L’accueil');
  await button(film, m.media_captions_add({ language: 'Français' }, fr)).click();
  await send(trainer, 'accueil.vtt', Buffer.from(captions));
  await expect(button(film, m.media_captions_replace({ language: 'Français' }, fr))).toBeVisible();
  await text(film, m.media_transcript({}, fr)).click();
  await trainer.keyboard.type('Bonjour.');
  await expect(trainer.getByText(m.modules_nothing_missing({}, fr))).toBeVisible();
  await expectAccessible(trainer, 'the editor with media');

  await button(trainer, m.review_send({}, fr)).click();
  const review = trainer.getByRole('dialog');
  await button(review, m.review_send_now({}, fr)).click();
  const gates = [
    m.review_gate_subject({}, fr),
    m.review_gate_language({ language: 'Français' }, fr),
    m.review_gate_accessibility({}, fr),
  ];
  for (const gate of gates) await review.getByLabel(m.review_sign_gate({ gate }, fr)).check();
  await button(review, m.review_sign({ count: gates.length }, fr)).click();
  await button(review, m.modules_publish_confirm({}, fr)).click();
  const { edition } = await published(trainer, module.id);
  const texts = [{ locale: 'fr', title, summary: '' }];
  const course = await ask(trainer, 'post', '/courses', { texts, durationMinutes: 5, certificate: null });
  const activity = { packageId: edition?.packageId, titles: [], required: true, mustPass: false };
  await ask(trainer, 'post', `/courses/${course.id}/activities`, activity);
  await ask(trainer, 'post', `/courses/${course.id}/publish`);

  const learner = await (await atBrowser(browser, 'fr')).newPage();
  const loaded: string[] = [];
  learner.on('request', (request) => loaded.push(new URL(request.url()).pathname.split('.').at(-1) ?? ''));
  await signIn(learner, 'rosa.delgado@refuge.example', 'fr');
  await enrolIn(learner, title, 'fr');
  await learner.locator('a[href^="/play/"]').first().click();
  await openLesson(learner, 'fr', 0);
  const shown = moduleOn(learner).getByRole('img', { name: 'Un quai vide' });
  await shown.scrollIntoViewIfNeeded();
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(/\.avif$/);
  expect(await shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  expect(loaded.filter((kind) => ['mp4', 'vtt', 'webp'].includes(kind))).toEqual([]);

  await moduleOn(learner).getByRole('button', { name: /\(2/ }).click();
  await expect(moduleOn(learner).locator('video track')).toHaveAttribute('srclang', 'fr');
  await expect.poll(() => loaded).toContain('mp4');
});

test('the library finds a picture again, says where it is used, and lets go what nobody uses', async ({
  browser,
}) => {
  const page = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(page, 'helene.marchetti@iom.example', 'fr');
  await page.goto('/studio/media', { waitUntil: 'networkidle' });
  await page
    .locator('input[type=file]')
    .setInputFiles(aFile('Passerelle.jpg', aPhotograph({ width: 800, height: 400 })));
  const row = page.getByRole('listitem').filter({ hasText: 'Passerelle.jpg' });
  await expect(row).toContainText(m.media_unused({}, fr));
  await row.getByText(m.media_alt({}, fr)).click();
  await row.getByLabel('Français').fill('Une passerelle');
  await button(row, m.media_alt_save({}, fr)).click();
  await expect(page.getByRole('status').filter({ hasText: m.media_alt_saved({}, fr) })).toBeAttached();

  const { id }: Module = await ask(page, 'post', '/modules', {
    title: 'Le pont',
    baseLocale: 'fr',
    template: 'blank',
  });
  await page.goto(`/studio/modules/${id}`);
  await expect(page.locator('.rich-field[contenteditable=true]').first()).toBeVisible();
  await button(page, m.modules_add_block({}, fr)).click();
  await button(page.getByRole('dialog'), m.modules_kind_image({}, fr)).click();
  const picture = block(page, m.modules_kind_image({}, fr));
  await button(picture, m.media_from_library({}, fr)).click();
  const choice = page.getByRole('dialog');
  await choice.getByRole('searchbox').fill('passerelle');
  await choice.getByRole('searchbox').press('Enter');
  await button(choice, m.media_use_named({ name: 'Passerelle.jpg' }, fr)).click();
  await expect(text(picture, m.modules_image_alt({}, fr))).toHaveValue('Une passerelle');
  await expect
    .poll(async () => JSON.stringify((await ask(page, 'get', `/modules/${id}`)).draft))
    .toContain('Une passerelle');
  await page.goto('/studio/media?q=passerelle');
  await expect(row).toContainText('Le pont');
  await expect(button(row, m.media_delete_named({ name: 'Passerelle.jpg' }, fr))).toHaveCount(0);

  await page.goto('/studio/media', { waitUntil: 'networkidle' });
  await page
    .locator('input[type=file]')
    .setInputFiles(aFile('Seul.jpg', aPhotograph({ width: 640, height: 320 })));
  await button(page, m.media_delete_named({ name: 'Seul.jpg' }, fr)).click();
  await button(page.getByRole('dialog'), m.media_delete({}, fr)).click();
  await expect(page.getByText('Seul.jpg', { exact: true })).toHaveCount(0);
});
