import { randomBytes } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { aPackage, type PackageSketch } from '../../builders/package.js';
import { forgetImports } from '../flows/trainer.js';
import { atBrowser, signIn } from '../flows/people.js';

const trainer = 'helene.marchetti@iom.example';
const locale = 'fr';

const zipOf = async (name: string, sketch: PackageSketch) => ({
  name,
  mimeType: 'application/zip',
  buffer: await aPackage(sketch),
});
/** What cannot be packed: the zip is as long as this, and takes several pieces. */
const film = (megabytes: number) => randomBytes((megabytes * 1024 ** 2 * 3) / 4).toString('base64');
const drop = (page: Page) => page.getByLabel(m.packages_drop({}, { locale }));
const card = (page: Page, name: string) => page.getByRole('region', { name });

test('an upload outlives a broken line and a reload, and becomes a package', async ({ browser }) => {
  const page = await (await atBrowser(browser, locale)).newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await signIn(page, trainer, locale);
  await page.goto('/studio/packages');
  await forgetImports(page, locale);
  const zip = await zipOf('premier-échange.zip', {
    title: 'Premier échange',
    files: { 'film.txt': film(14) },
  });

  let pieces = 0;
  await page.route('**/api/v1/package-uploads/*', async (route) => {
    if (route.request().method() !== 'PATCH' || ++pieces === 1) return route.continue();
    return route.abort('connectionreset');
  });
  await drop(page).setInputFiles(zip);
  const own = card(page, zip.name);
  await expect(own.getByText(m.packages_line_waiting({}, { locale }))).toBeVisible();
  await expect(own.getByRole('progressbar')).not.toHaveAttribute('value', '0');

  await page.reload();
  const again = own.getByLabel(m.packages_resume({ name: zip.name }, { locale }));
  await expect(again).toBeAttached();
  await again.setInputFiles({ ...zip, name: 'un-autre.zip' });
  await expect(own.getByRole('alert')).toBeVisible();

  await page.unroute('**/api/v1/package-uploads/*');
  const offsets: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset'] ?? '');
  });
  await again.setInputFiles(zip);
  await expect(own.getByText(m.packages_done({ title: 'Premier échange' }, { locale }))).toBeVisible();
  expect(Number(offsets[0])).toBeGreaterThanOrEqual(5 * 1024 ** 2);
  await expect(page.getByRole('row', { name: /Premier échange/ })).toBeVisible();
  await own.getByRole('link', { name: m.common_open({}, { locale }), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Premier échange' })).toBeVisible();
});

test('a package that cannot be taken says why and what to do, also after a reload', async ({ browser }) => {
  const page = await (await atBrowser(browser, locale)).newPage();
  await signIn(page, trainer, locale);
  await page.goto('/studio/packages');
  const zip = await zipOf('xapi.zip', { files: { 'tincan.xml': '<tincan/>' } });
  zip.buffer = Buffer.from(
    zip.buffer.toString('latin1').replaceAll('imsmanifest.xml', 'xmsmanifest.xml'),
    'latin1',
  );
  await drop(page).setInputFiles(zip);
  const own = card(page, zip.name);
  const why = m.packages_standard_unsupported({ found: 'xAPI (Tin Can)' }, { locale });
  await expect(own.getByText(why)).toBeVisible();
  await page.reload();
  await expect(own.getByText(why)).toBeVisible();
  await expect(own.getByText(m.packages_standard_unsupported_todo({}, { locale }))).toBeVisible();
  await own.getByRole('button', { name: m.packages_remove_from_list({}, { locale }) }).click();
  await expect(own).toHaveCount(0);
});

test('a package gets a second version, and is rolled back to the first', async ({ browser }) => {
  const page = await (await atBrowser(browser, locale, { width: 1280, height: 900 })).newPage();
  await signIn(page, trainer, locale);
  await page.goto('/studio/packages');
  await forgetImports(page, locale);
  const first = await zipOf('gare-v1.zip', { title: 'À la gare' });
  await drop(page).setInputFiles(first);
  await card(page, first.name)
    .getByRole('link', { name: m.common_open({}, { locale }), exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'À la gare' })).toBeVisible();

  const second = await zipOf('gare-v2.zip', { title: 'À la gare, corrigé' });
  await drop(page).setInputFiles(second);
  const row = (number: number) => page.getByRole('row', { name: new RegExp(`^v${number}`) });
  const current = m.packages_current({}, { locale });
  await expect(row(2).getByText(current, { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'À la gare, corrigé' })).toBeVisible();

  await row(1)
    .getByRole('button', { name: m.packages_make_current({}, { locale }) })
    .click();
  await expect(row(1).getByText(current, { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'À la gare', exact: true })).toBeVisible();
  await row(2)
    .getByRole('button', { name: m.packages_delete_version({}, { locale }) })
    .click();
  await expect(row(2)).toHaveCount(0);
});
