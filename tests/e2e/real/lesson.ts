import { expect, type Locator, type Page } from '@playwright/test';
import type { Course } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import type { PackageSketch } from '../../builders/package.js';
import type { Person } from './fixtures.js';

/** The language of the learner whose browser this is. */
export const locale = 'es';

/** A course that opens a session and then says what the test has it say. */
export const ledLesson: PackageSketch = {
  files: {
    'page-1.html': `<!doctype html><meta charset="utf-8"><title>Leçon</title><h1>Leçon</h1>
      <script>parent.API.LMSInitialize(''); document.body.dataset.open = '';</script>`,
  },
};

/** Has the course call its API. */
export async function says(page: Page, call: string, ...given: string[]): Promise<string> {
  await expect.poll(() => courseFrame(page) !== undefined).toBe(true);
  const frame = courseFrame(page);
  if (!frame) throw new Error('no course is open');
  await frame.locator('body[data-open]').waitFor();
  return frame.evaluate(
    ([name, values]) => {
      const { API } = parent as Window & { API?: Record<string, (...given: string[]) => string> };
      return API?.[name]?.(...values) ?? '';
    },
    [call, given] as const,
  );
}

/** Turns to a page and saves. */
export async function turnsTo(page: Page, place: string): Promise<void> {
  await says(page, 'LMSSetValue', 'cmi.core.lesson_location', place);
  expect(await says(page, 'LMSCommit', '')).toBe('true');
}

/** Where the server would resume the course, by asking it to. */
export async function resumedFrom(course: Course, { client }: Person) {
  const path = `/api/v1/activities/${course.activities[0]?.id}/launches`;
  const launch = (await client.post(path, { takeOver: true })).expect(200).body;
  const { core, suspend_data: suspendData } = launch.items[0].cmi;
  return { place: core.lesson_location as string, suspendData: suspendData as string };
}

/** What the bar says of saving. */
export const bar = (page: Page): Locator => page.locator('#player-bar').getByRole('status');

export const words = {
  saved: m.common_saved_at({ time: '' }, { locale }).trim(),
  waiting: m.common_waiting_to_send({}, { locale }),
  notSaved: 'Sin guardar',
};

function courseFrame(page: Page) {
  return page.frames().find((frame) => frame.url().endsWith('/page-1.html'));
}
