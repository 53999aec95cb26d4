import { expect, playAddress, test } from '../../e2e/real/fixtures.js';
import { answers2004 } from '../elements/answers-2004.js';
import { type Element, rowsOf } from '../elements/element.js';
import { elements12, interaction12, objective12 } from '../elements/elements-12.js';
import { comment2004, elements2004, interaction2004, objective2004 } from '../elements/elements-2004.js';
import { lists12, lists2004 } from '../lists.js';
import { openProbe, probeCourse, say } from '../probe.js';
import { mismatches, type Row } from '../rows.js';
import { api12, api2004, speak, type StandardApi } from '../standards.js';
import { stateRows } from '../states.js';

const twelve = speak(api12);
const new2004 = speak(api2004);

const all = (elements: readonly Element[], api: StandardApi): Row[] =>
  elements.flatMap((element) => rowsOf(element, api));

/** A title, the standard, and what one page says in one opening. */
const sequences: [string, StandardApi, Row[]][] = [
  ['SCORM 1.2: every function in every state', api12, stateRows(api12)],
  ['SCORM 1.2: levels, lists and indexes', api12, lists12],
  ['SCORM 1.2: every element', api12, [twelve.begin(), ...all(elements12, api12)]],
  [
    'SCORM 1.2: every element of an objective and of an interaction',
    api12,
    [
      twelve.begin(),
      twelve.set('cmi.objectives.0.id', 'o-1'),
      ...all(objective12, api12),
      twelve.set('cmi.interactions.0.id', 'q-1'),
      twelve.set('cmi.interactions.0.objectives.0.id', 'o-1'),
      twelve.set('cmi.interactions.0.correct_responses.0.pattern', 'a'),
      ...all(interaction12, api12),
    ],
  ],
  ['SCORM 2004: every function in every state', api2004, stateRows(api2004)],
  ['SCORM 2004: levels, lists and indexes', api2004, lists2004],
  ['SCORM 2004: every element', api2004, [new2004.begin(), ...all(elements2004, api2004)]],
  [
    'SCORM 2004: every element of an objective, an interaction and a comment',
    api2004,
    [
      new2004.begin(),
      new2004.set('cmi.objectives.0.id', 'o-1'),
      ...all(objective2004, api2004),
      new2004.set('cmi.interactions.0.id', 'q-1'),
      ...all(interaction2004, api2004),
      new2004.set('cmi.comments_from_learner.0.comment', 'Clair.'),
      ...all(comment2004, api2004),
    ],
  ],
  ['SCORM 2004: answers of every type', api2004, [new2004.begin(), ...answers2004.flatMap(answerRows)]],
];

for (const [title, api, rows] of sequences) {
  test(`${title} (${rows.length} rows)`, async ({ page, courseOf }) => {
    const course = await courseOf(probeCourse(api), title);
    await openProbe(page, playAddress(course));
    expect(mismatches(rows, await say(page, rows))).toEqual([]);
  });
}

function answerRows(forms: (typeof answers2004)[number], index: number): Row[] {
  const { get, rejects, set } = new2004;
  const own = `cmi.interactions.${index}`;
  const pattern = `${own}.correct_responses.0.pattern`;
  const response = `${own}.learner_response`;
  const [first = ''] = forms.patterns;
  return [
    set(`${own}.id`, `q-${index}`),
    set(`${own}.type`, forms.type),
    get(`${own}.type`, forms.type),
    ...forms.badPatterns.map((value) => rejects(pattern, value, 406)),
    get(`${own}.correct_responses._count`, '0'),
    ...forms.patterns.flatMap((value) => [set(pattern, value), get(pattern, value)]),
    set(pattern, first),
    ...(forms.second ? [rejects(`${own}.correct_responses.1.pattern`, ...forms.second)] : []),
    ...forms.responses.flatMap((value) => [set(response, value), get(response, value)]),
    ...forms.badResponses.map((value) => rejects(response, value, 406)),
    get(response, forms.responses.at(-1) ?? ''),
  ];
}
