// Where a Chromium is, tried in this order: CHROMIUM_PATH, Playwright's own download, the system's.
import { existsSync } from 'node:fs';
import { run, runTool, toolPath } from './run.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/**
 * Finds a Chromium without installing one.
 *
 * @returns {Promise<string | undefined>} its path, for Playwright's `executablePath`.
 */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath(), ...usualPlaces].find((file) => existsSync(file));
}

/**
 * Finds a Chromium, or installs one: the system's package as root on Debian, otherwise Playwright's download.
 *
 * @returns {Promise<string>} its path.
 * @throws Error that says in plain words how to get one.
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;

  console.log('No Chromium on this machine: installing one (about 150 MB, a few minutes) …');
  for (const install of [installWithApt, installWithPlaywright]) {
    await install();
    const installed = await findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium or Chrome yourself, or set CHROMIUM_PATH to its program file.',
  );
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

const installWithPlaywright = () =>
  runTool(toolPath('@playwright/test', 'playwright'), ['install', 'chromium']);
