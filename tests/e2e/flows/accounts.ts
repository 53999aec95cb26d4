import { expect, type Page } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import type { Locale } from '@vigie/contracts';

/** Invites somebody as those do who look after people. */
export async function invite(page: Page, email: string, organisation: string, locale: Locale): Promise<void> {
  await page.goto('/studio/people/invite');
  await page.getByLabel(m.identity_email({}, { locale }), { exact: true }).fill(email);
  await page
    .getByLabel(m.identity_account_organisation({}, { locale }), { exact: true })
    .selectOption({ label: organisation });
  await page.getByRole('button', { name: m.identity_invite_send({}, { locale }) }).click();
  await expect(page.getByText(m.identity_invited({ email }, { locale }))).toBeVisible();
}

/** Reads a person's newest mail on the admin's page, and gives the address of its link. */
export async function linkMailedTo(admin: Page, email: string, subject: string): Promise<string> {
  const mail = admin.locator('details').filter({ hasText: email }).filter({ hasText: subject }).first();
  await expect(async () => {
    await admin.goto('/studio/mails');
    await expect(mail).toBeVisible({ timeout: 1000 });
  }).toPass();
  await mail.locator('summary').click();
  const address = await mail.getByRole('link').first().getAttribute('href');
  return new URL(address ?? '').pathname + new URL(address ?? '').search;
}

/** Fills in the form behind an invitation's link. */
export async function accept(
  page: Page,
  link: string,
  { names, password }: { names: [string, string]; password: string },
  locale: Locale,
): Promise<void> {
  await page.goto(link);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field(m.identity_given_name({}, { locale })).fill(names[0]);
  await field(m.identity_family_name({}, { locale })).fill(names[1]);
  await field(m.identity_choose_password({}, { locale })).fill(password);
  await page.getByRole('button', { name: m.identity_create_account({}, { locale }) }).click();
}
