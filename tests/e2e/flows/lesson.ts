import { expect, type FrameLocator, type Page } from '@playwright/test';
import type { Locale } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { demoLesson } from '@vigie/starter-curriculum';
import { z } from 'zod';

const Words = z.object({
  elements: z.looseObject({}).optional(),
  quiz: z.object({
    elements: z.array(z.object({ id: z.string(), text: z.string() })),
    questions: z.array(
      z.object({
        id: z.string(),
        options: z.array(z.object({ id: z.string(), text: z.string() })).optional(),
      }),
    ),
  }),
  ui: z.record(z.string(), z.string()),
});
const Texts = z.object({ answers: z.record(z.string(), z.string()), locales: z.record(z.string(), Words) });

const texts = Texts.parse(
  JSON.parse(demoLesson().entries.find(({ path }) => path === 'texts.json')?.data ?? ''),
);

/** The demonstration lesson's own words in a language. */
export function lessonWords(locale: Locale) {
  const words = texts.locales[locale];
  if (!words) throw new Error(`the lesson does not speak ${locale}`);
  return words;
}

/** The course inside the shell inside the page. */
export const course = (page: Page): FrameLocator => page.frameLocator('iframe').frameLocator('iframe');

/** Goes on one page inside the lesson, and waits until that is saved. */
export async function turnPage(page: Page, locale: Locale, to: number): Promise<void> {
  const { ui } = lessonWords(locale);
  await course(page).getByRole('button', { name: ui['next'] }).click();
  const words = (ui['page'] ?? '').replace('{page}', String(to)).replace('{pages}', '4');
  await expect(course(page).getByText(words)).toBeAttached();
}

/** Waits until the bar says that everything is on the server. */
export async function expectSaved(page: Page, locale: Locale): Promise<void> {
  const words = m.common_saved_at({ time: '' }, { locale }).trim();
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
}

/** Of every question of the quiz: what can be chosen, and which of it is right. */
export function rightAnswers(locale: Locale): { options: string[]; right: string }[] {
  const { quiz } = lessonWords(locale);
  return quiz.questions.map((question) => {
    const options = question.options ?? quiz.elements;
    const right = options.find(({ id }) => id === texts.answers[question.id]);
    return { options: options.map(({ text }) => text), right: right?.text ?? '' };
  });
}

/** Answers every question of the quiz rightly. */
export async function passQuiz(page: Page, locale: Locale): Promise<void> {
  const { ui } = lessonWords(locale);
  for (const [index, { right }] of rightAnswers(locale).entries()) {
    const group = course(page).locator('form').nth(index);
    await group.getByRole('radio', { name: right, exact: true }).check();
    await group.getByRole('button', { name: ui['check'] }).click();
    await expect(group.getByText(ui['right'] ?? '')).toBeVisible();
  }
}
