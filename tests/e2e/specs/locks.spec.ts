import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { anActivity, ask, makeOutline } from '../flows/courses.js';
import { enrolIn } from '../flows/learner.js';
import { atBrowser, signIn } from '../flows/people.js';
import { expectAccessible } from '../flows/sound.js';

for (const { locale, learner, course: title, read, last, link } of [
  {
    locale: 'fr',
    learner: 'ines.moreau@police.example',
    course: 'Prendre soin de soi et des autres',
    read: 'À lire d’abord',
    last: 'La suite',
    link: 'Pour aller plus loin',
  },
  {
    locale: 'ar',
    learner: 'samir.haddad@police.example',
    course: 'العناية بالنفس وبالآخرين',
    read: 'للقراءة أولًا',
    last: 'ما يلي',
    link: 'للمزيد',
  },
] as const) {
  test(`a learner meets a lock in ${locale}, at 360 px, does what it asks for and goes on`, async ({
    browser,
  }) => {
    const in_ = { locale };
    const trainer = await (await atBrowser(browser, locale)).newPage();
    await signIn(trainer, 'helene.marchetti@iom.example', locale);
    const first = randomUUID();
    const waits = anActivity(locale, { title: last, required: true, prerequisites: [first] });
    const made = await makeOutline(trainer, locale, title, [
      { activities: [anActivity(locale, { id: first, title: read, required: true })] },
      {
        title: locale === 'fr' ? 'Ensuite' : 'بعد ذلك',
        activities: [waits, anActivity(locale, { title: link, kind: 'link' })],
      },
    ]);
    await ask(trainer, 'post', `/courses/${made.id}/publish`);

    const page = await (await atBrowser(browser, locale)).newPage();
    await signIn(page, learner, locale);
    const done = page
      .getByRole('status')
      .filter({ hasText: m.common_state_completed_on({ date: '' }, in_).trim() });
    await enrolIn(page, title, locale);
    const locked = page.locator(`#activity-${waits.id}`);
    await expect(locked).toContainText(m.enrolment_locked_first({}, in_));
    await expect(locked.getByRole('link', { name: read })).toHaveAttribute('href', `#activity-${first}`);
    await expectAccessible(page, 'a course with a lock');

    // An address that somebody passed on leads to the reason, by the player's door too.
    for (const path of [`/resources/${waits.id}`, `/play/${waits.id}`]) {
      await page.goto(path);
      await expect(page).toHaveURL(new RegExp(`locked=${waits.id}`));
      await expect(page.getByText(m.enrolment_locked_notice({}, in_)).first()).toBeVisible();
    }

    await page.getByRole('link', { name: m.enrolment_start_number({ number: 1 }, in_) }).click();
    await expect(page.getByRole('heading', { level: 1, name: read })).toBeVisible();
    await expectAccessible(page, 'a page to read');
    await page.getByRole('button', { name: m.enrolment_resource_read({}, in_) }).click();
    await expect(done).toBeVisible();
    await page.getByRole('link', { name: m.enrolment_resource_next({ title: last }, in_) }).click();
    await expect(page.getByRole('heading', { level: 1, name: last })).toBeVisible();
    await page.getByRole('button', { name: m.enrolment_resource_read({}, in_) }).click();
    await expect(done).toBeVisible();

    await page.getByRole('link', { name: m.enrolment_resource_next({ title: link }, in_) }).click();
    const open = page.getByRole('link', { name: 'www.iom.int' });
    await expect(open).toHaveAttribute('rel', /noopener/);
    await expect(open).toHaveAttribute('target', '_blank');
    await expectAccessible(page, 'a link');
    // Nothing goes out to the world: the click counts, wherever it would lead.
    await page.context().route('https://www.iom.int/**', (route) => route.abort());
    await open.click();
    await expect(done).toBeVisible();

    await page.goto(`/courses/${made.slug}`);
    await expect(page.getByRole('heading', { name: m.enrolment_met_title({}, in_) })).toBeVisible();
  });
}
