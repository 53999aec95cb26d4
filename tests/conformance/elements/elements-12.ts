import type { Element } from './element.js';

const { both, read, write } = { both: 'both', read: 'read', write: 'write' } as const;

const LONG = 'SCORM 1.2 ends it at 255 characters; more of it is more of the learner’s work kept';
const WORDS = 'a word of SCORM 2004, which tools for both standards use by mistake';
const CLOCK = 'three decimals of a second, one digit of a clock, a date: what courses write for a time';

/** Zero, a fraction, a bound; blank takes a score back. @see SCORM 1.2 RTE 3.4.4, CMIDecimal or CMIBlank, 0 to 100 */
const points = (name: string): Element => ({
  name,
  access: both,
  first: '',
  good: ['0', '100', '87.5', ''],
  bad: [
    ['ten', 405],
    ['101', 405],
    ['-1', 405],
  ],
});

/** @see SCORM 1.2 RTE 3.4.4 */
export const elements12: Element[] = [
  { name: 'cmi.core.student_id', access: read, first: null },
  { name: 'cmi.core.student_name', access: read, first: '' },
  {
    name: 'cmi.core.lesson_location',
    access: both,
    first: '',
    good: ['page 7', '0', 'صفحة ٧', ''],
    kind: [{ value: 'x'.repeat(500), kept: 'x'.repeat(500), why: LONG }],
  },
  { name: 'cmi.core.credit', access: read, first: 'credit' },
  {
    name: 'cmi.core.lesson_status',
    access: both,
    first: 'not attempted',
    good: ['passed', 'completed', 'failed', 'incomplete', 'browsed'],
    bad: [
      ['done', 405],
      ['', 405],
      ['Passed', 405],
    ],
  },
  { name: 'cmi.core.entry', access: read, first: 'ab-initio' },
  points('cmi.core.score.raw'),
  points('cmi.core.score.min'),
  points('cmi.core.score.max'),
  { name: 'cmi.core.total_time', access: read, first: '0000:00:00.00' },
  { name: 'cmi.core.lesson_mode', access: read, first: 'normal' },
  {
    name: 'cmi.core.exit',
    access: write,
    first: '',
    good: ['time-out', 'suspend', 'logout', ''],
    bad: [['later', 405]],
    kind: [{ value: 'normal', kept: '', why: WORDS }],
  },
  {
    name: 'cmi.core.session_time',
    access: write,
    first: '',
    good: ['00:00:01', '0001:02:03.45', '12:30:00.5'],
    bad: [
      ['soon', 405],
      ['90', 405],
      ['', 405],
    ],
    kind: [
      { value: '00:00:01.234', kept: '', why: CLOCK },
      { value: 'PT1M', kept: '', why: WORDS },
    ],
  },
  {
    name: 'cmi.suspend_data',
    access: both,
    first: '',
    good: ['a=1;b=2', '0', 'ذ'.repeat(4_096)],
    kind: [
      {
        value: 'x'.repeat(64_000),
        kept: 'x'.repeat(64_000),
        why: 'SCORM 1.2 ends it at 4,096 characters, and real tools write as much as in SCORM 2004',
      },
    ],
    bad: [['x'.repeat(64_001), 405]],
  },
  { name: 'cmi.launch_data', access: read, first: '' },
  { name: 'cmi.comments', access: both, first: '', good: ['Très clair.', ''] },
  { name: 'cmi.comments_from_lms', access: read, first: '' },
  { name: 'cmi.student_data.mastery_score', access: read, first: '' },
  { name: 'cmi.student_data.max_time_allowed', access: read, first: '' },
  { name: 'cmi.student_data.time_limit_action', access: read, first: '' },
  {
    name: 'cmi.student_preference.audio',
    access: both,
    first: '0',
    good: ['-1', '100', '50'],
    bad: [
      ['101', 405],
      ['-2', 405],
      ['loud', 405],
      ['1.5', 405],
    ],
  },
  { name: 'cmi.student_preference.language', access: both, first: null, good: ['ar', 'français'] },
  {
    name: 'cmi.student_preference.speed',
    access: both,
    first: '0',
    good: ['-100', '100', '10'],
    bad: [
      ['101', 405],
      ['fast', 405],
    ],
  },
  {
    name: 'cmi.student_preference.text',
    access: both,
    first: '0',
    good: ['-1', '1', '0'],
    bad: [
      ['2', 405],
      ['on', 405],
    ],
  },
];

/** Of an objective that was begun by its id. */
export const objective12: Element[] = [
  { name: 'cmi.objectives.0.id', access: both, first: 'o-1', good: ['o-1'] },
  points('cmi.objectives.0.score.raw'),
  points('cmi.objectives.0.score.min'),
  points('cmi.objectives.0.score.max'),
  {
    name: 'cmi.objectives.0.status',
    access: both,
    first: 'not attempted',
    good: ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'],
    bad: [['done', 405]],
  },
];

/** Of an interaction that was begun by its id: all that a course only writes. */
export const interaction12: Element[] = [
  { name: 'cmi.interactions.0.id', access: write, first: '', good: ['q-1'], bad: [['', 405]] },
  { name: 'cmi.interactions.0.objectives.0.id', access: write, first: '', good: ['o-1'] },
  {
    name: 'cmi.interactions.0.time',
    access: write,
    first: '',
    good: ['09:05:03', '23:59:59.99'],
    bad: [
      ['noon', 405],
      ['24:00:00', 405],
    ],
    kind: [
      { value: '9:05:03', kept: '', why: CLOCK },
      { value: '2026-05-01T09:05:03.123', kept: '', why: CLOCK },
    ],
  },
  {
    name: 'cmi.interactions.0.type',
    access: write,
    first: '',
    good: ['true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'],
    bad: [['guess', 405]],
  },
  { name: 'cmi.interactions.0.correct_responses.0.pattern', access: write, first: '', good: ['{a,b}', 't'] },
  {
    name: 'cmi.interactions.0.weighting',
    access: write,
    first: '',
    good: ['1', '-0.5'],
    bad: [['much', 405]],
  },
  {
    name: 'cmi.interactions.0.student_response',
    access: write,
    first: '',
    good: ['b', ''],
    bad: [['x'.repeat(16_001), 405]],
    kind: [
      {
        value: 'Elle a dit : « non ».\nPuis rien.',
        kept: '',
        why: 'hardly a tool writes answers in the form of their type; refused, they would be lost',
      },
    ],
  },
  {
    name: 'cmi.interactions.0.result',
    access: write,
    first: '',
    good: ['correct', 'wrong', 'unanticipated', 'neutral', '0.75'],
    bad: [['good', 405]],
    kind: [{ value: 'incorrect', kept: '', why: WORDS }],
  },
  {
    name: 'cmi.interactions.0.latency',
    access: write,
    first: '',
    good: ['00:00:05', '0000:01:05.25'],
    bad: [['quick', 405]],
    kind: [{ value: '00:00:05.250', kept: '', why: CLOCK }],
  },
];
