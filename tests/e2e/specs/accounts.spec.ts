import { expect, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { accept, invite, linkMailedTo } from '../flows/accounts.js';
import { atBrowser, signIn } from '../flows/people.js';

const refuge = 'Association Le Refuge du Port';
const admin = 'tarek.mahfouz@iom.example';

test('an invited person makes an account, forgets the password, tells about herself, and is suspended', async ({
  browser,
}) => {
  const locale = 'fr';
  const desk = await (await atBrowser(browser, locale, { width: 1280, height: 800 })).newPage();
  await signIn(desk, admin, locale);
  await invite(desk, 'noor@refuge.example', refuge, locale);
  const link = await linkMailedTo(desk, 'noor@refuge.example', m.mail_invitation_subject({}, { locale }));

  const phone = await atBrowser(browser, locale);
  const page = await phone.newPage();
  await accept(page, link, { names: ['Noor', 'Azad'], password: 'six bateaux verts en mer' }, locale);
  await expect(page).toHaveURL(/\/my$/);
  await page.goto(link);
  await expect(page.getByText(m.identity_link_invalid_title({}, { locale }))).toBeVisible();

  await test.step('her profile', async () => {
    await page.goto('/account');
    await page.getByLabel(m.identity_profession({}, { locale })).selectOption('ngo');
    await page.getByLabel(m.identity_sex({}, { locale })).selectOption('undisclosed');
    await page
      .locator('form[action="?/profile"]')
      .getByRole('button', { name: m.common_save({}, { locale }) })
      .click();
    await expect(page.getByText(m.identity_profile_saved({}, { locale }))).toBeVisible();
    await expect(page.getByLabel(m.identity_sex({}, { locale }))).toHaveValue('undisclosed');
  });

  await test.step('a new password', async () => {
    const other = await (await atBrowser(browser, locale)).newPage();
    await other.goto(`/forgotten?lang=${locale}`);
    await other.getByLabel(m.identity_email({}, { locale }), { exact: true }).fill('noor@refuge.example');
    await other.getByRole('button', { name: m.identity_forgotten_send({}, { locale }) }).click();
    await expect(other.getByText(m.identity_sent_title({}, { locale }))).toBeVisible();
    const reset = await linkMailedTo(desk, 'noor@refuge.example', m.mail_reset_subject({}, { locale }));
    await other.goto(reset);
    await other.getByLabel(m.identity_new_password({}, { locale }), { exact: true }).fill('motdepasse2026');
    await other.getByRole('button', { name: m.identity_reset_save({}, { locale }) }).click();
    await expect(other.getByText(m.identity_password_too_common_title({}, { locale }))).toBeVisible();
    await other
      .getByLabel(m.identity_new_password({}, { locale }), { exact: true })
      .fill('un phare sur la jetée');
    await other.getByRole('button', { name: m.identity_reset_save({}, { locale }) }).click();
    await expect(other.getByText(m.identity_reset_done({}, { locale }))).toBeVisible();
    await signIn(other, 'noor@refuge.example', locale, 'un phare sur la jetée');
    await page.goto('/account');
    await expect(page).toHaveURL(/\/sign-in/);
    await page.close();
  });

  await test.step('suspended', async () => {
    const hers = await phone.newPage();
    await signIn(hers, 'noor@refuge.example', locale, 'un phare sur la jetée');
    await desk.goto('/studio/people?q=azad');
    await desk.getByRole('link', { name: 'Noor Azad' }).click();
    await desk.getByRole('button', { name: m.identity_suspend({}, { locale }) }).click();
    await expect(desk.getByText(m.identity_suspended({}, { locale }))).toBeVisible();
    await hers.goto('/my');
    await expect(hers).toHaveURL(/\/sign-in/);
  });
});

test('a focal point gives a join code, without JavaScript; somebody registers with it in Arabic', async ({
  browser,
}) => {
  const desk = await (await atBrowser(browser, 'es', { width: 1280, height: 800 })).newPage();
  await signIn(desk, admin, 'es');
  await desk.goto('/studio/people?q=delgado');
  await desk.getByRole('link', { name: 'Rosa Delgado' }).click();
  await desk.getByLabel(m.identity_role_focal_point({}, { locale: 'es' })).check();
  await desk.locator('form[action="?/roles"]').getByRole('button').click();
  await expect(desk.getByText(m.identity_roles_saved({}, { locale: 'es' }))).toBeVisible();

  const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'es' });
  const page = await plain.newPage();
  await signIn(page, 'rosa.delgado@refuge.example', 'es');
  await page.goto('/studio/organisations');
  await page.getByRole('link', { name: refuge }).click();
  await page.getByRole('button', { name: m.identity_join_code_new({}, { locale: 'es' }) }).click();
  const code = (await page.locator('bdi.mono').textContent()) ?? '';
  expect(code).toMatch(/^[2-9A-Z]{10}$/);
  await page.goto('/studio/people');
  await expect(page.getByRole('link', { name: 'Inès Moreau' })).toHaveCount(0);

  const phone = await (await atBrowser(browser, 'ar')).newPage();
  await phone.goto('/register?lang=ar');
  await phone
    .getByLabel(m.identity_register_code({}, { locale: 'ar' }), { exact: true })
    .fill(code.toLowerCase());
  await phone.getByLabel(m.identity_email({}, { locale: 'ar' }), { exact: true }).fill('huda@refuge.example');
  await phone.getByRole('button', { name: m.identity_forgotten_send({}, { locale: 'ar' }) }).click();
  await expect(phone.getByText(m.identity_register_sent_text({}, { locale: 'ar' }))).toBeVisible();
  const link = await linkMailedTo(
    desk,
    'huda@refuge.example',
    m.mail_invitation_subject({}, { locale: 'ar' }),
  );
  await accept(phone, link, { names: ['هدى', 'منصور'], password: 'قارب أزرق في الميناء' }, 'ar');
  await expect(phone).toHaveURL(/\/my$/);
});
