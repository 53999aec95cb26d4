import { expect, type Locator, type Page, test } from '@playwright/test';
import { type Module, richOf } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { ask } from '../flows/courses.js';
import { write } from '../flows/modules.js';
import { atBrowser, signIn } from '../flows/people.js';
import { expectAccessible } from '../flows/sound.js';

const fr = { locale: 'fr' } as const;
const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });
const gateBox = (within: Locator, gate: string) => within.getByLabel(m.review_sign_gate({ gate }, fr));

async function writerAt(browser: Parameters<typeof atBrowser>[0], email: string, width: number) {
  const page = await (await atBrowser(browser, 'fr', { width, height: 800 })).newPage();
  await signIn(page, email, 'fr');
  return page;
}

async function open(page: Page, id: string, press: string): Promise<Locator> {
  await page.goto(`/studio/modules/${id}`);
  await expect(page.locator('.rich-field').first()).toBeVisible();
  await button(page, press).click();
  return page.getByRole('dialog');
}

test('a trainer sends a case to review; a reviewer on a phone asks, signs what holds, sees a gate reopen, and publishes', async ({
  browser,
}) => {
  const trainer = await writerAt(browser, 'helene.marchetti@iom.example', 1280);
  const reviewer = await writerAt(browser, 'tarek.mahfouz@iom.example', 360);
  const { id, draft, ...made }: Module = await ask(trainer, 'post', '/modules', {
    ...{ title: 'Un cas', baseLocale: 'fr', template: 'blank' },
  });
  const block = draft.lessons[0]?.blocks[0]?.id ?? '';
  expect(made.state).toBe('draft');
  await write(trainer, id, block, ['text'], 'fr', richOf('Hier, Amina Diallo a pris le train.'));

  const sending = await open(trainer, id, m.review_send({}, fr));
  await sending.getByText(m.review_settings({}, fr)).click();
  await sending.getByLabel(m.review_case_study({}, fr)).check();
  await button(sending, m.review_send_now({}, fr)).click();
  await expect(sending.getByText(m.review_state_in_review({}, fr)).first()).toBeVisible();

  const review = await open(reviewer, id, m.review_do({}, fr));
  const check = review.getByRole('region', { name: m.review_case_title({}, fr) });
  await expect(check.getByText('Amina Diallo').first()).toBeVisible();
  await expectAccessible(reviewer, 'a review with the check of a case');
  const anonymity = gateBox(review, m.review_gate_deidentification({}, fr));
  await expect(anonymity).toHaveCount(0);
  await check.getByLabel(m.review_case_invented({ text: 'Amina Diallo' }, fr)).check();
  await anonymity.check();
  for (const gate of [
    m.review_gate_subject({}, fr),
    m.review_gate_language({ language: 'français' }, fr),
    m.review_gate_accessibility({}, fr),
  ])
    await gateBox(review, gate).check();
  await button(review, m.review_sign({ count: 4 }, fr)).click();
  await expect(review.getByText(m.review_state_approved({}, fr)).first()).toBeVisible();

  // The trainer goes on writing: what was signed no longer holds, and the reviewer cannot publish it.
  await write(trainer, id, block, ['text'], 'fr', richOf('Hier, Amina Diallo a pris le bus.'));
  await reviewer.reload();
  const again = await open(reviewer, id, m.review_do({}, fr));
  await expect(again.getByText(m.review_reopened({}, fr)).first()).toBeVisible();
  await expect(button(again, m.modules_publish_confirm({}, fr))).toHaveCount(0);
  for (const gate of [
    m.review_gate_subject({}, fr),
    m.review_gate_language({ language: 'français' }, fr),
    m.review_gate_accessibility({}, fr),
    m.review_gate_deidentification({}, fr),
  ])
    await gateBox(again, gate).check();
  await button(again, m.review_sign({ count: 4 }, fr)).click();
  await button(again, m.modules_publish_confirm({}, fr)).click();
  await expect(again.getByText(m.modules_publish_sent({}, fr))).toBeVisible();
  await expect(async () => {
    const now: Module = await ask(reviewer, 'get', `/modules/${id}`);
    expect(now).toMatchObject({ state: 'published', edition: { number: 1 } });
  }).toPass();
});

test('two people talk about a block: the other sees it, answers and settles it; an earlier version comes back', async ({
  browser,
}) => {
  const one = await writerAt(browser, 'helene.marchetti@iom.example', 1280);
  const other = await writerAt(browser, 'tarek.mahfouz@iom.example', 360);
  const { id, draft }: Module = await ask(one, 'post', '/modules', {
    ...{ title: 'À deux', baseLocale: 'fr', template: 'blank' },
  });
  const block = draft.lessons[0]?.blocks[0]?.id ?? '';
  await write(one, id, block, ['text'], 'fr', richOf('Une phrase longue.'));
  await write(one, id, block, ['text'], 'fr', richOf('Une phrase courte.'));

  await one.goto(`/studio/modules/${id}`);
  await one.locator('.rich-field[contenteditable=true]').first().click();
  await one.getByRole('button', { name: m.review_comments_count({ count: 0 }, fr) }).click();
  const talk = one.getByRole('dialog');
  await talk.getByLabel(m.review_comments_new({}, fr)).fill('Est-ce assez simple ?');
  await button(talk, m.review_comments_say({}, fr)).click();
  await expect(talk.getByText('Est-ce assez simple ?')).toBeVisible();

  await other.goto(`/studio/modules/${id}`);
  await other.getByRole('button', { name: m.review_comments_count({ count: 1 }, fr) }).click();
  const heard = other.getByRole('dialog');
  await expectAccessible(other, 'comments of a block');
  await button(heard, m.review_comments_answer({}, fr)).click();
  await heard.getByLabel(m.review_comments_answer({}, fr)).fill('Oui.');
  await button(heard, m.review_comments_say({}, fr)).first().click();
  await expect(heard.getByText('Oui.')).toBeVisible();
  await button(heard, m.review_comments_resolve({}, fr)).click();
  await expect(heard.getByText(m.review_comments_resolved({}, fr))).toBeVisible();
  await other.keyboard.press('Escape');

  await other.locator('.rich-field[contenteditable=true]').first().click();
  await other.getByRole('button', { name: m.review_past({}, fr) }).click();
  const past = other.getByRole('dialog');
  await expect(past.locator('del').first()).toContainText('longue');
  await button(past, m.review_past_restore({}, fr)).first().click();
  await expect(other.locator('.rich-field').first()).toHaveText('Une phrase longue.');
});
