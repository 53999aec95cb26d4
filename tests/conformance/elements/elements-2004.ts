import type { Element } from './element.js';

const { both, read, write } = { both: 'both', read: 'read', write: 'write' } as const;

const WORDS = 'a word or a time of SCORM 1.2, which tools for both standards use by mistake';
const DECIMALS = 'three decimals of a second: what a browser’s own clock gives';

const number = (name: string, good = ['0', '-5.5', '100.1234567']): Element => ({
  name,
  access: both,
  first: 403,
  good,
  bad: [
    ['ten', 406],
    ['', 406],
    ['1,5', 406],
  ],
});

const between = (name: string, least: string, most: string, beyond: string[]): Element => ({
  ...number(name, [least, most, '0.5']),
  bad: [['half', 406], ['', 406], ...beyond.map((value): [string, number] => [value, 407])],
});

const word = (name: string, first: string, good: string[]): Element => ({
  name,
  access: both,
  first,
  good,
  bad: [
    ['done', 406],
    ['', 406],
    [good[0]?.toUpperCase() ?? '', 406],
  ],
});

const COMPLETION = ['completed', 'incomplete', 'not attempted', 'unknown'];
const SUCCESS = ['passed', 'failed', 'unknown'];

/** @see SCORM 2004 4th Ed. RTE 4.1.1.7: the zone stands behind a fraction of a second */
const time = (name: string): Element => ({
  name,
  access: both,
  first: 403,
  good: [
    '2026',
    '2026-02',
    '2024-02-29',
    '2026-05-01T10',
    '2026-05-01T10:20:30',
    '2026-05-01T10:20:30.5+02:00',
  ],
  bad: [
    ['noon', 406],
    ['2026-13', 406],
    ['2026-02-29', 406],
    ['2026-05-01T24:00:00', 406],
    ['1969-01-01', 406],
    ['', 406],
  ],
  kind: [
    { value: '2026-05-01T10:20:30Z', kept: '2026-05-01T10:20:30.0Z', why: 'a zone behind whole seconds' },
    { value: '2026-05-01 10:20:30', kept: '2026-05-01T10:20:30', why: 'a blank for the T' },
    { value: '2026-05-01T10:20:30.123Z', kept: '2026-05-01T10:20:30.12Z', why: DECIMALS },
  ],
});

/** @see SCORM 2004 4th Ed. RTE 4.2 */
export const elements2004: Element[] = [
  word('cmi.completion_status', 'unknown', COMPLETION),
  { name: 'cmi.completion_threshold', access: read, first: 403 },
  { name: 'cmi.credit', access: read, first: 'credit' },
  { name: 'cmi.entry', access: read, first: 'ab-initio' },
  {
    name: 'cmi.exit',
    access: write,
    first: '',
    good: ['time-out', 'suspend', 'logout', 'normal', ''],
    bad: [['later', 406]],
  },
  { name: 'cmi.launch_data', access: read, first: 403 },
  { name: 'cmi.learner_id', access: read, first: null },
  { name: 'cmi.learner_name', access: read, first: '' },
  {
    ...between('cmi.learner_preference.audio_level', '0', '7.5', ['-0.5']),
    first: '1',
  },
  {
    name: 'cmi.learner_preference.language',
    access: both,
    first: null,
    good: ['', 'fr-CH', 'ar'],
    bad: [
      ['a language', 406],
      ['f', 406],
    ],
  },
  { ...between('cmi.learner_preference.delivery_speed', '0', '2', ['-1']), first: '1' },
  {
    name: 'cmi.learner_preference.audio_captioning',
    access: both,
    first: '0',
    good: ['-1', '1', '0'],
    bad: [
      ['2', 406],
      ['on', 406],
    ],
  },
  {
    name: 'cmi.location',
    access: both,
    first: 403,
    good: ['page 7', '0', 'صفحة ٧', 'x'.repeat(1_000), ''],
    bad: [['x'.repeat(1_001), 406]],
  },
  { name: 'cmi.max_time_allowed', access: read, first: 403 },
  { name: 'cmi.mode', access: read, first: 'normal' },
  between('cmi.progress_measure', '0', '1', ['-0.1', '1.1']),
  { name: 'cmi.scaled_passing_score', access: read, first: 403 },
  between('cmi.score.scaled', '-1', '1', ['-1.1', '1.1']),
  number('cmi.score.raw'),
  number('cmi.score.min'),
  number('cmi.score.max'),
  {
    name: 'cmi.session_time',
    access: write,
    first: '',
    good: ['PT1H30M', 'P1Y2M3DT4H5M6.78S', 'PT0S'],
    bad: [
      ['soon', 406],
      ['P', 406],
      ['PT', 406],
      ['', 406],
    ],
    kind: [
      { value: 'PT1.234S', kept: '', why: DECIMALS },
      { value: '00:01:02', kept: '', why: WORDS },
    ],
  },
  word('cmi.success_status', 'unknown', SUCCESS),
  {
    name: 'cmi.suspend_data',
    access: both,
    first: 403,
    good: ['a=1;b=2', '', 'ذ😀\n'.repeat(16_000)],
    bad: [['x'.repeat(64_001), 406]],
  },
  { name: 'cmi.time_limit_action', access: read, first: 'continue,no message' },
  { name: 'cmi.total_time', access: read, first: 'PT0S' },
  {
    name: 'adl.nav.request',
    access: both,
    first: '_none_',
    good: [
      'continue',
      'previous',
      'exit',
      'exitAll',
      'abandon',
      'abandonAll',
      'suspendAll',
      '{target=a.b}choice',
      '{target=a}jump',
      '_none_',
    ],
    bad: [
      ['home', 406],
      ['{target=}choice', 406],
      ['choice', 406],
    ],
  },
  { name: 'adl.nav.request_valid.continue', access: read, first: null },
  { name: 'adl.nav.request_valid.previous', access: read, first: null },
];

/** Of an objective that was begun by its id. */
export const objective2004: Element[] = [
  {
    name: 'cmi.objectives.0.id',
    access: both,
    first: 'o-1',
    good: ['o-1'],
    bad: [
      ['other', 351],
      ['', 406],
      ['two words', 406],
      ['urn:', 406],
    ],
  },
  between('cmi.objectives.0.score.scaled', '-1', '1', ['-1.1', '1.1']),
  number('cmi.objectives.0.score.raw'),
  number('cmi.objectives.0.score.min'),
  number('cmi.objectives.0.score.max'),
  word('cmi.objectives.0.success_status', 'unknown', SUCCESS),
  word('cmi.objectives.0.completion_status', 'unknown', COMPLETION),
  between('cmi.objectives.0.progress_measure', '0', '1', ['-0.1', '1.1']),
  {
    name: 'cmi.objectives.0.description',
    access: both,
    first: 403,
    good: ['Repérer', '{lang=ar}تحديد', ''],
    bad: [['{lang=no language}x', 406]],
  },
];

/** Of an interaction that was begun by its id; its answers have tables of their own. */
export const interaction2004: Element[] = [
  {
    name: 'cmi.interactions.0.id',
    access: both,
    first: 'q-1',
    good: ['q-2', 'urn:vigie:q-1'],
    bad: [
      ['', 406],
      ['two words', 406],
    ],
  },
  time('cmi.interactions.0.timestamp'),
  number('cmi.interactions.0.weighting'),
  {
    name: 'cmi.interactions.0.result',
    access: both,
    first: 403,
    good: ['correct', 'incorrect', 'unanticipated', 'neutral', '-0.5'],
    bad: [
      ['good', 406],
      ['', 406],
    ],
    kind: [{ value: 'wrong', kept: 'incorrect', why: WORDS }],
  },
  {
    name: 'cmi.interactions.0.latency',
    access: both,
    first: 403,
    good: ['PT5S', 'PT1M5.25S'],
    bad: [
      ['quick', 406],
      ['', 406],
    ],
    kind: [{ value: '00:00:05', kept: 'PT5S', why: WORDS }],
  },
  {
    name: 'cmi.interactions.0.description',
    access: both,
    first: 403,
    good: ['Que voyez-vous ?', ''],
    bad: [['x'.repeat(16_001), 406]],
  },
];

/** Of a learner's comment, whose parts come in any order. */
export const comment2004: Element[] = [
  {
    name: 'cmi.comments_from_learner.0.comment',
    access: both,
    first: 'Clair.',
    good: ['{lang=fr}Très clair.', 'Plus vite !'],
  },
  { name: 'cmi.comments_from_learner.0.location', access: both, first: 403, good: ['p. 3', ''] },
  time('cmi.comments_from_learner.0.timestamp'),
];
