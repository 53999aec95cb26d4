import { expect, type Page } from '@playwright/test';

import type { PackageSketch } from '../builders/package.js';
import type { Answer, Row } from './rows.js';
import type { StandardApi } from './standards.js';

/** A course of one page that calls its API when it is told to, and never by itself. */
export function probeCourse(
  { id, api }: StandardApi,
  item: Partial<NonNullable<PackageSketch['items']>[number]> = {},
): PackageSketch {
  return { standard: id, items: [{ title: 'Sonde', ...item }], files: { 'page-1.html': page(api) } };
}

/** Has the page in the player make these calls, in one breath. */
export async function say(page: Page, rows: readonly Row[]): Promise<Answer[]> {
  await expect.poll(() => probeFrame(page) !== undefined).toBe(true);
  const frame = probeFrame(page);
  if (!frame) throw new Error('the probe is not there');

  await frame.locator('html[data-open]').waitFor({ state: 'attached' });
  const calls = rows.map(({ method, given }) => ({ method, given }));
  return frame.evaluate((told) => {
    const { say } = window as unknown as { say: (calls: typeof told) => { value: string; error: number }[] };
    return say(told);
  }, calls);
}

/** Opens the course's only activity, and waits until the page is there. */
export async function openProbe(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await say(page, []);
}

function probeFrame(page: Page) {
  return page.frames().find((frame) => frame.url().endsWith('/page-1.html'));
}

/** Looks for its API as both specifications tell to: from window to window, outwards. */
const page = (api: string) => `<!doctype html><meta charset="utf-8"><title>Sonde</title><h1>Sonde</h1><script>
  let api = null;
  for (let win = window; !api && win !== win.parent; win = win.parent) api = win.parent.${api} ?? null;
  const lastError = api.GetLastError ?? api.LMSGetLastError;
  window.say = (calls) => calls.map(({ method, given }) => {
    const value = String(api[method](...given));
    return { value, error: Number(lastError()) };
  });
  document.documentElement.dataset.open = '';
</script>`;
