import { test as base, type BrowserContext } from '@playwright/test';
import { openBrowser } from './browser.js';
import { Lab } from './lab.js';
import { Player } from './player.js';

interface Fixtures {
  lab: Lab;
  browserContext: BrowserContext;
  /** Opens one more tab of the player. */
  open: () => Promise<Player>;
  player: Player;
}

/* eslint no-empty-pattern: off -- Playwright reads from the pattern what a fixture needs, and some need nothing */

/** A server of both origins, a fresh browser profile, and a first tab of the player. */
export const test = base.extend<Fixtures>({
  lab: async ({}, use) => {
    const lab = new Lab();
    await lab.open();
    await use(lab);
    await lab.close();
  },
  browserContext: async ({}, use) => {
    const { context, close } = await openBrowser();
    await use(context);
    await close();
  },
  open: async ({ browserContext, lab }, use) => {
    await use(() => Player.open(browserContext, lab));
  },
  player: async ({ open }, use) => {
    await use(await open());
  },
});

export { expect } from '@playwright/test';
