import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { compiled } from './folder.ts';

const home = compiled();
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Opens a lesson and puts its advisory behind. */
async function openLesson(page: Page, place: number, language = 'fr'): Promise<void> {
  await page.goto(`${home}index.html?lang=${language}`);
  // Where one was already, it goes on there: the outline is one press away.
  await page.locator('.modulebar .iconbtn').first().click();
  await page.locator('.lessoncard').nth(place).click();
  if (place === 0) await page.locator('.callout--advisory .btn--primary').click();
  await expect(page.locator('.blocks')).toBeVisible();
}

async function expectSound(page: Page, where: string): Promise<void> {
  // What happens to lie half under a bar that stays would be called too small.
  await page.addStyleTag({
    content: '.modulebar, .player__foot, .player__line { position: static !important }',
  });
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(found, where).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width, `${where} is wider than the screen`).toBeLessThanOrEqual(0);
}

/** Presses Tab until this has the focus: what cannot be reached so fails. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** Answers and checks an exercise by keyboard alone, from the box above it. */
async function answerByKeyboard(page: Page, block: string): Promise<void> {
  const { keyboard } = page;
  const [type, value] = [(text: string) => keyboard.type(text), (text: string) => keyboard.press(text)];
  await page.locator(`#${block}`).focus();
  const steps: Record<string, () => Promise<void>> = {
    'x-single': async () => {
      await tabTo(page, '#x-single input');
      await value('Space');
    },
    'x-multiple': async () => {
      await tabTo(page, '#x-multiple input');
      await value('Space');
    },
    'x-truefalse': async () => {
      await tabTo(page, '#x-truefalse input');
      await value('ArrowDown');
    },
    'x-matching': async () => {
      for (let pair = 0; pair < 3; pair++) {
        await value('Tab');
        await value('ArrowDown');
      }
    },
    'x-ordering': async () => {
      await tabTo(page, '#x-ordering button');
      await value('Enter');
    },
    'x-numeric': async () => {
      await tabTo(page, '#x-numeric input');
      await type('18');
    },
    'x-gap': async () => {
      await tabTo(page, '#x-gap input');
      await type('moyen');
      await value('Tab');
      await value('ArrowDown');
    },
    'x-apm': async () => {
      for (let fact = 0; fact < 3; fact++) {
        await tabTo(page, '#x-apm input[type=radio]');
        await value('Space');
      }
    },
    'x-indicators': async () => {
      await tabTo(page, '#x-indicators button.passage');
      await value('Enter');
    },
    'x-scenario': async () => {
      await tabTo(page, '#x-scenario input');
      await value('Space');
      await tabTo(page, '#x-scenario button[type=submit]');
      await value('Enter');
    },
  };
  await steps[block]?.();
  const last = block === 'x-scenario' ? '#x-scenario button' : `#${block} button[type=submit]`;
  await tabTo(page, last);
  await value('Enter');
}

const exercises = 'single multiple truefalse matching ordering numeric gap apm indicators scenario'.split(
  ' ',
);

for (const [language, colorScheme] of [
  ['fr', 'light'],
  ['ar', 'dark'],
  ['fr', 'dark'],
  ['ar', 'light'],
] as const) {
  test(`every block and exercise is accessible at 320 px, in ${language}, ${colorScheme}`, async ({
    browser,
  }) => {
    test.slow();
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${home}index.html?lang=${language}`);
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await expectSound(page, 'the outline');
    await openLesson(page, 0, language);
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    await page.locator('#b-cards .btn').click();
    await expectSound(page, 'the blocks');
    await openLesson(page, 1, language);
    await expectSound(page, 'the exercises');
    for (const kind of exercises) await answerByKeyboard(page, `x-${kind}`);
    await expectSound(page, 'the answered exercises');
    await context.close();
  });
}

for (const language of ['fr', 'ar'] as const)
  test(`every exercise is answered by keyboard alone, tells the outcome in words, and is found again (${language})`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 360, height: 740 });
    await openLesson(page, 1, language);
    for (const kind of exercises) {
      await answerByKeyboard(page, `x-${kind}`);
      const outcome = kind === 'scenario' ? '.spotted__title' : '.pill';
      await expect(page.locator(`#x-${kind} ${outcome}`).first(), kind).toHaveText(/\p{L}/u);
      // The focus went along: it stands in the exercise, not on the page.
      expect(await page.evaluate((id) => document.activeElement?.closest(id) !== null, `#x-${kind}`)).toBe(
        true,
      );
    }
    const isFrench = language === 'fr';
    await expect(page.locator('#x-apm')).toContainText(
      isFrench ? 'aucun moyen n’est nécessaire' : 'دون سن 18',
    );
    await expect(page.locator('#x-indicators')).toContainText(isFrench ? 'Indices manqués (1)' : '(1)');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );

    const words = () => page.locator('.blocks .ask, .blocks .spotted').allInnerTexts();
    const before = await words();
    await page.reload();
    await expect(page.locator('.blocks')).toBeVisible();
    await expect.poll(words).toEqual(before);
  });

test('every block that does something does it by keyboard, in Arabic on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLesson(page, 0, 'ar');
  const press = async (selector: string, key = 'Enter') => {
    await tabTo(page, selector);
    await page.keyboard.press(key);
  };
  await page.locator('#b-heading').focus();
  const accordion = page.locator('#b-accordion details');
  await press('#b-accordion summary');
  await expect(accordion).toHaveAttribute('open', '');
  await expect(accordion).toContainText('Inside (ع)');
  await press('#b-cards button');
  await expect(page.locator('#b-cards')).toContainText('Back (ع)');
  await press('#b-checklist input', 'Space');
  await expect(page.locator('#b-checklist input')).toBeChecked();
  await tabTo(page, '#b-resource a');
  await expect(page.locator('#b-untranslated')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('#b-untranslated')).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('#b-untranslated')).toContainText('Français');
  for (const kind of ['definition', 'quote', 'table', 'timeline', 'comparison', 'list', 'key'])
    await expect(page.locator(`#b-${kind}`), kind).toContainText('(ع)');
  await page.locator('#b-heading').focus();
  await press('#b-law .btn');
  await expect(page.locator('#b-law')).toContainText('Article 225-4-1 (ع)');
  await openLesson(page, 1, 'ar');
  await page.locator('#x-reflection').focus();
  await tabTo(page, '#x-reflection textarea');
  await page.keyboard.type('ملاحظة لي');
  await expect(page.locator('#x-reflection [role=status]')).toHaveText(/\p{L}/u);
  await page.reload();
  await expect(page.locator('#x-reflection textarea')).toHaveValue('ملاحظة لي');
});

test('works from the disk once it is loaded, with no network at all', async ({ page, context }) => {
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => !request.url().startsWith('file:') && asked.push(request.url()));
  await openLesson(page, 1);
  await answerByKeyboard(page, 'x-single');
  await page.reload();
  await expect(page.locator('#x-single .pill').first()).toHaveText(/\p{L}/u);
  expect(asked).toEqual([]);
});

test('a module is complete when every lesson was read to its end and everything required is done', async ({
  page,
}) => {
  await openLesson(page, 1);
  for (const kind of exercises) await answerByKeyboard(page, `x-${kind}`);
  await page.locator('[data-end]').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Plan du module' }).first().click();
  await expect(page.locator('.lessoncard').nth(1)).toContainText('Terminée');
  await expect(page.getByText('Module terminé')).toHaveCount(0);
  await page.locator('.lessoncard').nth(0).click();
  await page.locator('.callout--advisory .btn--primary').click();
  await page.locator('[data-end]').scrollIntoViewIfNeeded();
  await expect(page.getByText('Module terminé')).toBeVisible();
});

test('one goes on at the block where one was', async ({ page }) => {
  await openLesson(page, 0);
  await page.locator('#b-timeline').evaluate((block) => block.scrollIntoView());
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).join()))
    .toMatch(/"p":\[0,1[6-9]\]/);
  await page.reload();
  await expect(page.getByText('Repris où vous étiez')).toBeInViewport();
});

test('later leads back to the outline, and marks nothing', async ({ page }) => {
  await page.goto(`${home}index.html?lang=fr`);
  await page.locator('.lessoncard').first().click();
  await expect(page.locator('.blocks')).toHaveCount(0);
  await page.getByRole('button', { name: 'Plus tard' }).click();
  await expect(page.locator('.lessoncard').first()).toContainText('À faire');
});

test('the law of a country is for those who work there', async ({ page }) => {
  await openLesson(page, 0);
  const law = page.locator('#b-law');
  await expect(law).not.toContainText('Article 225-4-1');
  await law.getByRole('button', { name: 'J’exerce ailleurs' }).click();
  await expect(law).not.toContainText('Article 225-4-1');
  await law.getByRole('button', { name: 'Changer de pays' }).click();
  await law.getByRole('button', { name: 'J’exerce dans ce pays' }).click();
  await expect(law).toContainText('Article 225-4-1');
  await expect(law).toContainText('Vérifié le 4 novembre 2026');
});

test('a private note stays apart from what is saved, and can be deleted', async ({ page }) => {
  await openLesson(page, 1);
  const note = page.getByLabel('Ma note');
  await note.fill('something of mine');
  await note.blur();
  const kept = () =>
    page.evaluate(() => Object.entries(localStorage).filter(([, text]) => text.includes('of mine')));
  await expect.poll(kept).toHaveLength(1);
  expect((await kept())[0]?.[0]).toMatch(/^vigie-notes:/);
  await page.reload();
  await expect(note).toHaveValue('something of mine');
  await page.getByRole('button', { name: 'Effacer ma note' }).click();
  expect(await kept()).toEqual([]);
});

test('another language keeps the place and the answers, and says that it is a draft', async ({ page }) => {
  await openLesson(page, 1);
  await answerByKeyboard(page, 'x-numeric');
  await page.getByLabel('Langue').selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('#x-numeric .pill')).toHaveText('صحيح');
  await expect(page.locator('.draftline')).toBeVisible();
  await expect(page.locator('.lessontext')).not.toContainText('(fr)');
});

test('a term opens its definition where it stands, and Escape closes it', async ({ page }) => {
  await openLesson(page, 0);
  await page.getByRole('button', { name: 'traite des personnes', exact: true }).click();
  await expect(page.getByText('Un acte, un moyen, un but.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Un acte, un moyen, un but.')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole module can be read, in each language', async ({ page }) => {
    await page.goto(`${home}index.html`);
    await expect(page.getByText('What it means (fr)')).toBeVisible();
    await expect(page.getByText('Prompt of matching (fr)')).toBeVisible();
    await page.getByRole('link', { name: 'العربية' }).click();
    await expect(page.getByText('What it means (ع)')).toBeVisible();
  });
});
