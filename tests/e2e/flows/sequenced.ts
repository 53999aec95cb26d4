import { expect, type Frame, type Page } from '@playwright/test';
import type { Locale } from '@vigie/contracts';
import { aSequencedPackage, type SequencedSketch } from '../../builders/course-sequenced.js';
import { course } from './lesson.js';

/** Sends JSON as the signed-in person of a page. */
async function call(page: Page, path: string, body: unknown) {
  return page.evaluate(
    async ([to, sent]) => {
      const answer = await fetch(`/api/v1/${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: sent,
      });
      if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    [path, JSON.stringify(body)] as const,
  );
}

/** Uploads a zip and waits for the end of its import. @returns the package's id */
function bring(trainer: Page, zip: string): Promise<string> {
  return trainer.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const sent = await fetch('/api/v1/package-uploads', {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(bytes.length),
        'upload-metadata': `fileName ${btoa('parcours.zip')}`,
        'content-type': 'application/offset+octet-stream',
      },
      body: bytes,
    });
    const id = sent.headers.get('location')?.split('/').at(-1);
    for (;;) {
      const found = await (await fetch(`/api/v1/package-imports/${id}`)).json();
      if (found.outcome !== null) return String(found.packageId);
      await new Promise((again) => setTimeout(again, 100));
    }
  }, zip);
}

/** A published course of one sequenced package, made by the trainer of a page. @returns ids of course and activity */
export async function publishSequenced(trainer: Page, title: string, ...packages: SequencedSketch[]) {
  const created = await call(trainer, 'courses', {
    texts: [{ locale: 'fr', title, summary: 'Un parcours.' }],
    durationMinutes: 10,
    certificate: null,
    certificateMonths: null,
  });
  const activities: string[] = [];
  for (const sketch of packages) {
    const zip = (await aSequencedPackage({ title, ...sketch })).toString('base64');
    const packageId = await bring(trainer, zip);
    await call(trainer, `courses/${created.id}/activities`, {
      packageId,
      titles: [],
      required: true,
      mustPass: false,
    });
  }
  const published = await call(trainer, `courses/${created.id}/publish`, {});
  for (const { id } of published.activities) activities.push(id);
  return { courseId: String(created.id), activities };
}

/** Enrols the learner of a page and opens an activity. */
export async function begin(
  page: Page,
  { courseId, activities }: { courseId: string; activities: string[] },
) {
  await call(page, 'enrolments', { courseId });
  await page.goto(`/play/${activities[0]}`);
}

/** Which part is on the screen. */
export const expectPart = (page: Page, id: string) =>
  expect(course(page).getByRole('heading', { name: `Partie ${id}`, exact: true })).toBeVisible();

/** The frame of the part that is open. */
export async function partOf(page: Page): Promise<Frame> {
  const handle = await course(page).locator('html').elementHandle();
  const frame = await handle?.ownerFrame();
  if (!frame) throw new Error('no part is open');
  return frame;
}

/** Lets the open part set values, and end with a navigation request if one is given. */
export async function say(page: Page, values: Record<string, string>, request?: string): Promise<void> {
  const frame = await partOf(page);
  const refused = await frame.evaluate(
    ([all, nav]) => {
      const { api } = globalThis as unknown as { api: Record<string, (...args: string[]) => string> };
      const bad = Object.entries(all).filter(
        ([element, value]) => api['SetValue']?.(element, value) !== 'true',
      );
      api['Commit']?.('');
      if (nav !== null) {
        api['SetValue']?.('adl.nav.request', nav);
        api['Terminate']?.('');
      }
      return bad;
    },
    [values, request ?? null] as const,
  );
  expect(refused).toEqual([]);
}

/** What the open part is told. */
export async function ask(page: Page, element: string): Promise<string> {
  const frame = await partOf(page);
  return frame.evaluate((name) => {
    const { api } = globalThis as unknown as { api: Record<string, (...args: string[]) => string> };
    return api['GetValue']?.(name) ?? '';
  }, element);
}

export const PASSED = { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' };
export const FAILED = { 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed' };

/** What the platform makes of the first activity. */
export async function resultOf(page: Page, courseId: string) {
  return page.evaluate(async (id) => {
    const answer = await fetch(`/api/v1/enrolments?courseId=${id}`);
    const { items } = await answer.json();
    const { completion, success, scaledScore } = items[0].activities[0];
    return { completion, success, scaledScore };
  }, courseId);
}

export const locale: Locale = 'fr';
