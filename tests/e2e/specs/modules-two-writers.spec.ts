import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Module } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { ask } from '../flows/courses.js';
import { atBrowser, signIn } from '../flows/people.js';

const fr = { locale: 'fr' } as const;
const BLOCKS = 8;
const EDITS = 200;
/** Between these two, one of the authors has no line. */
const [CUT, BACK] = [60, 120];

/** Numbers 0..1 that are the same in every run (a linear congruence, as in Numerical Recipes). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const onServer = (page: Page, id: string): Promise<Module> => ask(page, 'get', `/modules/${id}`);
const blockIds = ({ draft }: Module) => draft.lessons[0]?.blocks.map((block) => block.id) ?? [];
const textsOf = ({ draft }: Module): string[] => draft.lessons[0]?.blocks.map(plain) ?? [];

/** The words of a value of rich text, in their order. */
function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if ('text' in value && typeof value.text === 'string') return value.text;
  return Object.values(value).map(plain).join('');
}

const paragraphs = (page: Page): Locator =>
  page.getByRole('textbox', { name: m.modules_kind_paragraph({}, fr), exact: true });
const conflictsAt = (page: Page): Locator =>
  page.getByRole('region', { name: m.modules_conflict_yours({}, fr) });
const saved = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: m.common_saved_at({ time: '' }, fr).trim() });

/** A module of eight paragraphs, each with its number. */
async function manyParagraphs(page: Page): Promise<string> {
  const { id, draft, revision }: Module = await ask(page, 'post', '/modules', {
    ...{ title: 'À deux', baseLocale: 'fr', template: 'blank' },
  });
  const [lesson] = draft.lessons;
  let after = lesson?.blocks.at(-1)?.id ?? null;
  const first = lesson?.blocks.length ?? 0;
  const edits = Array.from({ length: BLOCKS - first }, () => {
    const block = { id: `b-${randomUUID()}`, type: 'paragraph', text: {} };
    const edit = { do: 'putBlock', block, lessonId: lesson?.id, after, seen: null };
    after = block.id;
    return { id: randomUUID(), edit };
  });
  await ask(page, 'post', `/modules/${id}/edits`, { since: revision, edits });
  return id;
}

/** Everything that was ever written into the blocks of a module, and everything that waits for a decision. */
async function everythingOf(page: Page, module: Module): Promise<string> {
  const said = [JSON.stringify(module.draft), JSON.stringify(module.conflicts)];
  for (const block of blockIds(module))
    said.push(JSON.stringify(await ask(page, 'get', `/modules/${module.id}/parts/${block}/history`)));
  return said.join('\n');
}

test('two authors make 200 edits in turn, one of them offline in between: nothing is lost, every conflict is shown', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const writers: Page[] = [];
  for (const email of ['helene.marchetti@iom.example', 'tarek.mahfouz@iom.example']) {
    const page = await (await atBrowser(browser, 'fr', { width: 1280, height: 800 })).newPage();
    await signIn(page, email, 'fr');
    writers.push(page);
  }
  const [one, other] = writers as [Page, Page];
  const id = await manyParagraphs(one);
  for (const page of writers) {
    await page.goto(`/studio/modules/${id}`);
    await expect(paragraphs(page)).toHaveCount(BLOCKS);
  }

  const chance = chances(20);
  const words: string[] = [];
  for (let turn = 0; turn < EDITS; turn++) {
    if (turn === CUT) await other.context().setOffline(true);
    if (turn === BACK) await other.context().setOffline(false);
    const page = chance() < 0.5 ? one : other;
    // Mostly apart, now and then in the same block: as two authors are.
    const half = page === one ? 0 : BLOCKS / 2;
    const place =
      chance() < 0.15 ? Math.floor(chance() * BLOCKS) : half + Math.floor((chance() * BLOCKS) / 2);
    const word = `mot${String(turn).padStart(3, '0')}`;
    words.push(word);
    await paragraphs(page).nth(place).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(`${word} `);
  }

  for (const page of writers) await expect(saved(page)).toBeVisible({ timeout: 30_000 });
  const module = await onServer(one, id);
  expect(module.conflicts.length).toBeGreaterThan(0);
  const everything = await everythingOf(one, module);
  expect(words.filter((word) => !everything.includes(word))).toEqual([]);
  // Both see what the server has, but for what they still have to decide; and that is shown to them.
  const texts = textsOf(module).map((text) => text.trim());
  for (const [page, name] of [
    [one, 'Hélène'],
    [other, 'Tarek'],
  ] as const) {
    const waiting = module.conflicts.filter(({ author }) => author.name.startsWith(name));
    await expect(conflictsAt(page)).toHaveCount(waiting.length);
    const open = new Set(waiting.map(({ part }) => part));
    const settled = (all: readonly string[]) => all.filter((_, at) => !open.has(blockIds(module)[at] ?? ''));
    await expect(async () => {
      const shown = (await paragraphs(page).allInnerTexts()).map((text) => text.trim());
      expect(settled(shown)).toEqual(settled(texts));
    }).toPass();
  }
});
