import type { BrowserContext, Frame, Page, Request } from '@playwright/test';
import type { Launch } from '@vigie/contracts';
import type { CommitEnvelope } from '@vigie/scorm';
import { Hand } from './gestures.js';
import type { House } from './house.js';

const DONE = /^(completed|passed|failed)$/;

/** What one opening of a package has shown. */
export interface Seen {
  launch: Launch | null;
  /** The last save of each item, as the page sent it. */
  saves: Map<string, CommitEnvelope>;
  pressed: string[];
  /** What the package's pages complained of, and what they could not fetch. */
  trouble: Set<string>;
  /** The result was brought about by calling the API, not by what the pages let one do. */
  isDriven: boolean;
}

export interface Plan {
  rounds: number;
  /** Until it is over; calls the API in the package's place when its pages lead to no end. */
  toTheEnd: boolean;
  picture: string;
}

/** Opens the activity in the player, does what there is to do, and leaves by the player's own way out. */
export async function visit(
  house: House,
  context: BrowserContext,
  activityId: string,
  plan: Plan,
): Promise<Seen> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  const seen: Seen = {
    launch: null,
    saves: new Map(),
    pressed: [],
    trouble: new Set(),
    isDriven: false,
  };
  listen(page, seen);
  const listenToo = (popup: Page) => listen(popup, seen);
  context.on('page', listenToo);
  await page.goto(`${house.origin}/play/${activityId}`);
  await page.waitForTimeout(4_000);

  const hand = new Hand(page);
  for (
    let round = 0, idle = 0;
    round < plan.rounds && idle < 3 && !(plan.toTheEnd && isOver(seen));
    round++
  ) {
    const pressed = await hand.round();
    if (pressed) seen.pressed.push(pressed);
    idle = pressed ? 0 : idle + 1;
    // A part that says nothing wants to be seen for a moment.
    await page.waitForTimeout(pressed?.startsWith('Vigie') ? 2_500 : 900);
  }
  await page.waitForTimeout(2_000);
  await page.screenshot({ path: plan.picture }).catch(() => undefined);
  if (plan.toTheEnd && !isOver(seen)) seen.isDriven = await drive(hand.courseFrames());
  await leave(page);
  context.off('page', listenToo);
  for (const one of context.pages().slice(1)) await one.close();
  return seen;
}

/** Every item that was opened says that it is over, and there are no more. */
function isOver({ launch, saves }: Seen): boolean {
  if (!launch) return false;
  return launch.items.every(({ identifier }) => DONE.test(statusOf(saves.get(identifier))));
}

function statusOf(save: CommitEnvelope | undefined): string {
  if (!save) return '';
  const { cmi } = save;
  return (cmi.core ? cmi.core.lesson_status : cmi.completion_status) ?? '';
}

async function leave(page: Page): Promise<void> {
  // A course may have taken the whole screen, or gone on in a window of its own.
  await page.bringToFront();
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  await page.locator('#player-back').click({ timeout: 10_000 });
  await page.waitForURL(/\/courses\//, { timeout: 20_000 });
}

function listen(page: Page, seen: Seen): void {
  page.on('request', (request) => heard(request, seen));
  page.on('response', async (response) => {
    if (/\/activities\/[^/]+\/launches$/.test(response.url())) seen.launch = await response.json();
    if (response.status() >= 400) seen.trouble.add(`${response.status()} ${pathOf(response.url())}`);
  });
  page.on('pageerror', (error) => seen.trouble.add(error.message.slice(0, 200)));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.trouble.add(message.text().slice(0, 300));
  });
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
}

function heard(request: Request, { saves }: Seen): void {
  if (!/\/attempts\/[^/]+\/commits$|\/runtime\/commit$/.test(request.url())) return;
  const body = request.postData();
  if (!body) return;
  const save = JSON.parse(body) as CommitEnvelope;
  if (save.kind === 'full') saves.set(save.item, save);
}

/** Path in the package, without the capability in front of it. */
const pathOf = (url: string): string => new URL(url).pathname.replace(/^\/[\w.-]{30,}\//, '');

/** Says what a package would say at its end. */
async function drive(frames: Frame[]): Promise<boolean> {
  for (const frame of frames) {
    const isSaid = await frame.evaluate(sayCompleted).catch(() => false);
    if (isSaid) return true;
  }
  return false;
}

/** In the page: finds the API as packages do. A page that never opened a session is left to itself. */
function sayCompleted(): boolean {
  type Api = Record<string, ((...given: string[]) => string) | undefined>;
  type Scope = Window & { API?: Api; API_1484_11?: Api };
  const say = (api: Api, prefix: string, status: string, score: string, points: string) => {
    api[`${prefix}GetValue`]?.(status);
    if (api[`${prefix}GetLastError`]?.() !== '0') return false;
    api[`${prefix}SetValue`]?.(score, points);
    const isSet = api[`${prefix}SetValue`]?.(status, 'completed') === 'true';
    return api[`${prefix}Commit`]?.('') === 'true' && isSet;
  };
  if (window === window.parent) return false;
  for (let scope: Scope = window.parent; ; scope = scope.parent) {
    try {
      const { API: older, API_1484_11: newer } = scope;
      if (newer) return say(newer, '', 'cmi.completion_status', 'cmi.score.scaled', '0.8');
      if (older) return say(older, 'LMS', 'cmi.core.lesson_status', 'cmi.core.score.raw', '80');
    } catch {
      return false;
    }
    if (scope === scope.parent) return false;
  }
}
