import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import {
  exit,
  FLOW,
  FLOW_AND_CHOICE,
  post,
  pre,
  rules,
  sharing,
  type SequencedSketch,
} from '../../builders/course-sequenced.js';
import { expectSaved } from '../flows/lesson.js';
import { atBrowser, signIn } from '../flows/people.js';
import {
  ask,
  begin,
  expectPart,
  FAILED,
  locale,
  PASSED,
  publishSequenced,
  resultOf,
  say,
} from '../flows/sequenced.js';

/** SCORM 2004 sequencing in the real player: what the learner sees of it. */

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

async function play(...packages: SequencedSketch[]) {
  const made = await publishSequenced(trainer, `Parcours ${++count}`, ...packages);
  await begin(learner, made);
  return made;
}

const next = () => learner.getByRole('button', { name: m.player_part_continue({}, { locale }) });
const previous = () => learner.getByRole('button', { name: m.player_part_previous({}, { locale }) });
const openMenu = () => learner.getByRole('button', { name: m.player_outline({}, { locale }) }).click();
const entry = (id: string) => learner.getByRole('dialog').getByRole('button', { name: `Partie ${id}` });
const parts = (...ids: string[]) => ids.map((id) => ({ id }));

test('a course that only goes forward has no way back and no menu to choose from, and ends in a panel', async () => {
  const made = await play({
    sequencing: '<imsss:controlMode choice="false" flow="true" forwardOnly="true"/>',
    items: parts('a', 'b'),
  });
  await expectPart(learner, 'a');
  await expect(previous()).toHaveAttribute('aria-disabled', 'true');
  await openMenu();
  await expect(entry('b')).toHaveAttribute('aria-disabled', 'true');
  await learner.keyboard.press('Escape');
  await say(learner, PASSED);
  await next().click();
  await expectPart(learner, 'b');
  await expect(previous()).toHaveAttribute('aria-disabled', 'true');
  expect(await ask(learner, 'adl.nav.request_valid.previous')).toBe('false');
  expect(await ask(learner, 'adl.nav.request_valid.continue')).toBe('true');
  await say(learner, PASSED, 'continue');
  await expect(learner.getByRole('heading', { name: m.player_end_title({}, { locale }) })).toBeVisible();
  await expect
    .poll(() => resultOf(learner, made.courseId))
    .toMatchObject({ completion: 'completed', success: 'passed' });

  // Over and complete: the next opening is a new attempt, from the start.
  await learner.reload();
  await expectPart(learner, 'a');
});

test('the menu follows the rules: what is hidden is not there, what is closed cannot be opened', async () => {
  await play({
    items: [
      { id: 'a' },
      { id: 'b', sequencing: rules(pre('disabled', 'condition="always"')) },
      { id: 'c', sequencing: rules(pre('hiddenFromChoice', 'condition="always"')) },
      { id: 'd' },
    ],
  });
  await expectPart(learner, 'a');
  await openMenu();
  await expect(entry('b')).toHaveAttribute('aria-disabled', 'true');
  await expect(entry('c')).toHaveCount(0);
  await entry('d').click();
  await expectPart(learner, 'd');
});

test('a part whose objective is satisfied elsewhere is skipped', async () => {
  await play({
    sequencing: FLOW,
    items: [
      { id: 'pretest', sequencing: `<imsss:objectives>${sharing('known')}</imsss:objectives>` },
      {
        id: 'lesson',
        sequencing:
          rules(pre('skip', 'condition="satisfied"')) +
          `<imsss:objectives>${sharing('known')}</imsss:objectives>`,
      },
      { id: 'end' },
    ],
  });
  await expectPart(learner, 'pretest');
  await say(learner, PASSED, 'continue');
  await expectPart(learner, 'end');
});

test('who fails the post-test goes through what was not passed again, until it is passed', async () => {
  const made = await play({
    sequencing: FLOW,
    items: [
      {
        id: 'module',
        sequencing: FLOW + rules(post('retry', 'operator="not" condition="satisfied"')),
        items: [
          { id: 'theory', sequencing: rules(pre('skip', 'condition="satisfied"')) },
          { id: 'practice', sequencing: rules(pre('skip', 'condition="satisfied"')) },
          { id: 'test', sequencing: rules(post('exitParent', 'condition="always"')) },
        ],
      },
    ],
  });
  await expectPart(learner, 'theory');
  await say(learner, PASSED, 'continue');
  await expectPart(learner, 'practice');
  await say(learner, FAILED, 'continue');
  await expectPart(learner, 'test');
  await say(learner, FAILED, 'continue');
  await expectPart(learner, 'practice');
  await say(learner, PASSED, 'continue');
  await expectPart(learner, 'test');
  await say(learner, PASSED, 'continue');
  await expect(learner.getByRole('heading', { name: m.player_end_title({}, { locale }) })).toBeVisible();
  await expect.poll(() => resultOf(learner, made.courseId)).toMatchObject({ completion: 'completed' });
});

test('the score of the whole is weighted as the manifest says, and so is what it takes to pass', async () => {
  const weight = (value: string) => `<imsss:rollupRules objectiveMeasureWeight="${value}"/>`;
  const made = await play({
    sequencing: `${FLOW}<imsss:objectives><imsss:primaryObjective objectiveID="whole" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>`,
    items: [
      { id: 'reading', sequencing: weight('0') },
      { id: 'quiz', sequencing: weight('0.25') },
      { id: 'exam', sequencing: weight('0.75') },
    ],
  });
  await expectPart(learner, 'reading');
  await say(learner, { 'cmi.completion_status': 'completed' }, 'continue');
  await expectPart(learner, 'quiz');
  await say(learner, { 'cmi.completion_status': 'completed', 'cmi.score.scaled': '0.4' }, 'continue');
  await expectPart(learner, 'exam');
  await say(learner, { 'cmi.completion_status': 'completed', 'cmi.score.scaled': '0.9' }, 'exitAll');
  await expect
    .poll(() => resultOf(learner, made.courseId))
    .toEqual({ completion: 'completed', success: 'passed', scaledScore: 0.775 });
});

test('a score that one part writes is found by another, and what they share in a bucket too', async () => {
  const buckets = '<adlcp:data><adlcp:map targetID="notes"/></adlcp:data>';
  const reading = '<adlcp:data><adlcp:map targetID="notes" writeSharedData="false"/></adlcp:data>';
  await play({
    sequencing: FLOW,
    items: [
      { id: 'a', more: buckets, sequencing: `<imsss:objectives>${sharing('g')}</imsss:objectives>` },
      {
        id: 'b',
        more: reading,
        sequencing: `<imsss:objectives><imsss:primaryObjective/>${sharing('g', { id: 'seen', primary: false })}</imsss:objectives>`,
      },
    ],
  });
  await expectPart(learner, 'a');
  await say(
    learner,
    { ...PASSED, 'cmi.score.scaled': '0.6', 'adl.data.0.store': 'vu le garage' },
    'continue',
  );
  await expectPart(learner, 'b');
  expect(await ask(learner, 'cmi.objectives.0.id')).toBe('seen');
  expect(await ask(learner, 'cmi.objectives.0.success_status')).toBe('passed');
  expect(await ask(learner, 'cmi.objectives.0.score.scaled')).toBe('0.6');
  expect(await ask(learner, 'adl.data.0.id')).toBe('notes');
  expect(await ask(learner, 'adl.data.0.store')).toBe('vu le garage');

  await learner.reload();
  await expectPart(learner, 'b');
  expect(await ask(learner, 'adl.data.0.store')).toBe('vu le garage');
  expect(await ask(learner, 'cmi.objectives.0.score.scaled')).toBe('0.6');
});

test('a part jumps and chooses by name, and is told what is possible', async () => {
  await play({
    items: [
      { id: 'a' },
      { id: 'b', sequencing: rules(pre('hiddenFromChoice', 'condition="always"')) },
      { id: 'c' },
    ],
  });
  await expectPart(learner, 'a');
  expect(await ask(learner, 'adl.nav.request_valid.choice.{target=b}')).toBe('false');
  expect(await ask(learner, 'adl.nav.request_valid.jump.{target=b}')).toBe('true');
  expect(await ask(learner, 'adl.nav.request_valid.choice.{target=c}')).toBe('true');
  await say(learner, PASSED, '{target=b}jump');
  await expectPart(learner, 'b');
  await say(learner, PASSED, '{target=a}choice');
  await expectPart(learner, 'a');
});

test('a tab that is closed in the middle is resumed where it was, with what was reached', async () => {
  const made = await play({ sequencing: FLOW, items: parts('a', 'b', 'c') });
  await expectPart(learner, 'a');
  await say(learner, PASSED, 'continue');
  await expectPart(learner, 'b');
  await say(learner, { 'cmi.location': 'page 3', 'cmi.completion_status': 'incomplete' });
  await expectSaved(learner, locale);
  await learner.close();

  learner = await phone.newPage();
  await learner.goto(`/play/${made.activities[0]}`);
  await expectPart(learner, 'b');
  expect(await ask(learner, 'cmi.entry')).toBe('resume');
  expect(await ask(learner, 'cmi.location')).toBe('page 3');
  await previous().click();
  await expectPart(learner, 'a');
});

test('buttons that a part asks to do without are not there', async () => {
  const hide = (name: string) => `<adlnav:hideLMSUI>${name}</adlnav:hideLMSUI>`;
  await play({
    items: [
      {
        id: 'a',
        more: `<adlnav:presentation><adlnav:navigationInterface>${hide('continue')}${hide('previous')}</adlnav:navigationInterface></adlnav:presentation>`,
        sequencing: FLOW_AND_CHOICE,
      },
      { id: 'b', sequencing: rules(pre('stopForwardTraversal', 'condition="attempted"')) },
    ],
  });
  await expectPart(learner, 'a');
  await expect(next()).toHaveCount(0);
  await say(learner, PASSED, 'continue');
  await expectPart(learner, 'b');
  await expect(next()).toBeVisible();
});

test('an order that was drawn by lot stays the same for the attempt', async () => {
  const ids = Array.from({ length: 8 }, (_, index) => `p${index}`);
  await play({
    sequencing: `${FLOW_AND_CHOICE}<imsss:randomizationControls randomizationTiming="once" reorderChildren="true" selectionTiming="once" selectCount="5"/>`,
    items: parts(...ids),
  });
  const order = async () => {
    await openMenu();
    const buttons = learner.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Partie' });
    await expect(buttons).toHaveCount(5);
    const texts = await buttons.allInnerTexts();
    await learner.keyboard.press('Escape');
    return texts.map((text) => /p\d/.exec(text)?.[0]);
  };
  await expect(next()).toBeVisible();
  const first = await order();
  await expectPart(learner, first[0] ?? '');
  await learner.reload();
  await expectPart(learner, first[0] ?? '');
  expect(await order()).toEqual(first);
  await say(learner, PASSED, 'continue');
  await expectPart(learner, first[1] ?? '');
  await learner.reload();
  await expectPart(learner, first[1] ?? '');
  expect(await order()).toEqual(first);
});

test('when no try is left, the learner is told so in words, never shown an empty frame', async () => {
  const made = await play({
    sequencing: FLOW,
    items: [{ id: 'exam', sequencing: '<imsss:limitConditions attemptLimit="1"/>' }],
  });
  await expectPart(learner, 'exam');
  await say(learner, { 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'failed' }, 'exitAll');
  await expect(learner.getByRole('heading', { name: m.player_end_title({}, { locale }) })).toBeVisible();
  await expectSaved(learner, locale);
  await learner.goto(`/play/${made.activities[0]}`);
  await expect(learner.getByRole('heading', { name: m.player_stuck_title({}, { locale }) })).toBeVisible();
  await expect(learner.getByText('SB.2.2-2')).toBeVisible();
});

test('an exit rule of a group ends it as soon as it is satisfied', async () => {
  await play({
    sequencing: FLOW,
    items: [
      {
        id: 'group',
        sequencing: FLOW + rules(exit('exit', 'condition="satisfied"')),
        items: parts('a', 'b'),
      },
      { id: 'after' },
    ].map((item) =>
      item.id === 'group'
        ? {
            ...item,
            sequencing: `${item.sequencing}<imsss:rollupRules><imsss:rollupRule childActivitySet="any"><imsss:rollupConditions><imsss:rollupCondition condition="satisfied"/></imsss:rollupConditions><imsss:rollupAction action="satisfied"/></imsss:rollupRule></imsss:rollupRules>`,
          }
        : item,
    ),
  });
  await expectPart(learner, 'a');
  await say(learner, PASSED, 'continue');
  await expectPart(learner, 'after');
});
