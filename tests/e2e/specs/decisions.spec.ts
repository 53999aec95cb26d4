import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import type { Course, Launch } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { aCommit } from '../../builders/commit.js';
import { ask } from '../flows/courses.js';
import { atBrowser, signIn } from '../flows/people.js';

const locale = 'fr';
const to = { locale } as const;
const reason = 'Examen passé sur papier';

/** Opens a fold of the page and gives it a reason. */
async function giveReason(page: Page, fold: string, submit: string, outcome?: string): Promise<void> {
  const details = page.locator('details').filter({ has: page.locator('summary', { hasText: fold }) });
  await details.locator('summary').click();
  if (outcome) await details.getByLabel(outcome, { exact: true }).check();
  await details.getByLabel(m.results_reason({}, to)).fill(reason);
  await details.getByRole('button', { name: submit }).click();
}

test('a trainer allows one more attempt, decides a result and takes that back; the learner reads why', async ({
  browser,
}) => {
  const trainer = await (await atBrowser(browser, locale, { width: 1280, height: 900 })).newPage();
  await signIn(trainer, 'helene.marchetti@iom.example', locale);
  const demo: Course = await ask(trainer, 'get', '/courses/la-definition-acte-moyen-but');
  const packageId = demo.activities.find((one) => one.packageId)?.packageId ?? '';
  const texts = [{ locale, title: `Décisions ${randomUUID().slice(0, 4)}` }];
  const course: Course = await ask(trainer, 'post', '/courses', {
    texts,
    durationMinutes: 10,
    certificate: null,
  });
  const activity = randomUUID();
  const required = { required: true, mustPass: true, attempts: { maxAttempts: 1 } };
  const activities = [{ id: activity, kind: 'package', packageId, ...required }];
  const sections = [{ id: null, titles: [], activities }];
  await ask(trainer, 'put', `/courses/${course.id}/outline`, { version: 1, sections });
  await ask(trainer, 'post', `/courses/${course.id}/publish`);

  const learner = await (await atBrowser(browser, locale, { width: 360, height: 740 })).newPage();
  await signIn(learner, 'ines.moreau@police.example', locale);
  const { id } = await ask(learner, 'post', '/enrolments', { courseId: course.id });
  const launch: Launch = await ask(learner, 'post', `/activities/${activity}/launches`, {});
  const end = aCommit(launch, { status: 'failed', raw: '20', exit: '', final: true });
  await ask(learner, 'post', `/attempts/${launch.attempt}/commits`, end);

  await trainer.goto(`/studio/courses/${course.id}/people/${id}`);
  await giveReason(trainer, m.results_grant({}, to), m.results_grant({}, to));
  await expect(trainer.getByText(m.results_granted({}, to))).toBeVisible();
  await expect(trainer.locator('summary', { hasText: m.results_grant({}, to) })).toHaveCount(0);

  await giveReason(trainer, m.results_decide({}, to), m.results_decide_do({}, to), m.results_passed({}, to));
  await expect(trainer.getByText(m.results_decided({}, to))).toBeVisible();
  await expect(trainer.getByText(reason).first()).toBeVisible();
  await expect(trainer.getByText(m.results_tracked({}, to))).toBeVisible();

  await learner.goto(`/courses/${course.slug}`);
  const why = learner.getByRole('region', { name: m.enrolment_met_title({}, to) });
  await expect(why.getByText(reason)).toBeVisible();
  await expect(why.getByText('Hélène Marchetti')).toBeVisible();

  await giveReason(trainer, m.results_withdraw({}, to), m.results_withdraw({}, to));
  await expect(trainer.getByText(m.results_withdrawn_stays({}, to))).toBeVisible();
  await expect(trainer.getByText(m.results_tracked({}, to))).toHaveCount(0);
});
