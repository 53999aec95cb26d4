import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

interface RealBrowser {
  context: BrowserContext;
  close: () => Promise<void>;
  /** kill -9. */
  kill: () => Promise<void>;
}

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--remote-debugging-port=0',
];

/**
 * A Chromium with a profile of its own and none of Playwright's flags: those switch off storage partitioning, the
 * pop-up blocker and other things that keep hostile pages in their place.
 */
export async function openRealBrowser(): Promise<RealBrowser> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'vigie-browser-'));
  const { close, ...browser } = await startRealBrowser(profile);
  return {
    ...browser,
    async close() {
      await close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The same on a profile that stays. */
export async function startRealBrowser(profile: string): Promise<RealBrowser> {
  const child = spawn(program(), [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const browser = await chromium.connectOverCDP(await addressOf(child), { noDefaults: true });
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no context');

  const close = async () => {
    const cdp = await browser.newBrowserCDPSession();
    await cdp.send('Browser.close').catch(() => undefined);
    await ended;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { context, close, kill };
}

const program = (): string => process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', () => reject(new Error(`Chromium did not start: ${text}`)));
    child.stderr?.on('data', (chunk) => {
      text += String(chunk);
      const found = /DevTools listening on (ws:\S+)/.exec(text);
      if (found?.[1]) resolve(found[1]);
    });
  });
}
