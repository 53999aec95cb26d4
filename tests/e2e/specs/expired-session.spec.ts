import { type Browser, expect, type Page, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { ask } from '../flows/courses.js';
import { atBrowser, demoPassword, signIn } from '../flows/people.js';

const fr = { locale: 'fr' } as const;
const learner = 'ines.moreau@police.example';
const trainer = 'helene.marchetti@iom.example';

/** A page whose session is ended from another browser of the same person's. */
async function atPage(browser: Browser, javaScriptEnabled: boolean, email: string, path: string) {
  const context = await browser.newContext({ javaScriptEnabled, locale: 'fr' });
  const page = await context.newPage();
  await signIn(page, email, 'fr');
  await page.goto(path, { waitUntil: 'networkidle' });

  const other = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(other, email, 'fr');
  const { origin } = new URL(other.url());
  const endSession = async () => {
    const answer = await other.request.delete('/api/v1/me/sessions', { headers: { origin } });
    expect(answer.ok()).toBe(true);
  };
  return { page, other, endSession };
}

async function signInAgain(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.getByLabel(m.identity_email({}, fr), { exact: true }).fill(email);
  await page.getByLabel(m.identity_password({}, fr), { exact: true }).fill(password);
  await page.getByRole('button', { name: m.common_sign_in({}, fr), exact: true }).click();
}

const saveProfile = (page: Page) =>
  page.locator('form[action="?/profile"]').getByRole('button', { name: m.common_save({}, fr) });

for (const script of [true, false]) {
  const how = script ? 'with JavaScript' : 'without JavaScript';

  test(`a profile that was filled in while the session ended is saved after signing in, ${how}`, async ({
    browser,
  }) => {
    const { page, other, endSession } = await atPage(browser, script, learner, '/account');
    const profession = script ? 'ngo' : 'police';
    await page.getByLabel(m.identity_profession({}, fr)).selectOption(profession);
    await endSession();
    await saveProfile(page).click();

    await expect(page.getByText(m.identity_held_text({}, fr))).toBeVisible();
    await signInAgain(page, learner, 'a wrong one');
    await expect(page.getByText(m.identity_wrong_credentials_title({}, fr))).toBeVisible();
    await signInAgain(page, learner);
    await expect(page.getByText(m.identity_profile_saved({}, fr))).toBeVisible();
    await expect(page).toHaveURL(/\/account\?saved=profile$/);
    expect(await ask(other, 'get', '/me/profile')).toMatchObject({ profession });
  });

  test(`a new course that was typed while the session ended is made after signing in, ${how}`, async ({
    browser,
  }) => {
    const { page, other, endSession } = await atPage(browser, script, trainer, '/studio/courses/new');
    const title = `Écouter « d’abord » <${how}>`;
    await page.locator('#title-fr').fill(title);
    await page.locator('#summary-fr').fill('Une ligne\net "une autre" & la suite');
    await page.getByLabel(m.authoring_duration({}, fr), { exact: true }).fill('45');
    await endSession();
    await page.getByRole('button', { name: m.authoring_create({}, fr) }).click();

    await expect(page.getByText(m.identity_held_text({}, fr))).toBeVisible();
    await signInAgain(page, trainer);
    await expect(page).toHaveURL(/\/studio\/courses\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const course = await ask(other, 'get', `/courses/${id}`);
    expect(course).toMatchObject({ durationMinutes: 45 });
    expect(course.texts[0].summary.replace('\r', '')).toBe('Une ligne\net "une autre" & la suite');
  });
}

test('what one person typed is not sent in the name of another who signs in', async ({ browser }) => {
  const { page, other, endSession } = await atPage(browser, true, learner, '/account');
  const before = await ask(other, 'get', '/me/profile');
  await page.getByLabel(m.identity_profession({}, fr)).selectOption('justice');
  await endSession();
  await saveProfile(page).click();
  await signInAgain(page, 'rosa.delgado@refuge.example');

  await expect(page.getByText(m.identity_other_text({}, fr))).toBeVisible();
  const hers = await ask(page, 'get', '/me/profile');
  expect(hers.profession).not.toBe('justice');
  expect(await ask(other, 'get', '/me/profile')).toEqual(before);
  await page.getByRole('link', { name: m.identity_other_go({}, fr) }).click();
  await expect(page).toHaveURL(/\/account$/);
});

test('a password is not kept: its form is filled in again', async ({ browser }) => {
  const { page, endSession } = await atPage(browser, false, learner, '/account');
  await page.getByLabel(m.identity_current_password({}, fr), { exact: true }).fill(demoPassword);
  await page.getByLabel(m.identity_new_password({}, fr), { exact: true }).fill('un phare sur la jetée');
  await endSession();
  await page.locator('form[action="?/password"]').getByRole('button').last().click();

  await expect(page.getByText(m.identity_not_held_text({}, fr))).toBeVisible();
  expect(await page.content()).not.toContain('phare sur la jet');
  await signInAgain(page, learner);
  await expect(page).toHaveURL(/\/account$/);
});

test('no form from elsewhere gets in by this door, and none gets out', async ({ request, baseURL }) => {
  const form = { email: learner, password: demoPassword };
  const path = '/sign-in/again?/resume&to=https%3A%2F%2Fevil.example';
  const from = (origin = '') => ({ form, headers: { origin, accept: 'text/html' }, maxRedirects: 0 });
  expect((await request.post(path, from('https://evil.example'))).status()).toBe(403);
  const answer = await request.post(path, from(baseURL));
  expect([answer.status(), answer.headers()['location']]).toEqual([303, '/my']);
});
