import { expect, type Locator, type Page, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { anActivity, ask, makeOutline, outlineOnServer } from '../flows/courses.js';
import { tabTo } from '../flows/keyboard.js';
import { atBrowser, signIn } from '../flows/people.js';
import { expectAccessible } from '../flows/sound.js';

const fr = { locale: 'fr' } as const;
const page = (title: string, more: object = {}) => anActivity('fr', { title, ...more });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const saved = (page: Page) =>
  page.getByRole('status').filter({ hasText: m.common_saved_at({ time: '' }, fr).trim() });

async function trainerAt(browser: Parameters<typeof atBrowser>[0], width = 1280): Promise<Page> {
  const trainer = await (await atBrowser(browser, 'fr', { width, height: 800 })).newPage();
  await signIn(trainer, 'helene.marchetti@iom.example', 'fr');
  return trainer;
}

/** Opens the outline and waits until the page acts: before that, buttons are only drawn. */
async function openOutline(page: Page, courseId: string): Promise<void> {
  await page.goto(`/studio/courses/${courseId}`, { waitUntil: 'networkidle' });
}

test('a trainer builds an outline by keyboard alone: sections, moves, a name, a page, and the last move undone', async ({
  browser,
}) => {
  const trainer = await trainerAt(browser, 360);
  const { id } = await makeOutline(trainer, 'fr', 'Au clavier', [{ activities: [page('Un'), page('Deux')] }]);
  await openOutline(trainer, id);
  const keys = trainer.keyboard;

  await tabTo(trainer, button(trainer, m.authoring_section_add({}, fr)));
  await keys.press('Enter');
  await keys.type('Écouter');
  await keys.press('Enter');
  await expect(trainer.getByRole('heading', { name: '1. Écouter' })).toBeVisible();
  await expect(button(trainer, m.authoring_actions_on({ title: 'Écouter' }, fr))).toBeFocused();

  const down = button(trainer, m.authoring_move_down({ title: 'Un' }, fr));
  await openOutline(trainer, id);
  await tabTo(trainer, down);
  await keys.press('Enter');
  await expect(saved(trainer)).toContainText('« Un » : place 2 sur 2, dans « Sans section ».');
  await expect(down).toBeFocused();
  await keys.press('Enter');
  await expect(saved(trainer)).toContainText('« Un » : place 1 sur 1, dans « 1. Écouter ».');
  expect(await outlineOnServer(trainer, id)).toBe('Deux | Écouter: Un');

  await openOutline(trainer, id);
  const menu = button(trainer, m.authoring_actions_on({ title: 'Deux' }, fr));
  await tabTo(trainer, menu);
  await keys.press('Enter');
  const move = trainer.getByRole('menuitem', { name: m.authoring_move_to({ section: '1. Écouter' }, fr) });
  while (!(await move.evaluate((item) => item === document.activeElement))) await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(saved(trainer)).toContainText('« Deux » : place 2 sur 2, dans « 1. Écouter ».');
  await expect(menu).toBeFocused();
  expect(await outlineOnServer(trainer, id)).toBe(' | Écouter: Un, Deux');

  await trainer.keyboard.press('Enter');
  const rename = trainer.getByRole('menuitem', { name: m.authoring_rename({}, fr) });
  while (!(await rename.evaluate((item) => item === document.activeElement))) await keys.press('ArrowDown');
  await keys.press('Enter');
  const title = trainer.getByLabel(m.authoring_title_in({ language: 'Français' }, fr));
  await expect(title).toBeFocused();
  await keys.press('ControlOrMeta+a');
  await keys.type('Deuxième');
  await keys.press('Enter');
  await expect(trainer.getByRole('button', { name: 'Deuxième', exact: true })).toBeVisible();
  await expect(saved(trainer)).toContainText(m.authoring_changed_named({ title: 'Deuxième' }, fr));
  expect(await outlineOnServer(trainer, id)).toBe(' | Écouter: Un, Deuxième');

  await trainer.locator('h1').evaluate((heading) => ((heading.tabIndex = -1), heading.focus()));
  await tabTo(trainer, button(trainer, m.authoring_undo({}, fr)));
  await keys.press('Enter');
  await expect(trainer.getByRole('button', { name: 'Deux', exact: true })).toBeVisible();
  await expect(saved(trainer)).toContainText(m.authoring_undone({}, fr));
  expect(await outlineOnServer(trainer, id)).toBe(' | Écouter: Un, Deux');

  await tabTo(trainer, button(trainer, m.authoring_add_title({}, fr)));
  await keys.press('Enter');
  const kind = trainer.getByRole('menuitem', { name: m.authoring_kind_page({}, fr) });
  while (!(await kind.evaluate((item) => item === document.activeElement))) await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(trainer.getByRole('dialog')).toBeVisible();
  await expectAccessible(trainer, 'the dialog of a new page');
  await tabTo(trainer, trainer.locator('#activity-title-fr'));
  await keys.type('Trois');
  await tabTo(trainer, trainer.locator('#activity-page-fr'));
  await keys.type('# Respirer');
  await tabTo(trainer, button(trainer, m.authoring_add({}, fr)));
  await keys.press('Enter');
  await expect(saved(trainer)).toContainText(m.authoring_added_named({ title: 'Trois' }, fr));
  await expect(button(trainer, m.authoring_actions_on({ title: 'Trois' }, fr))).toBeFocused();
  expect(await outlineOnServer(trainer, id)).toBe(' | Écouter: Un, Deux, Trois');
  await expectAccessible(trainer, 'an outline with a section');
});

test('a trainer drags an activity into another section, and a section before another; Escape puts it back', async ({
  browser,
}) => {
  const trainer = await trainerAt(browser);
  const { id } = await makeOutline(trainer, 'fr', 'Au pointeur', [
    { activities: [page('Un')] },
    { title: 'Voir', activities: [page('Deux'), page('Trois')] },
    { title: 'Agir', activities: [page('Quatre')] },
  ]);
  await openOutline(trainer, id);
  await expect(trainer.locator('[data-activity]')).toHaveCount(4);
  const row = (title: string) => trainer.locator('[data-activity]').filter({ hasText: title });
  const section = (title: string) => trainer.locator('[data-part]').filter({ hasText: title });
  const middle = async (place: Locator, share = 0.5) => {
    const box = await place.boundingBox();
    if (!box) throw new Error('nothing to see there');
    return [box.x + box.width / 2, box.y + box.height * share] as const;
  };
  const drag = async (from: Locator, to: Locator, share: number) => {
    await trainer.mouse.move(...(await middle(from.locator('.handle').first())));
    await trainer.mouse.down();
    await trainer.mouse.move(...(await middle(to, share)), { steps: 5 });
  };

  await drag(row('Un'), row('Trois'), 0.2);
  await trainer.mouse.up();
  await expect(saved(trainer)).toContainText('« Un » : place 2 sur 3, dans « 1. Voir ».');
  expect(await outlineOnServer(trainer, id)).toBe(' | Voir: Deux, Un, Trois | Agir: Quatre');

  await drag(section('Agir'), section('Voir'), 0.1);
  await trainer.mouse.up();
  await expect(saved(trainer)).toContainText('Section « Agir » : place 1 sur 2.');
  expect(await outlineOnServer(trainer, id)).toBe(' | Agir: Quatre | Voir: Deux, Un, Trois');

  await drag(row('Quatre'), row('Trois'), 0.9);
  await trainer.keyboard.press('Escape');
  await trainer.mouse.up();
  expect(await outlineOnServer(trainer, id)).toBe(' | Agir: Quatre | Voir: Deux, Un, Trois');
});

test('what a change of a live course does to people is said before it is saved', async ({ browser }) => {
  const trainer = await trainerAt(browser, 360);
  const course = await makeOutline(trainer, 'fr', 'En ligne', [
    { activities: [page('Un', { required: true })] },
  ]);
  await ask(trainer, 'post', `/courses/${course.id}/publish`);
  const learner = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(learner, 'rosa.delgado@refuge.example', 'fr');
  await ask(learner, 'post', '/enrolments', { courseId: course.id });

  await openOutline(trainer, course.id);
  const add = async () => {
    await trainer.getByRole('button', { name: m.authoring_add_title({}, fr) }).click();
    await trainer.getByRole('menuitem', { name: m.authoring_kind_link({}, fr) }).click();
    await trainer.locator('#activity-title-fr').fill('L’OIM');
    await trainer.locator('#activity-url-fr').fill('https://www.iom.int/');
    await trainer.getByLabel(m.authoring_required({}, fr)).check();
    await button(trainer, m.authoring_add({}, fr)).click();
  };
  await add();
  const question = trainer.getByRole('dialog', { name: m.authoring_impact_title({}, fr) });
  await expect(question).toContainText(m.authoring_impact_people({ count: 1 }, fr));
  await expect(question).toContainText(m.authoring_impact_more({ count: 1 }, fr));
  await expectAccessible(trainer, 'the question before a change');
  await question.getByRole('button', { name: m.common_cancel({}, fr) }).click();
  await expect(trainer.locator('[data-activity]')).toHaveCount(1);
  expect(await outlineOnServer(trainer, course.id)).toBe('Un');

  await add();
  await question.getByRole('button', { name: m.authoring_impact_save({}, fr) }).click();
  await expect(saved(trainer)).toBeVisible();
  expect(await outlineOnServer(trainer, course.id)).toBe('Un, L’OIM');
});

test('two trainers at once: the second is told, sees what the first has done, and makes the change again', async ({
  browser,
}) => {
  const first = await trainerAt(browser);
  const { id } = await makeOutline(first, 'fr', 'À deux', [
    { activities: [page('Un'), page('Deux'), page('Trois')] },
  ]);
  await openOutline(first, id);
  const second = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(second, 'tarek.mahfouz@iom.example', 'fr');
  await openOutline(second, id);

  await button(first, m.authoring_move_down({ title: 'Un' }, fr)).click();
  await expect(saved(first)).toBeVisible();
  await button(second, m.authoring_move_up({ title: 'Trois' }, fr)).click();
  await expect(second.getByRole('alert')).toContainText(m.authoring_conflict_title({}, fr));
  await expectAccessible(second, 'a conflict');
  expect(await outlineOnServer(first, id)).toBe('Deux, Un, Trois');
  await button(second, m.authoring_conflict_redo({}, fr)).click();
  await expect(saved(second)).toBeVisible();
  expect(await outlineOnServer(first, id)).toBe('Deux, Trois, Un');
});

test('a change that the line has lost is kept on the page, and sent again', async ({ browser }) => {
  const trainer = await trainerAt(browser);
  const { id } = await makeOutline(trainer, 'fr', 'Sans réseau', [
    { activities: [page('Un'), page('Deux')] },
  ]);
  await openOutline(trainer, id);
  await trainer.context().setOffline(true);
  await button(trainer, m.authoring_move_down({ title: 'Un' }, fr)).click();
  await expect(trainer.getByRole('alert')).toContainText(m.authoring_unsaved_title({}, fr));
  await expect(trainer.locator('[data-activity]').last()).toContainText('Un');
  await trainer.context().setOffline(false);
  await button(trainer, m.authoring_try_again({}, fr)).click();
  await expect(saved(trainer)).toBeVisible();
  expect(await outlineOnServer(trainer, id)).toBe('Deux, Un');
});
