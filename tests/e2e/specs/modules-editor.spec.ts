import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Module } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { ask } from '../flows/courses.js';
import { atBrowser, signIn } from '../flows/people.js';
import { expectAccessible } from '../flows/sound.js';

const fr = { locale: 'fr' } as const;
const helene = 'helene.marchetti@iom.example';
const tarek = 'tarek.mahfouz@iom.example';
const button = (page: Page | Locator, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
const block = (page: Page, kind: string): Locator => page.getByRole('article', { name: kind, exact: true });
const text = (within: Page | Locator, name: string): Locator =>
  within.getByRole('textbox', { name, exact: true });
const saved = (page: Page) =>
  page.getByRole('status').filter({ hasText: m.common_saved_at({ time: '' }, fr).trim() });

async function writerAt(
  browser: Parameters<typeof atBrowser>[0],
  email: string,
  width = 1280,
): Promise<Page> {
  const page = await (await atBrowser(browser, 'fr', { width, height: 800 })).newPage();
  await signIn(page, email, 'fr');
  return page;
}

async function openEditor(page: Page, id: string): Promise<void> {
  await page.goto(`/studio/modules/${id}`);
  await expect(page.locator('.rich-field[contenteditable=true]').first()).toBeVisible();
}

const makeModule = (page: Page, template: string): Promise<Module> =>
  ask(page, 'post', '/modules', { title: 'Écouter', baseLocale: 'fr', template });
const onServer = (page: Page, id: string): Promise<Module> => ask(page, 'get', `/modules/${id}`);
const kindsOnServer = async (page: Page, id: string) =>
  (await onServer(page, id)).draft.lessons[0]?.blocks.map(({ type }) => type).join(' ');
const cutTheLine = (page: Page) => page.route('**/api/v1/modules/*/edits', (route) => route.abort());

async function haveTheLineAgain(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'wait' });
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

test('a trainer writes a first lesson, loses the line in between, and publishes it in at most forty actions', async ({
  browser,
}) => {
  const page = await writerAt(browser, helene);
  let actions = 0;
  const press = async (what: Locator) => {
    actions += 1;
    await what.click();
  };
  const write = async (where: Locator, words: string) => {
    actions += 2;
    await where.click();
    await page.keyboard.type(words);
  };
  const add = async (kind: string) => {
    await press(button(page, m.modules_add_block({}, fr)));
    await press(button(page.getByRole('dialog'), kind));
    await expect(block(page, kind)).toBeVisible();
  };

  await page.goto('/studio/modules/new', { waitUntil: 'networkidle' });
  await write(page.getByLabel(m.modules_module_title({}, fr)), 'Les premiers mots');
  await press(page.getByLabel(m.modules_template_blank({}, fr)));
  await press(button(page, m.modules_create({}, fr)));
  const paragraph = text(page, m.modules_kind_paragraph({}, fr));
  await expect(paragraph).toHaveAttribute('contenteditable', 'true');
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  await write(paragraph, 'Écouter d’abord.');
  await expect(saved(page)).toBeVisible();
  await cutTheLine(page);
  await add(m.modules_kind_callout_key({}, fr));
  const callout = block(page, m.modules_kind_callout_key({}, fr));
  await write(text(callout, m.modules_title({}, fr)), 'À retenir');
  await write(text(callout, m.modules_text({}, fr)), 'Aucune promesse.');
  await expect(page.getByText(m.modules_kept_not_sent({}, fr))).toBeVisible();
  expect(await kindsOnServer(page, id)).toBe('paragraph');

  await page.reload();
  await expect(text(callout, m.modules_text({}, fr))).toHaveText('Aucune promesse.');
  await haveTheLineAgain(page);
  await expect(saved(page)).toBeVisible();
  expect(await kindsOnServer(page, id)).toBe('paragraph callout');

  await add(m.modules_kind_list({}, fr));
  await write(
    text(block(page, m.modules_kind_list({}, fr)), m.modules_item({ number: 1 }, fr)),
    'Un lieu calme',
  );
  await add(m.modules_kind_single({}, fr));
  const question = block(page, m.modules_kind_single({}, fr));
  await write(text(question, m.modules_prompt({}, fr)), 'Que faire d’abord ?');
  await write(text(question, m.modules_option({ number: 1 }, fr)), 'Écouter');
  await write(text(question, m.modules_option({ number: 2 }, fr)), 'Interroger');
  await expectAccessible(page, 'a lesson with a question');

  await press(button(page, m.review_send({}, fr)));
  const review = page.getByRole('dialog');
  await press(button(review, m.review_send_now({}, fr)));
  for (const gate of [
    m.review_gate_subject({}, fr),
    m.review_gate_language({ language: 'français' }, fr),
    m.review_gate_accessibility({}, fr),
  ])
    await press(review.getByLabel(m.review_sign_gate({ gate }, fr)));
  await press(button(review, m.review_sign({ count: 3 }, fr)));
  await press(button(review, m.modules_publish_confirm({}, fr)));
  await expect(page.getByText(m.modules_publish_sent({}, fr))).toBeVisible();
  await expect(async () => expect((await onServer(page, id)).edition?.number).toBe(1)).toPass();
  expect(actions).toBeLessThanOrEqual(40);
});

test('two people write the same words: both texts are shown, and the one kept is kept', async ({
  browser,
}) => {
  const [one, other] = [await writerAt(browser, helene), await writerAt(browser, tarek, 360)];
  const { id } = await makeModule(one, 'blank');
  await Promise.all([openEditor(one, id), openEditor(other, id)]);
  const paragraph = (page: Page) => text(page, m.modules_kind_paragraph({}, fr));

  await cutTheLine(other);
  await paragraph(other).click();
  await other.keyboard.type('Un acte et un but.');
  await expect(other.getByText(m.modules_kept_not_sent({}, fr))).toBeVisible();
  await paragraph(one).click();
  await one.keyboard.type('Un acte, un moyen et un but.');
  await expect(async () =>
    expect(JSON.stringify((await onServer(one, id)).draft)).toContain('un moyen'),
  ).toPass();
  await haveTheLineAgain(other);

  const conflict = other.getByRole('region', { name: m.modules_conflict_yours({}, fr) });
  await expect(conflict).toContainText('Un acte et un but.');
  await expect(conflict).toContainText('Un acte, un moyen et un but.');
  await expectAccessible(other, 'a conflict');
  await button(conflict, m.modules_conflict_keep_mine({}, fr)).click();
  await expect(conflict).toBeHidden();
  await expect(paragraph(other)).toHaveText('Un acte et un but.');
  const { draft, conflicts } = await onServer(other, id);
  expect(JSON.stringify(draft)).toContain('Un acte et un but.');
  expect(conflicts).toEqual([]);
});

test('two people write one block in two languages, one of them without a line: both stand', async ({
  browser,
}) => {
  const [one, other] = [await writerAt(browser, helene), await writerAt(browser, tarek, 360)];
  const { id, draft, parts, revision } = await makeModule(one, 'blank');
  const about = { ...draft.about, languages: { fr: 'draft', ar: 'draft' } };
  await ask(one, 'post', `/modules/${id}/edits`, {
    since: revision,
    edits: [{ id: randomUUID(), edit: { do: 'putAbout', about, seen: parts.about } }],
  });
  await Promise.all([openEditor(one, id), openEditor(other, id)]);
  const paragraph = (page: Page) => text(page, m.modules_kind_paragraph({}, fr));

  await button(other, 'العربية').click();
  await expect(paragraph(other)).toHaveAttribute('dir', 'rtl');
  await cutTheLine(other);
  await paragraph(other).click();
  await other.keyboard.type('الإصغاء أولاً');
  await expect(other.getByText(m.modules_kept_not_sent({}, fr))).toBeVisible();
  await paragraph(one).click();
  await one.keyboard.type('Écouter d’abord');
  await expect(async () =>
    expect(JSON.stringify((await onServer(one, id)).draft)).toContain('Écouter d’abord'),
  ).toPass();
  await haveTheLineAgain(other);

  await expect(saved(other)).toBeVisible();
  await expect(paragraph(other)).toHaveText('الإصغاء أولاً');
  await expect(other.locator('.blk').getByText('Écouter d’abord')).toBeVisible();
  const now = await onServer(one, id);
  expect(now.conflicts).toEqual([]);
  expect(JSON.stringify(now.draft)).toContain('الإصغاء أولاً');
});

test('on a phone, by keyboard: a slash adds a block, keys move it, and every step can be taken back', async ({
  browser,
}) => {
  const page = await writerAt(browser, helene, 360);
  const { id } = await makeModule(page, 'blank');
  await openEditor(page, id);
  const order = () => page.locator('.ed-paper [data-block] .blk-kind').allTextContents();
  const [paragraph, heading] = [m.modules_kind_paragraph({}, fr), m.modules_kind_heading({}, fr)];

  await text(page, paragraph).focus();
  await page.keyboard.type('Un.');
  await button(page, m.modules_add_block({}, fr)).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel(m.modules_insert_search({}, fr)).fill('paragr');
  await page.keyboard.press('Enter');
  const second = text(page, paragraph).nth(1);
  await expect(second).toBeFocused();
  await page.keyboard.type('/');
  await page.getByLabel(m.modules_insert_search({}, fr)).fill('titre');
  await page.keyboard.press('Enter');
  const title = text(page, heading);
  await expect(title).toBeFocused();
  await page.keyboard.type('Avant tout');
  expect(await order()).toEqual([paragraph, heading]);

  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(order).toEqual([heading, paragraph]);
  await expect(saved(page)).toBeVisible();
  await expect.poll(() => kindsOnServer(page, id)).toBe('heading paragraph');

  const undo = button(page, m.modules_undo({}, fr));
  await undo.click();
  await expect.poll(order).toEqual([paragraph, heading]);
  await undo.click();
  await expect(title).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+y');
  await expect(title).toHaveValue('Avant tout');
  await expect.poll(() => kindsOnServer(page, id)).toBe('paragraph heading');
});
