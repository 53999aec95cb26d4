import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { FLOW_AND_CHOICE, rules, post, type SequencedSketch } from '../../builders/course-sequenced.js';
import { course } from '../flows/lesson.js';
import { atBrowser, signIn } from '../flows/people.js';
import {
  ask,
  begin,
  expectPart,
  locale,
  PASSED,
  publishSequenced,
  resultOf,
  say,
} from '../flows/sequenced.js';

/** Packages of several parts without rules: what learners know stays, and the course's own wishes are heard. */

let trainer: Page;
let phone: BrowserContext;
let learner: Page;
let count = 0;

test.beforeAll(async ({ browser }) => {
  trainer = await (await atBrowser(browser, locale)).newPage();
  await signIn(trainer, 'helene.marchetti@iom.example', locale);
  phone = await atBrowser(browser, locale);
  learner = await phone.newPage();
  await signIn(learner, 'ines.moreau@police.example', locale);
});

async function play(sketch: SequencedSketch) {
  const made = await publishSequenced(trainer, `Parties ${++count}`, sketch);
  await begin(learner, made);
  return made;
}

const name = (message: (inputs: object, options: { locale: typeof locale }) => string) => ({
  name: message({}, { locale }),
  exact: true,
});
const button = (message: Parameters<typeof name>[0]) => learner.getByRole('button', name(message));
const openMenu = () => button(m.player_outline).click();
const entry = (id: string) => learner.getByRole('dialog').getByRole('button', { name: `Partie ${id}` });
const back = async () => {
  await learner.getByRole('link', name(m.player_back_to_course)).first().click();
  await learner.waitForURL(/\/courses\//);
};
const SIDE_BY_SIDE = '<imsss:controlMode/>';
const parts = (...ids: string[]) => ids.map((id) => ({ id }));
const unfinished = (location: string) => ({
  'cmi.location': location,
  'cmi.completion_status': 'incomplete',
});

test('parts side by side keep their menu, in which each is open, and are found again as they were left', async () => {
  const made = await play({ sequencing: SIDE_BY_SIDE, items: parts('a', 'b', 'c') });
  await expectPart(learner, 'a');
  await say(learner, unfinished('page 2'));
  await openMenu();
  for (const id of ['a', 'b', 'c']) await expect(entry(id)).not.toHaveAttribute('aria-disabled', 'true');
  await expect(button(m.player_whole_begin)).toHaveCount(0);
  await expect(button(m.player_end_lesson)).toHaveCount(0);
  await entry('c').click();
  await expectPart(learner, 'c');
  await expect(button(m.player_part_continue)).toHaveCount(0);

  await openMenu();
  await entry('a').click();
  await expectPart(learner, 'a');
  expect(await ask(learner, 'cmi.location')).toBe('page 2');
  expect(await ask(learner, 'cmi.entry')).toBe('resume');
  await back();
  await learner.goto(`/play/${made.activities[0]}`);
  await expectPart(learner, 'a');
  expect(await ask(learner, 'cmi.location')).toBe('page 2');
});

test('a part leads to another by its name, on and back in the order of the menu, and out', async () => {
  await play({ sequencing: SIDE_BY_SIDE, items: parts('a', 'b', 'c') });
  await expectPart(learner, 'a');
  expect(await ask(learner, 'adl.nav.request_valid.continue')).toBe('false');
  expect(await ask(learner, 'adl.nav.request_valid.choice.{target=c}')).toBe('true');
  await say(learner, PASSED, '{target=c}choice');
  await expectPart(learner, 'c');
  await say(learner, PASSED, 'previous');
  await expectPart(learner, 'b');
  await say(learner, PASSED, 'continue');
  await expectPart(learner, 'c');
  await say(learner, PASSED, 'exitAll');
  await learner.waitForURL(/\/courses\//);
});

test('a part that was done stays done in the menu and in the result when it is begun anew', async () => {
  const made = await play({ items: parts('a', 'b', 'c') });
  await expectPart(learner, 'a');
  await say(learner, PASSED, '{target=b}choice');
  await expectPart(learner, 'b');
  await say(learner, PASSED, '{target=a}choice');
  await expectPart(learner, 'a');
  expect(await ask(learner, 'cmi.entry')).toBe('ab-initio');
  await say(learner, unfinished('page 1'));
  await openMenu();
  await expect(entry('a')).toContainText(m.player_part_passed({}, { locale }));
  await button(m.ui_close_dialog).click();
  await say(learner, {}, '{target=c}choice');
  await expectPart(learner, 'c');
  await say(learner, PASSED, 'exitAll');
  await learner.waitForURL(/\/courses\//);
  await expect.poll(() => resultOf(learner, made.courseId)).toMatchObject({ completion: 'completed' });
});

test('parts that follow one another go on by a button, and past the last one the lesson is over', async () => {
  await play({ items: parts('a', 'b') });
  await expectPart(learner, 'a');
  await button(m.player_part_continue).click();
  await expectPart(learner, 'b');
  await button(m.player_part_continue).click();
  await expect(learner.getByRole('heading', name(m.player_end_title))).toBeVisible();
});

test('the course as a whole is an entry where choosing it leads to its first part', async () => {
  await play({ items: parts('a', 'b') });
  await button(m.player_part_continue).click();
  await expectPart(learner, 'b');
  await openMenu();
  await button(m.player_whole_begin).click();
  await expectPart(learner, 'a');
});

test('going back keeps the place; only who ends the lesson, asked once more, begins anew', async () => {
  const made = await play({
    sequencing: `${FLOW_AND_CHOICE}${rules(post('exitAll', 'condition="satisfied"'))}`,
    items: parts('a', 'b', 'c'),
  });
  const open = async (id: string) => {
    await learner.goto(`/play/${made.activities[0]}`);
    await expectPart(learner, id);
  };
  await button(m.player_part_continue).click();
  await expectPart(learner, 'b');
  await back();
  await open('b');

  await openMenu();
  await button(m.player_end_lesson).click();
  await button(m.player_end_lesson_keep).click();
  await expect(course(learner).getByRole('heading')).toHaveText('Partie b');
  await button(m.player_end_lesson).click();
  await expect(learner.getByText(m.player_end_lesson_text({}, { locale }))).toBeVisible();
  await button(m.player_end_lesson).click();
  await learner.waitForURL(/\/courses\//);
  await open('a');
});

test('a course of one part has no menu, nothing to end, and nothing to go on to', async () => {
  await play({ items: parts('a') });
  await expectPart(learner, 'a');
  for (const one of [m.player_outline, m.player_part_continue, m.player_end_lesson])
    await expect(button(one)).toHaveCount(0);
});
