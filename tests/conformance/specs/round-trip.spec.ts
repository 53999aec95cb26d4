import type { Page } from '@playwright/test';
import type { Course } from '@vigie/contracts';
import { expect, playAddress, test } from '../../e2e/real/fixtures.js';
import { bar, words } from '../../e2e/real/lesson.js';
import { answers2004 } from '../elements/answers-2004.js';
import { openProbe, probeCourse, say } from '../probe.js';
import { mismatches, type Row } from '../rows.js';
import { api12, api2004, kindly, speak } from '../standards.js';

const twelve = speak(api12);
const new2004 = speak(api2004);

const MEMORY = 'ذاكرة 😀 «»\n'.repeat(5_000);
const PLAIN = 'x'.repeat(64_000);

/** Opens the course, says the rows, and waits until all of it is on the server. */
async function visit(page: Page, course: Course, rows: Row[]): Promise<void> {
  await openProbe(page, playAddress(course));
  const saved = page.waitForResponse(
    (response) =>
      response.url().endsWith('/commits') && response.request().postData()?.includes('"final":true') === true,
  );
  expect(mismatches(rows, await say(page, rows))).toEqual([]);
  expect((await saved).ok()).toBe(true);
  await expect(bar(page)).toContainText(words.saved);
}

/** Values by element, as rows that set them and as rows that find them. */
const settings = (set: (element: string, value: string) => Row, values: [string, string][]) =>
  values.map(([element, value]) => set(element, value));

const kept12: [string, string][] = [
  ['cmi.core.lesson_location', 'صفحة ٧'],
  ['cmi.core.lesson_status', 'incomplete'],
  ['cmi.core.score.raw', '42.5'],
  ['cmi.core.score.min', '0'],
  ['cmi.core.score.max', '100'],
  ['cmi.suspend_data', MEMORY],
  ['cmi.comments', 'Très clair.'],
  ['cmi.student_preference.audio', '40'],
  ['cmi.student_preference.speed', '-10'],
  ['cmi.student_preference.text', '1'],
  ['cmi.objectives.0.id', 'observer'],
  ['cmi.objectives.0.score.raw', '7'],
  ['cmi.objectives.0.score.min', '0'],
  ['cmi.objectives.0.score.max', '10'],
  ['cmi.objectives.0.status', 'passed'],
  ['cmi.objectives.1.id', 'décider'],
];

const written12: [string, string][] = [
  ['cmi.interactions.0.id', 'q-1'],
  ['cmi.interactions.0.type', 'choice'],
  ['cmi.interactions.0.objectives.0.id', 'observer'],
  ['cmi.interactions.0.time', '09:05:03'],
  ['cmi.interactions.0.correct_responses.0.pattern', 'a'],
  ['cmi.interactions.0.weighting', '2'],
  ['cmi.interactions.0.student_response', 'b'],
  ['cmi.interactions.0.result', 'wrong'],
  ['cmi.interactions.0.latency', '00:00:05.25'],
  ['cmi.interactions.1.id', 'q-2'],
];

test('SCORM 1.2: what was set, committed and left is there again, and the time adds up', async ({
  page,
  courseOf,
  learner,
}) => {
  const course = await courseOf(probeCourse(api12), 'Reprise 1.2');
  const { begin, commit, end, get, set } = twelve;
  await visit(page, course, [
    begin(),
    ...settings(set, kept12),
    ...settings(set, written12),
    commit(),
    set('cmi.core.session_time', '00:01:00'),
    set('cmi.core.exit', 'suspend'),
    end(),
  ]);
  await visit(page, course, [
    begin(),
    get('cmi.core.entry', 'resume'),
    get('cmi.core.total_time', '0000:01:00.00'),
    ...kept12.map(([element, value]) => get(element, value)),
    get('cmi.objectives._count', '2'),
    get('cmi.interactions._count', '2'),
    get('cmi.interactions.0.objectives._count', '1'),
    get('cmi.interactions.0.correct_responses._count', '1'),
    set('cmi.suspend_data', PLAIN),
    set('cmi.core.session_time', '01:00:30.5'),
    set('cmi.core.exit', 'suspend'),
    end(),
  ]);
  await visit(page, course, [
    begin(),
    get('cmi.core.total_time', '0001:01:30.50'),
    get('cmi.suspend_data', PLAIN),
    set('cmi.core.exit', 'suspend'),
    end(),
  ]);
  const path = `/api/v1/activities/${course.activities[0]?.id}/launches`;
  const launch = (await learner.client.post(path, { takeOver: true })).expect(200).body;
  expect(launch.items[0].cmi.interactions['0']).toEqual({
    id: 'q-1',
    type: 'choice',
    objectives: { 0: { id: 'observer' } },
    time: '09:05:03',
    correct_responses: { 0: { pattern: 'a' } },
    weighting: '2',
    student_response: 'b',
    result: 'wrong',
    latency: '00:00:05.25',
  });
});

const answered: [string, string][] = answers2004.flatMap((forms, index): [string, string][] => [
  [`cmi.interactions.${index}.id`, `urn:vigie:q-${index}`],
  [`cmi.interactions.${index}.type`, forms.type],
  [`cmi.interactions.${index}.correct_responses.0.pattern`, forms.patterns[0] ?? ''],
  [`cmi.interactions.${index}.learner_response`, forms.responses[0] ?? ''],
  [`cmi.interactions.${index}.timestamp`, '2026-05-01T10:20:30.5+02:00'],
  [`cmi.interactions.${index}.weighting`, '0.5'],
  [`cmi.interactions.${index}.result`, index % 2 === 0 ? 'correct' : '-0.25'],
  [`cmi.interactions.${index}.latency`, 'PT1M5.25S'],
  [`cmi.interactions.${index}.description`, '{lang=ar}سؤال'],
  [`cmi.interactions.${index}.objectives.0.id`, 'observer'],
]);

const kept2004: [string, string][] = [
  ['cmi.location', 'صفحة ٧'],
  ['cmi.completion_status', 'incomplete'],
  ['cmi.success_status', 'failed'],
  ['cmi.progress_measure', '0.25'],
  ['cmi.score.scaled', '-0.5'],
  ['cmi.score.raw', '42.5'],
  ['cmi.score.min', '-100'],
  ['cmi.score.max', '200'],
  ['cmi.suspend_data', MEMORY],
  ['cmi.learner_preference.audio_level', '0.4'],
  ['cmi.learner_preference.delivery_speed', '1.5'],
  ['cmi.learner_preference.audio_captioning', '1'],
  ['cmi.objectives.0.id', 'observer'],
  ['cmi.objectives.0.score.scaled', '0.75'],
  ['cmi.objectives.0.score.raw', '7'],
  ['cmi.objectives.0.score.min', '0'],
  ['cmi.objectives.0.score.max', '10'],
  ['cmi.objectives.0.success_status', 'passed'],
  ['cmi.objectives.0.completion_status', 'completed'],
  ['cmi.objectives.0.progress_measure', '1'],
  ['cmi.objectives.0.description', '{lang=fr}Observer sans juger'],
  ['cmi.objectives.1.id', 'décider'],
  ['cmi.comments_from_learner.0.comment', '{lang=fr}Très clair.'],
  ['cmi.comments_from_learner.0.location', 'p. 3'],
  ['cmi.comments_from_learner.0.timestamp', '2026-05-01T10:20:30'],
  ['cmi.comments_from_learner.1.comment', ''],
  ...answered,
];

test('SCORM 2004: what was set, committed and left is there again, and the time adds up', async ({
  page,
  courseOf,
}) => {
  const course = await courseOf(probeCourse(api2004), 'Reprise 2004');
  const { begin, commit, end, get, set } = new2004;
  await visit(page, course, [
    begin(),
    ...settings(set, kept2004),
    commit(),
    set('cmi.session_time', 'PT1M'),
    set('cmi.exit', 'suspend'),
    end(),
  ]);
  await visit(page, course, [
    begin(),
    get('cmi.entry', 'resume'),
    get('cmi.total_time', 'PT1M0S'),
    ...kept2004.map(([element, value]) => get(element, value)),
    get('cmi.objectives._count', '2'),
    get('cmi.comments_from_learner._count', '2'),
    get('cmi.interactions._count', String(answers2004.length)),
    set('cmi.suspend_data', PLAIN),
    set('cmi.session_time', 'P0Y0M1DT1H0.5S'),
    set('cmi.exit', 'suspend'),
    end(),
  ]);
  await visit(page, course, [
    begin(),
    get('cmi.total_time', 'PT25H1M0.5S'),
    get('cmi.suspend_data', PLAIN),
    set('cmi.exit', 'suspend'),
    end(),
  ]);
});

const KEPT = 'an attempt goes on until its course is over: the word of an exit takes nothing away';

/** How sessions of one course end, one after the other, and what the next one hears. */
const exits: { exit: string; status: string; entry: string; lenient?: string }[] = [
  { exit: 'suspend', status: 'incomplete', entry: 'resume' },
  { exit: 'logout', status: 'incomplete', entry: '', lenient: KEPT },
  { exit: 'time-out', status: 'incomplete', entry: '', lenient: KEPT },
  {
    exit: '',
    status: 'incomplete',
    entry: 'resume',
    lenient: 'no word on leaving is a browser that died: the learner finds the work again',
  },
  { exit: 'suspend', status: 'completed', entry: 'resume' },
  // The course is over, and the next opening is a new attempt.
  { exit: '', status: 'completed', entry: 'ab-initio' },
];
const only2004: typeof exits = [{ exit: 'normal', status: 'incomplete', entry: '', lenient: KEPT }];

for (const api of [api12, api2004]) {
  const { begin, end, get, set } = speak(api);
  const is12 = api.id === 'scorm12';
  const element = (name: string, status: string) => (is12 ? `cmi.core.${name}` : `cmi.${status}`);
  const names = {
    exit: element('exit', 'exit'),
    entry: element('entry', 'entry'),
    status: element('lesson_status', 'completion_status'),
    place: element('lesson_location', 'location'),
  };

  test(`${api.id}: the entry tells how the session before it ended`, async ({ page, courseOf }) => {
    const course = await courseOf(probeCourse(api), `Sorties ${api.id}`);
    let entry = get(names.entry, 'ab-initio');
    let place: Row[] = [];
    for (const [index, one] of [...(is12 ? [] : only2004), ...exits].entries()) {
      await visit(page, course, [
        begin(),
        entry,
        ...place,
        set(names.place, `page ${index}`),
        set(names.status, one.status),
        set(names.exit, one.exit),
        end(),
      ]);
      const { lenient } = one;
      entry =
        lenient === undefined ? get(names.entry, one.entry) : kindly(get(names.entry, one.entry), lenient);
      place = one.entry === 'ab-initio' ? [] : [get(names.place, `page ${index}`)];
    }
    await visit(page, course, [begin(), entry, set(names.exit, ''), end()]);
  });
}
