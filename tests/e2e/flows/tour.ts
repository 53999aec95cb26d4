import { expect, type Page } from '@playwright/test';
import type { Locale } from '@vigie/contracts';
import { nameOf, screens, type Who } from '../pages.js';
import { signIn } from './people.js';
import type { World } from './world.js';

const accounts: Record<Exclude<Who, 'stranger' | 'learner'>, string> = {
  newcomer: 'rosa.delgado@refuge.example',
  trainer: 'helene.marchetti@iom.example',
  admin: 'tarek.mahfouz@iom.example',
};

/** Everybody who looks at the pages of the table. */
export const people = [...new Set(screens.map(({ who }) => who))];

/** Goes through the pages that somebody looks at. */
export async function tour(
  page: Page,
  { who, locale }: { who: Who; locale: Locale },
  there: World,
  look: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto(`/sign-in?lang=${locale}`);
  await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
  if (who !== 'stranger') await signIn(page, who === 'learner' ? there.learner : accounts[who], locale);
  for (const screen of screens.filter((screen) => screen.who === who)) {
    const { route, at = route, status = 200, then } = screen;
    const answer = await page.goto(typeof at === 'string' ? at : at(there));
    expect(answer?.status(), nameOf(screen)).toBe(status);
    await then?.(page, locale);
    await look(nameOf(screen));
  }
}
