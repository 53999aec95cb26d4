import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--remote-debugging-port=0',
];

/**
 * A Chromium with a profile of its own and none of Playwright's flags: those switch storage partitioning and the
 * back/forward cache off, which is where journals get lost.
 */
export async function openBrowser(): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const profile = await mkdtemp(path.join(tmpdir(), 'vigie-shell-'));
  const program = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await addressIn(child.stderr), { noDefaults: true });
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no context');

  const ended = new Promise((resolve) => child.once('exit', resolve));
  const close = async () => {
    const cdp = await browser.newBrowserCDPSession();
    await cdp.send('Browser.close').catch(() => undefined);
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, close };
}

function addressIn(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    stderr.on('data', (chunk) => {
      text += String(chunk);
      const found = /DevTools listening on (ws:\S+)/.exec(text);
      if (found?.[1]) resolve(found[1]);
    });
  });
}
