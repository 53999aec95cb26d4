import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import type { Course } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { startRealBrowser } from '../e2e/real/browser.js';
import { locale } from '../e2e/real/lesson.js';
import type { Client } from '../support/client.js';
import { until } from '../support/until.js';
import type { Product } from './product.js';

type Browser = Awaited<ReturnType<typeof startRealBrowser>>;

/** A learner at a real browser whose profile outlives it. */
export class Reader {
  private readonly profile = mkdtempSync(path.join(os.tmpdir(), 'vigie-faults-browser-'));
  private browser: Browser | undefined;
  private tab: Page | undefined;

  constructor(
    private readonly product: Product,
    private readonly course: Course,
    private readonly client: Client,
  ) {}

  get page(): Page {
    if (!this.tab) throw new Error('no tab is open');
    return this.tab;
  }

  get context(): BrowserContext {
    if (!this.browser) throw new Error('no browser runs');
    return this.browser.context;
  }

  /** Opens the course in a new tab, in a new browser if none runs, and waits until it has its API. */
  async open(): Promise<void> {
    this.browser ??= await startRealBrowser(this.profile);
    await this.signIn();
    this.tab = await this.context.newPage();
    await this.tab.goto(`${this.product.origin}/play/${this.course.activities[0]?.id}`);
    await this.frame();
  }

  async signIn(): Promise<void> {
    const [name = '', value = ''] = [...this.client.cookies][0] ?? [];
    await this.context.addCookies([
      { name, value, url: this.product.origin, httpOnly: true, sameSite: 'Lax' },
    ]);
  }

  /** The course's frame, once it has opened its session. */
  async frame(): Promise<Frame> {
    const frame = await until('the course', () => this.look(), 30_000);
    await frame.locator('body[data-open]').waitFor({ timeout: 30_000 });
    return frame;
  }

  // A browser that was killed has forgotten that the other opening was its own: then the learner is asked.
  private async look(): Promise<Frame | undefined> {
    const goOn = this.page.getByRole('button', { name: m.player_go_on_here({}, { locale }) });
    if (await goOn.isVisible()) await goOn.click();
    return this.page.frames().find((one) => one.url().endsWith('/page-1.html'));
  }

  async says(call: string, ...given: string[]): Promise<string> {
    return (await this.frame()).evaluate(
      ([name, values]) => {
        const { API } = parent as Window & { API?: Record<string, (...given: string[]) => string> };
        return API?.[name]?.(...values) ?? '';
      },
      [call, given] as const,
    );
  }

  place(): Promise<string> {
    return this.says('LMSGetValue', 'cmi.core.lesson_location');
  }

  async turnTo(place: string): Promise<void> {
    await this.says('LMSSetValue', 'cmi.core.lesson_location', place);
    await this.says('LMSCommit', '');
  }

  /** Waits until the shell has written something down. */
  async hasJournaled(text: string): Promise<void> {
    const frame = await this.frame();
    const look = (wanted: string) =>
      Object.values({ ...localStorage }).some((one) => String(one).includes(wanted));
    await until('the journal', () => frame.evaluate(look, text));
  }

  /** Waits until the page's outbox has put something onto the device. */
  async hasStored(text: string): Promise<void> {
    await until('the outbox', () => this.page.evaluate(storedHas, text));
  }

  /** Waits until all is acknowledged: only then do shell and page forget it. */
  async hasSent(): Promise<void> {
    const frame = await this.frame();
    const isJournaled = () =>
      Object.keys({ ...localStorage }).some((key) => key.startsWith('vigie.journal '));
    await until(
      'the acknowledgement',
      async () => !(await frame.evaluate(isJournaled)) && !(await this.page.evaluate(storedHas, '')),
      90_000,
    );
  }

  async crash(): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    const gone = this.page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined);
    await gone;
    await this.page.close();
  }

  async kill(): Promise<void> {
    await this.browser?.kill();
    this.browser = undefined;
  }

  async quit(): Promise<void> {
    await this.browser?.close();
    this.browser = undefined;
  }

  async end(): Promise<void> {
    await this.quit().catch(() => undefined);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Does a commit with these characters wait in the page's outbox? */
async function storedHas(text: string): Promise<boolean> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('vigie-outbox');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('no outbox'));
  });
  const all = await new Promise<unknown[]>((resolve) => {
    const asking = db.transaction('waiting').objectStore('waiting').getAll();
    asking.onsuccess = () => resolve(asking.result);
  });
  db.close();
  return all.some((one) => JSON.stringify(one).includes(text));
}
