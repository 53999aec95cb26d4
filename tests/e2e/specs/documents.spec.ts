import { m } from '@vigie/i18n/messages';
import { courseIn, expect, test } from '../real/fixtures.js';

// The browser asks in its own language.
const locale = 'en';
const files = {
  'page-1.html': `<!doctype html><h1>Leçon</h1><a href="guide.pdf">Guide</a><iframe src="guide.pdf" title="Guide"></iframe>`,
  'guide.pdf': '%PDF-1.4',
};

test('a PDF inside a lesson is offered in a window of its own', async ({ courseOf, play, page, profile }) => {
  await play(await courseOf({ files }));
  const open = courseIn(page)
    .frameLocator('iframe')
    .getByRole('link', { name: m.packages_document_open({}, { locale }) });
  await expect(open).toBeVisible();
  const coming = profile.waitForEvent('response', (response) => response.url().endsWith('/guide.pdf'));
  await open.click();
  const document = await coming;
  expect([document.status(), document.headers()['content-type']]).toEqual([200, 'application/pdf']);
});

test('a lesson that leads its own frame to a PDF is found again', async ({ courseOf, play, page }) => {
  await play(await courseOf({ files }));
  await courseIn(page).getByRole('link', { name: 'Guide' }).click();
  await courseIn(page)
    .getByRole('button', { name: m.packages_document_back({}, { locale }) })
    .click();
  await expect(courseIn(page).getByRole('heading', { name: 'Leçon' })).toBeVisible();
});
