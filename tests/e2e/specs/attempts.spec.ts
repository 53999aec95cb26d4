import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import type { Course, Launch, Package } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { aCommit } from '../../builders/commit.js';
import { aPackage } from '../../builders/package.js';
import { ask } from '../flows/courses.js';
import { course, lessonWords } from '../flows/lesson.js';
import { atBrowser, signIn } from '../flows/people.js';
import { bringFile } from '../flows/trainer.js';

const phone = { width: 360, height: 740 };
let trainer: Page;

test.beforeAll(async ({ browser }) => {
  trainer = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(trainer, 'helene.marchetti@iom.example', 'fr');
});

/** A published course of one package, which may be tried as the attempts say. @returns its activity */
async function courseOf(
  packageId: string,
  attempts: object,
): Promise<{ courseId: string; activity: string }> {
  const texts = [{ locale: 'fr', title: `Tentatives ${randomUUID().slice(0, 4)}` }];
  const { id }: Course = await ask(trainer, 'post', '/courses', {
    texts,
    durationMinutes: 10,
    certificate: null,
  });
  const activity = randomUUID();
  const activities = [{ id: activity, kind: 'package', packageId, attempts }];
  const sections = [{ id: null, titles: [], activities }];
  await ask(trainer, 'put', `/courses/${id}/outline`, { version: 1, sections });
  await ask(trainer, 'post', `/courses/${id}/publish`);
  return { courseId: id, activity };
}

async function packageTitled(title: string): Promise<string> {
  const { items }: { items: Package[] } = await ask(trainer, 'get', '/packages');
  return items.find((one) => one.title === title)?.id ?? '';
}

for (const [locale, email] of [
  ['fr', 'ines.moreau@police.example'],
  ['ar', 'samir.haddad@police.example'],
] as const)
  test(`who has used up the attempts may look at the lesson again, and nothing is recorded, in ${locale}`, async ({
    browser,
  }) => {
    const { id }: Course = await ask(trainer, 'get', '/courses/la-definition-acte-moyen-but');
    const demo: Course = await ask(trainer, 'get', `/courses/${id}`);
    const packageId = demo.activities.find((one) => one.packageId)?.packageId ?? '';
    const { courseId, activity } = await courseOf(packageId, { maxAttempts: 1 });
    const learner = await (await atBrowser(browser, locale, phone)).newPage();
    await signIn(learner, email, locale);
    await ask(learner, 'post', '/enrolments', { courseId });
    const launch: Launch = await ask(learner, 'post', `/activities/${activity}/launches`, {});
    const end = aCommit(launch, { status: 'failed', raw: '20', exit: '', final: true });
    await ask(learner, 'post', `/attempts/${launch.attempt}/commits`, end);

    const sent: string[] = [];
    learner.on('request', (request) => /commit/.test(request.url()) && sent.push(request.url()));
    await learner.goto(`/play/${activity}`);
    await expect(learner.getByText(m.player_review_used_up({}, { locale }))).toBeVisible();
    const { ui } = lessonWords(locale);
    await course(learner).getByRole('button', { name: ui['next'] }).click();
    await expect(course(learner).getByRole('button', { name: ui['previous'] })).toBeVisible();
    await learner.getByRole('link', { name: m.player_back_to_course({}, { locale }) }).click();
    await expect(learner).toHaveURL(/\/courses\//);
    expect(sent).toEqual([]);
  });

test('a part that waits for another cannot be opened before, and can once that is done', async ({
  browser,
}) => {
  const title = `Deux parties ${randomUUID().slice(0, 4)}`;
  const items = [
    { identifier: 'first', title: 'Lire' },
    { identifier: 'second', title: 'Approfondir', prerequisites: 'first' },
  ];
  const buffer = await aPackage({ title, items });
  await bringFile(trainer, { name: 'parties.zip', mimeType: 'application/zip', buffer }, 'fr');
  const { courseId, activity } = await courseOf(await packageTitled(title), {});
  const learner = await (await atBrowser(browser, 'fr', phone)).newPage();
  await signIn(learner, 'rosa.delgado@refuge.example', 'fr');
  await ask(learner, 'post', '/enrolments', { courseId });

  const outline = learner.getByRole('button', { name: m.player_outline({}, { locale: 'fr' }) });
  const second = learner.getByRole('dialog').getByRole('button', { name: 'Approfondir' });
  await learner.goto(`/play/${activity}`);
  await expect(course(learner).getByText('Lire')).toBeVisible();
  await outline.click();
  await expect(learner.getByText(m.player_parts_locked({}, { locale: 'fr' }))).toBeVisible();
  await expect(second).toHaveCount(0);

  // A page that never speaks is done by having been open.
  await expect(async () => {
    await learner.goto(`/courses/${courseId}`);
    await learner.goto(`/play/${activity}`);
    await expect(course(learner).getByText('Lire')).toBeVisible();
    await outline.click();
    await expect(second).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await second.click();
  await expect(course(learner).getByText('Approfondir')).toBeVisible();
});
