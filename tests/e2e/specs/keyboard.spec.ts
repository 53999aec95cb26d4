import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Organisation } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { demoLesson, writeDemoPackage } from '@vigie/starter-curriculum';
import { linkMailedTo } from '../flows/accounts.js';
import { ask, outlineOnServer } from '../flows/courses.js';
import { firstStops, pressAt, tabTo, typeAt } from '../flows/keyboard.js';
import { course, expectSaved, lessonWords, rightAnswers } from '../flows/lesson.js';
import { atBrowser, demoPassword, signIn } from '../flows/people.js';

// Whole jobs with no hand on a mouse. Addresses are typed where one would type them; all else is keys.
test.describe.configure({ mode: 'serial' });

const fr = { locale: 'fr' } as const;
const email = 'alix.keita@police.example';
const password = 'trois nuages au-dessus du cap';
const title = demoLesson().title.fr;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

async function signInByKeys(page: Page, who: string, word = demoPassword): Promise<void> {
  await page.goto('/sign-in?lang=fr');
  await typeAt(page, field(page, m.identity_email({}, fr)), who);
  await typeAt(page, field(page, m.identity_password({}, fr)), word);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/sign-in/);
}

test('somebody registers with a join code', async ({ browser }) => {
  const admin = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(admin, 'tarek.mahfouz@iom.example', 'fr');
  const { items } = await ask(admin, 'get', '/organisations');
  const police = items.find(({ name }: Organisation) => name.includes('Police'));
  const { joinCode } = await ask(admin, 'post', `/organisations/${police.id}/join-code`);

  const page = await (await atBrowser(browser, 'fr')).newPage();
  await page.goto('/register?lang=fr');
  await typeAt(page, field(page, m.identity_register_code({}, fr)), joinCode);
  await typeAt(page, field(page, m.identity_email({}, fr)), email);
  await pressAt(page, button(page, m.identity_forgotten_send({}, fr)));
  await expect(page.getByText(m.identity_register_sent_text({}, fr))).toBeVisible();

  await page.goto(await linkMailedTo(admin, email, m.mail_invitation_subject({}, fr)));
  await typeAt(page, field(page, m.identity_given_name({}, fr)), 'Alix');
  await typeAt(page, field(page, m.identity_family_name({}, fr)), 'Keïta');
  await typeAt(page, field(page, m.identity_choose_password({}, fr)), password);
  await pressAt(page, button(page, m.identity_create_account({}, fr)));
  await expect(page).toHaveURL(/\/my$/);
});

test('a learner signs in, finds a course, enrols, goes through the lesson and out of it, and gets the certificate', async ({
  browser,
}) => {
  test.slow(); // as many keys as there are
  const page = await (await atBrowser(browser, 'fr')).newPage();
  await signInByKeys(page, email, password);
  await test.step('the order is that of the page: skip, home, then the places', async () => {
    await page.goto('/my');
    const [skip, home, ...places] = await firstStops(page, 6);
    expect([skip, home]).toEqual(['#content', '/my']);
    expect(places).toContain('/catalogue');
  });
  await pressAt(page, page.locator('nav a[href="/catalogue"]').first());
  await pressAt(page, page.getByRole('main').getByRole('link', { name: title }).first());
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await pressAt(page, button(page, m.enrolment_enrol({}, fr)));
  await pressAt(page, page.getByRole('link', { name: m.enrolment_start_number({ number: 1 }, fr) }));

  await test.step('into the lesson, through it', async () => {
    const { ui } = lessonWords('fr');
    for (const to of [2, 3, 4]) {
      await pressAt(page, course(page).getByRole('button', { name: ui['next'] }));
      const words = (ui['page'] ?? '').replace('{page}', String(to)).replace('{pages}', '4');
      await expect(course(page).getByText(words)).toBeAttached();
    }
    for (const [index, { options, right }] of rightAnswers('fr').entries()) {
      const group = course(page).locator('form').nth(index);
      await pressAt(page, group.getByRole('radio').first(), 'Space');
      for (let steps = options.indexOf(right); steps > 0; steps--) await page.keyboard.press('ArrowDown');
      await pressAt(page, group.getByRole('button', { name: ui['check'] }));
      await expect(group.getByText(ui['right'] ?? '')).toBeVisible();
    }
    await expectSaved(page, 'fr');
  });

  await test.step('help opens beside the lesson, which stays', async () => {
    const lesson = page.url();
    const beside = page.waitForEvent('popup');
    await pressAt(page, page.getByRole('link', { name: m.player_help_new_tab({}, fr) }));
    const help = await beside;
    await expect(help.getByRole('heading', { level: 1, name: m.settings_help({}, fr) })).toBeVisible();
    await help.close();
    expect(page.url()).toBe(lesson);
    await expectSaved(page, 'fr');
  });

  await test.step('out of it: the Tab key leads on, and back to the bar', async () => {
    await tabTo(page, page.getByRole('link', { name: m.player_skip_back({}, fr) }));
    await page.keyboard.press('Enter');
    await expect(page.locator('#player-bar')).toBeFocused();
    await pressAt(page, page.locator('#player-back'));
    await expect(page).toHaveURL(/\/courses\//);
  });

  await pressAt(page, page.locator('nav a[href="/certificates"]').first());
  const yes = button(page, m.certification_name_yes_issue({}, fr));
  await expect(async () => {
    await page.goto('/certificates');
    await expect(yes).toBeVisible({ timeout: 1000 });
  }).toPass();
  await pressAt(page, yes);
  const certificate = page.locator('main a[href^="/certificates/"]').first();
  await expect(async () => {
    await page.goto('/certificates');
    await expect(certificate).toBeVisible({ timeout: 1000 });
  }).toPass();
  await pressAt(page, certificate);
  await expect(page.getByText(/^VIG-\d{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/).first()).toBeAttached();
});

test('a trainer brings a package, makes a course of it, moves a page before it and publishes', async ({
  browser,
}) => {
  test.slow();
  const page = await (await atBrowser(browser, 'fr', { width: 1280, height: 800 })).newPage();
  await signInByKeys(page, 'helene.marchetti@iom.example');
  await pressAt(page, page.locator('nav a[href="/studio/packages"]').first());
  await expect(page).toHaveURL(/packages$/);
  await page.waitForLoadState('networkidle');
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'vigie-upload-')), 'clavier.zip');
  await writeDemoPackage(file);
  const chooser = page.waitForEvent('filechooser');
  await pressAt(page, page.getByLabel(m.packages_drop({}, fr)), 'Space');
  await (await chooser).setFiles(file);
  await pressAt(page, page.getByRole('link', { name: m.packages_make_course({}, fr) }).first());

  await typeAt(page, page.locator('#title-fr'), 'Sans souris');
  await typeAt(page, field(page, m.authoring_duration({}, fr)), '30');
  await pressAt(page, field(page, m.authoring_certificate({}, fr)), 'ArrowDown');
  await pressAt(page, button(page, m.authoring_create({}, fr)));
  await expect(page).toHaveURL(/\/studio\/courses\/[0-9a-f-]{36}/);
  await page.waitForLoadState('networkidle');
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  await pressAt(page, button(page, m.authoring_add_title({}, fr)));
  const kind = page.getByRole('menuitem', { name: m.authoring_kind_page({}, fr) });
  while (!(await kind.evaluate((item) => item === document.activeElement)))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await typeAt(page, page.locator('#activity-title-fr'), 'Avant de commencer');
  await typeAt(page, page.locator('#activity-page-fr'), 'Respirer.');
  await pressAt(page, button(page, m.authoring_add({}, fr)));
  await pressAt(page, button(page, m.authoring_move_up({ title: 'Avant de commencer' }, fr)));
  await expect.poll(() => outlineOnServer(page, id)).toMatch(/^Avant de commencer, /);

  await pressAt(page, button(page, m.common_publish({}, fr)));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await pressAt(page, dialog.getByRole('button', { name: m.common_publish({}, fr) }));
  await expect(button(page, m.authoring_close({}, fr))).toBeVisible();
  expect(await ask(page, 'get', `/courses/${id}`)).toMatchObject({ certificate: 'success' });
});

test('an administrator withdraws the certificate, with a reason', async ({ browser }) => {
  const page = await (await atBrowser(browser, 'fr', { width: 1280, height: 800 })).newPage();
  await signInByKeys(page, 'tarek.mahfouz@iom.example');
  await pressAt(page, page.locator('nav a[href="/studio/certificates"]').first());
  await pressAt(page, page.getByRole('link', { name: 'Alix Keïta' }).first());
  await expect(page.getByRole('heading', { level: 1, name: 'Alix Keïta' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const section = page
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: m.certification_withdraw({}, fr) }) });
  await pressAt(page, section.locator('summary'));
  await typeAt(page, section.getByLabel(m.certification_reason({}, fr)), 'essai au clavier');
  await pressAt(page, section.getByRole('button', { name: m.certification_withdraw({}, fr) }));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await pressAt(page, dialog.getByRole('button', { name: m.certification_withdraw({}, fr) }));
  await expect(page.getByText(m.ui_verdict_withdrawn({}, fr)).first()).toBeVisible();
  await expect(page.getByText('essai au clavier')).toBeVisible();
});
