import { test } from '@playwright/test';
import { atBrowser } from '../flows/people.js';
import { expectAccessible } from '../flows/sound.js';
import { people, tour } from '../flows/tour.js';
import { makeWorld, type World } from '../flows/world.js';

let there: World;
test.beforeAll(async ({ browser }) => void (there = await makeWorld(browser)));

const looks = (['fr', 'ar'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })),
);
for (const { locale, colorScheme } of looks)
  for (const who of people)
    test(`every page of a ${who} is accessible at 320 px, in ${locale}, ${colorScheme}`, async ({
      browser,
    }) => {
      test.setTimeout(300_000); // as many pages as there are
      const page = await (await atBrowser(browser, locale, { width: 320, height: 640 })).newPage();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await tour(page, { who, locale }, there, (name) => expectAccessible(page, name));
    });
