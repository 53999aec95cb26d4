import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { atBrowser } from '../flows/people.js';
import { people, tour } from '../flows/tour.js';
import { makeWorld, type World } from '../flows/world.js';
import { nameOf, screens } from '../pages.js';
import { indexOf, type Look, looks } from './index-page.js';

// `npm run screens`: a picture of every page of the table, small enough to be kept beside the code.

const folder = path.resolve(import.meta.dirname, '../../../docs/screens');
const MOST_BYTES = 29_500;
const MOST_BYTES_TOGETHER = 6_000_000;
/** Where a long page is cut, in screens. */
const MOST_SCREENS = 2;

const named = new Set(screens.map(nameOf));
let there: World;

test.beforeAll(async ({ browser }) => {
  there = await makeWorld(browser);
  mkdirSync(folder, { recursive: true });
});

for (const look of looks)
  for (const who of people)
    test(`what a ${who} sees, in ${look.locale}, ${look.width} px`, async ({ browser }) => {
      test.setTimeout(300_000);
      const { locale, width, height } = look;
      const context = await atBrowser(browser, locale, { width, height });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await tour(page, { who, locale }, there, async (name) => {
        await settle(page);
        const picture = await take(page, devtools, look);
        writeFileSync(path.join(folder, look.file(name)), picture);
      });
    });

test.afterAll(() => {
  const files = new Set([...named].flatMap((name) => looks.map((look) => look.file(name))));
  const all = readdirSync(folder).filter((file) => file.endsWith('.webp'));
  // Of a page that is no more.
  const pictures = all.filter((file) => files.has(file));
  for (const file of all.filter((each) => !pictures.includes(each))) rmSync(path.join(folder, file));
  const names = [...named].filter((name) => looks.some((look) => pictures.includes(look.file(name))));
  writeFileSync(path.join(folder, 'README.md'), indexOf(names));
  const bytes = pictures.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  expect(bytes).toBeLessThan(MOST_BYTES_TOGETHER);
});

/** Nothing moves, blinks or is still on its way. */
async function settle(page: Page): Promise<void> {
  await page.addStyleTag({
    content:
      '*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }',
  });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** As good as it can be within its weight. */
async function take(page: Page, devtools: CDPSession, { width, height }: Look): Promise<Buffer> {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  // A window as high as the picture: what stands at its foot stands at the picture's.
  const seen = Math.max(height, Math.min(whole, height * MOST_SCREENS));
  await page.setViewportSize({ width, height: seen });
  const picture = await within(MOST_BYTES, page, devtools);
  await page.setViewportSize({ width, height });
  if (!picture) throw new Error(`${page.url()} makes a picture of more than ${MOST_BYTES} bytes`);
  return picture;
}

async function within(bytes: number, page: Page, devtools: CDPSession): Promise<Buffer | undefined> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const top = await page.evaluate(() => window.scrollY);
  // A smaller picture of a dense page says more than a blurred one.
  for (const scale of [1, 0.75, 0.5])
    for (const quality of [70, 55, 40, 25]) {
      const clip = scale === 1 ? {} : { clip: { x: 0, y: top, width, height, scale } };
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality, ...clip });
      const picture = Buffer.from(data, 'base64');
      if (picture.length <= bytes) return picture;
    }
  return undefined;
}
