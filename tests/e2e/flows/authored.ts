import { expect, type Page } from '@playwright/test';
import type { Course, Package } from '@vigie/contracts';
import { starterCourses } from '@vigie/starter-curriculum';
import { ask } from './courses.js';

const module = starterCourses()[0]?.modules[0];
if (!module) throw new Error('the starter curriculum is empty');

/** A module of the starter curriculum with something to write for oneself in its first lesson, and a law in its second. */
export const starterModule = module;

/** Waits until the background has brought the starter courses in. @returns a course of one module, in two languages */
export async function aCourseOfAModule(trainer: Page, title: string): Promise<Course> {
  const wanted = starterModule.title.fr;
  let pack: Package | undefined;
  await expect(async () => {
    const { items } = await ask(trainer, 'get', '/packages');
    pack = items.find((one: Package) => one.title === wanted);
    expect(pack).toBeDefined();
  }).toPass({ timeout: 90_000 });
  const texts = ['fr', 'ar'].map((locale) => ({ locale, title: `${title} (${locale})`, summary: '' }));
  const input = { texts, durationMinutes: 20, certificate: null };
  const { id }: Course = await ask(trainer, 'post', '/courses', input);
  const titles = (['fr', 'ar'] as const).map((locale) => ({
    locale,
    title: starterModule.title[locale] ?? '',
  }));
  const activity = { packageId: pack?.id, titles, required: true, mustPass: false };
  await ask(trainer, 'post', `/courses/${id}/activities`, activity);
  return ask(trainer, 'post', `/courses/${id}/publish`);
}
