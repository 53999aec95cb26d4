import { both, group, keyword, list, readOnly, writeOnly } from '../data-model/node.js';
import { each, either, matches, MOST, oneOf, real, text } from '../data-model/types.js';

const STATUS = ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'];
const INTERACTIONS = [
  'true-false',
  'choice',
  'fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
];

const name = text(MOST.name);
const identifier = each(name, matches(/^[^\p{Cc}]+$/u));
const timespan = matches(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const timeOfDay = matches(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const decimal = either(real(), oneOf(''));
const points = either(real(0, 100), oneOf(''));
const wholeNumber = (least: number, most: number) => each(matches(/^[-+]?\d+$/), real(least, most));

const said = (type = name) => both(type, '');
const score = () => group({ raw: said(points), min: said(points), max: said(points) });

/** The data model below `cmi`. @see SCORM 1.2 RTE 3.4.4 */
export const CMI = group({
  _version: keyword('3.4'),
  core: group({
    student_id: readOnly(name, ''),
    student_name: readOnly(name, ''),
    lesson_location: said(),
    credit: readOnly(name, 'credit'),
    lesson_status: both(oneOf(...STATUS), 'not attempted'),
    entry: readOnly(name, ''),
    score: score(),
    total_time: readOnly(name, '0000:00:00.00'),
    lesson_mode: readOnly(name, 'normal'),
    exit: writeOnly(oneOf('time-out', 'suspend', 'logout', '')),
    session_time: writeOnly(timespan),
  }),
  suspend_data: said(text(MOST.text)),
  launch_data: readOnly(text(MOST.text), ''),
  comments: said(text(MOST.text)),
  comments_from_lms: readOnly(text(MOST.text), ''),
  objectives: list({ id: said(identifier), score: score(), status: both(oneOf(...STATUS), 'not attempted') }),
  student_data: group({
    mastery_score: readOnly(name, ''),
    max_time_allowed: readOnly(name, ''),
    time_limit_action: readOnly(name, ''),
  }),
  student_preference: group({
    audio: both(wholeNumber(-1, 100), '0'),
    language: said(),
    speed: both(wholeNumber(-100, 100), '0'),
    text: both(wholeNumber(-1, 1), '0'),
  }),
  interactions: list({
    id: writeOnly(identifier),
    objectives: list({ id: writeOnly(identifier) }),
    time: writeOnly(timeOfDay),
    type: writeOnly(oneOf(...INTERACTIONS)),
    // The form of an answer by its type is not looked at: hardly a tool keeps to it, and the answer would be lost.
    correct_responses: list({ pattern: writeOnly(text(MOST.answer)) }),
    weighting: writeOnly(decimal),
    student_response: writeOnly(text(MOST.answer)),
    result: writeOnly(either(oneOf('correct', 'wrong', 'unanticipated', 'neutral'), real())),
    latency: writeOnly(timespan),
  }),
});
