import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { locale } from '../../e2e/real/lesson.js';
import type { Method } from './command.js';
import type { Outcome } from './judge.js';
import type { Button, Delivered, Offers, SuitePlayer } from './player.js';

const BUTTONS: Readonly<Partial<Record<Button, string>>> = {
  continue: m.player_part_continue({}, { locale }),
  previous: m.player_part_previous({}, { locale }),
};

const ROOT = 'LMS Test Content Package';
/** The entry of the course as a whole, where it may be chosen. */
const BEGINNING = m.player_whole_begin({}, { locale });

/** How long the player may take to show what a request has led to. */
const SETTLED_WITHIN_MS = 15_000;

/** The real player in a real browser: its own buttons, its own menu, and the activity in its frame. */
export class BrowserPlayer implements SuitePlayer {
  private wish = '_none_';
  private isListening = false;

  /** @param addressOf - where the player plays a package; puts it into a course first when that is not done yet. */
  constructor(
    private readonly page: Page,
    private readonly addressOf: (packageName: string) => Promise<string>,
  ) {
    page.setDefaultTimeout(SETTLED_WITHIN_MS);
  }

  async launch(packageName: string): Promise<void> {
    const address = await this.addressOf(packageName);
    if (!this.isListening) await this.page.addInitScript(listen);
    this.isListening = true;
    // A player that is just being left must not cut the opening off, nor this.
    await this.page.goto('about:blank').catch(() => this.page.goto('about:blank'));
    await this.settle(async () => void (await this.page.goto(address)));
  }

  async delivered(): Promise<Delivered | null> {
    const frame = await this.openFrame();
    if (!frame) return null;

    const { pathname, searchParams } = new URL(frame.url());
    return { activity: searchParams.get('act') ?? '', page: pathname.replace(/^.*\//, '') };
  }

  async call(method: Method, ...given: string[]): Promise<Outcome> {
    if (method !== 'Terminate') return this.say(method, given);

    if (this.wish === '_none_') return this.say(method, given);
    // What the wish leads to takes the page away, perhaps before it has answered.
    await this.settle(async () => void (await this.say(method, given).catch(() => undefined)));
    return { value: 'true', error: '0' };
  }

  async press(button: Button): Promise<void> {
    const name = BUTTONS[button];
    // The way out suspends. A course that leads from part to part may be ended as well, in its menu.
    if (name === undefined) {
      if (button !== 'exitAll' || !(await this.end())) await this.leave();
      return;
    }
    await this.settle(() => this.footButton(name).click());
  }

  async choose(title: string): Promise<void> {
    await this.settle(async () => {
      const menu = await this.openMenu();
      const name = title.startsWith(ROOT) ? BEGINNING : title;
      await menu
        .filter({ has: this.page.getByText(name, { exact: true }) })
        .getByRole('button')
        .click();
    });
  }

  async offers(): Promise<Offers> {
    const [canContinue, canPrevious] = await Promise.all([
      this.isOffered('continue'),
      this.isOffered('previous'),
    ]);
    const entries = await (
      await this.openMenu()
    ).evaluateAll((entries) =>
      entries.map((entry) => {
        const button = entry.querySelector('button');
        return {
          title: entry.querySelector('span')?.textContent ?? '',
          isSelectable: button !== null && button.getAttribute('aria-disabled') !== 'true',
          isCurrent: button?.hasAttribute('aria-current') ?? false,
        };
      }),
    );
    await this.closeMenu();
    const menu = new Map(entries.map(({ title, ...state }) => [title, state]));
    const root = menu.delete(BEGINNING);
    return { continue: canContinue, previous: canPrevious, menu, root };
  }

  async hasEnded(): Promise<boolean> {
    const news = await this.news();
    return news.includes('shell.ended') || !this.isPlaying();
  }

  private async say(method: Method, given: string[]): Promise<Outcome> {
    const frame = await this.openFrame();
    if (!frame) throw new Error('no activity is open');

    const outcome = await frame.evaluate(
      ([name, values]) => {
        const { say } = window as unknown as { say: (method: string, given: string[]) => Outcome };
        return say(name, values);
      },
      [method, given] as const,
    );
    const [element = '', value = ''] = given;
    if (method === 'Initialize') this.wish = '_none_';
    if (method === 'SetValue' && element === 'adl.nav.request' && outcome.value === 'true') this.wish = value;
    return outcome;
  }

  /** Does something that may lead elsewhere, and waits until the player shows what came of it. */
  private async settle(act: () => Promise<void>): Promise<void> {
    const before = await this.openFrame();
    await before?.evaluate(() => void (document.documentElement.dataset['left'] = ''));
    await this.page.evaluate(() => void Object.assign(window, { vigieNews: [] }));
    await act();
    await expect.poll(() => this.isSettled(), { timeout: SETTLED_WITHIN_MS, intervals: [50] }).toBe(true);
    this.wish = '_none_';
  }

  private async isSettled(): Promise<boolean> {
    const news = await this.news();
    if (news.includes('shell.ended') || news.includes('shell.stuck')) return true;
    // A course without rules that asks to be left is left.
    if (!this.isPlaying()) return true;

    const frame = await this.openFrame();
    if (!frame) return false;
    return frame
      .evaluate(() => {
        const { open, left } = document.documentElement.dataset;
        return open !== undefined && left === undefined;
      })
      .catch(() => false);
  }

  private isPlaying(): boolean {
    return this.page.url().includes('/play/');
  }

  private news(): Promise<string[]> {
    return this.page
      .evaluate(() => (window as { vigieNews?: string[] }).vigieNews ?? [])
      .catch((): string[] => []);
  }

  /** The activity's page; null where the player has put a panel in its place. */
  private async openFrame(): Promise<Frame | null> {
    if (await this.page.locator('#way-title').count()) return null;
    return this.page.frames().findLast((frame) => /[?&]act=/.test(frame.url())) ?? null;
  }

  private async isOffered(button: 'continue' | 'previous'): Promise<boolean> {
    const one = this.footButton(BUTTONS[button] ?? '');
    if ((await one.count()) === 0) return false;
    return (await one.getAttribute('aria-disabled')) !== 'true' && (await one.isEnabled());
  }

  private footButton(name: string): Locator {
    return this.page.locator('#player-foot').getByRole('button', { name, exact: true });
  }

  /** The entries of the menu: in the panel when the player asks where to go on, else behind its button. */
  private async openMenu(): Promise<Locator> {
    const panel = this.page.locator('.way .parts li');
    if (await panel.count()) return panel;

    const outline = this.page.getByRole('button', { name: m.player_outline({}, { locale }), exact: true });
    // A course of one part has no menu.
    if ((await outline.count()) === 0) return panel;

    await outline.click();
    const entries = this.page.getByRole('dialog').locator('.parts li');
    await entries.first().waitFor();
    return entries;
  }

  // Not by Escape, which twice in a row is the way out in an emergency.
  private async closeMenu(): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    if (await dialog.count())
      await dialog.getByRole('button', { name: m.ui_close_dialog({}, { locale }) }).click();
  }

  /** @returns false where the course cannot be ended. */
  private async end(): Promise<boolean> {
    await this.openMenu();
    const end = this.page.getByRole('button', { name: m.player_end_lesson({}, { locale }), exact: true });
    const isOffered = (await end.count()) > 0;
    if (!isOffered) await this.closeMenu();
    else {
      await end.click();
      await this.page.getByText(m.player_end_lesson_text({}, { locale })).waitFor();
      await end.click();
      await this.page.waitForURL((url) => !url.pathname.startsWith('/play/'));
    }
    return isOffered;
  }

  private async leave(): Promise<void> {
    await this.page
      .getByRole('link', { name: m.player_back_to_course({}, { locale }) })
      .first()
      .click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/play/'));
  }
}

/** Writes down in the LMS's own page what the shell tells it. */
function listen(): void {
  if (window !== window.top) return;

  const news: { vigieNews?: string[] } = window as { vigieNews?: string[] };
  news.vigieNews = [];
  window.addEventListener('message', ({ data }: MessageEvent) => {
    if (data?.vigie === 1) news.vigieNews?.push(String(data.type));
  });
}
