import { expect, type BrowserContext, type Frame, type Page } from '@playwright/test';
import {
  readShellMessage,
  type CommitEnvelope,
  type PageMessage,
  type ShellLaunch,
  type ShellMessage,
} from '@vigie/scorm';
import type { Lab } from './lab.js';

export const ATTEMPT = '01890a5d-ac96-774b-bcce-b302099a8057';

type Told = PageMessage extends infer M ? (M extends PageMessage ? Omit<M, 'vigie'> : never) : never;

/** One tab of the LMS with the shell in it. */
export class Player {
  private constructor(
    readonly page: Page,
    private readonly lab: Lab,
  ) {}

  static async open(context: BrowserContext, lab: Lab): Promise<Player> {
    const page = await context.newPage();
    await page.goto(`${lab.lms}/play`);
    const player = new Player(page, lab);
    await player.hears('shell.ready');
    return player;
  }

  async tell(message: Told): Promise<void> {
    await this.page.evaluate((told) => globalThis.eval('tell')(told), message);
  }

  /** What the shell has told the page, as the page reads it. */
  async heard(): Promise<ShellMessage[]> {
    const heard: unknown[] = await this.page.evaluate(() => globalThis.eval('heard'));
    return heard.map((data) => readShellMessage(data) ?? fail(data));
  }

  async commits(): Promise<CommitEnvelope[]> {
    const heard = await this.heard();
    return heard.flatMap((message) => (message.type === 'shell.commit' ? [message.envelope] : []));
  }

  async hears(type: ShellMessage['type']): Promise<void> {
    await expect.poll(async () => (await this.heard()).map((message) => message.type)).toContain(type);
  }

  /** Launches courses, each an item of the same name. */
  async launch(items: string[], more: Partial<ShellLaunch> = {}): Promise<void> {
    const [first = ''] = items;
    await this.tell({
      type: 'page.launch',
      launch: {
        attempt: ATTEMPT,
        epoch: 1,
        token: 'a-token',
        startSeq: 1,
        commitUrl: `${this.lab.lms}/api/runtime/commit`,
        standard: 'scorm12',
        contentBase: '/course/',
        items: items.map((href) => ({
          identifier: href,
          title: `Title of ${href}`,
          href,
          cmi: initialCmi(),
        })),
        item: first,
        mode: 'normal',
        ...more,
      },
    });
  }

  async starts(item: string): Promise<void> {
    await expect
      .poll(async () => (await this.heard()).filter((m) => m.type === 'shell.started').at(-1))
      .toEqual({
        vigie: 1,
        type: 'shell.started',
        item,
      });
  }

  async acknowledge(
    acked: number,
    more: Partial<Extract<PageMessage, { type: 'page.acked' }>> = {},
  ): Promise<void> {
    await this.tell({ type: 'page.acked', attempt: ATTEMPT, epoch: 1, acked, lease: 'held', ...more });
  }

  get shell(): Frame {
    return found(this.page.frames().find((frame) => frame.url().includes('/__shell/')));
  }

  get course(): Frame {
    return found(this.page.frames().find((frame) => frame.parentFrame() === this.shell));
  }

  /** Calls the API as the course does. */
  async call(name: string, ...args: string[]): Promise<string> {
    return this.course.evaluate(([called, given]) => globalThis.eval('api')[called](...given), [
      name,
      args,
    ] as const);
  }

  /** Looks for more than a moment at an item that calls no API. */
  async reads(item: string): Promise<void> {
    await expect.poll(() => this.page.frames().some((frame) => frame.url().endsWith(item))).toBe(true);
    await this.page.waitForTimeout(1_500);
  }

  /** Puts the window away, as a phone does with an app. */
  async hide(): Promise<void> {
    const cdp = await this.page.context().newCDPSession(this.page);
    const { windowId } = await cdp.send('Browser.getWindowForTarget');
    await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } });
    await expect.poll(() => this.shell.evaluate(() => document.visibilityState)).toBe('hidden');
  }

  async journal(): Promise<CommitEnvelope[]> {
    const texts = await this.shell.evaluate(() =>
      Object.entries(localStorage).flatMap(([key, value]) =>
        key.startsWith('vigie.journal') ? [String(value)] : [],
      ),
    );
    return texts.map((text) => JSON.parse(text));
  }
}

function fail(data: unknown): never {
  throw new Error(`the page would refuse ${JSON.stringify(data)}`);
}

function found(frame: Frame | undefined): Frame {
  if (!frame) throw new Error('the frame is not there');
  return frame;
}

function initialCmi(): Record<string, unknown> {
  return {
    core: {
      student_id: 'pseudonym',
      student_name: 'Awa',
      lesson_status: 'not attempted',
      lesson_mode: 'normal',
      credit: 'credit',
      entry: 'ab-initio',
      total_time: '0000:00:00.00',
    },
    student_data: { mastery_score: '80' },
    student_preference: { language: 'ar' },
  };
}
