import {
  both,
  type EntryCheck,
  group,
  keyword,
  list,
  readOnly,
  type Values,
  writeOnly,
} from '../data-model/node.js';
import { each, either, matches, MOST, oneOf, real, text } from '../data-model/types.js';
import { FORMS } from './responses.js';
import { interval, language, localized, shortIdentifier, time } from './types.js';

const name = text(MOST.name);
const identifier = each(text(MOST.text), shortIdentifier);
const description = each(text(MOST.answer), localized);
const completion = () => both(oneOf('completed', 'incomplete', 'not attempted', 'unknown'), 'unknown');
const success = () => both(oneOf('passed', 'failed', 'unknown'), 'unknown');
const score = () =>
  group({ scaled: both(real(-1, 1)), raw: both(real()), min: both(real()), max: both(real()) });

const result = either(oneOf('correct', 'incorrect', 'unanticipated', 'neutral'), real());

/** An answer can be looked at only when the interaction has said of which type it is. */
const interactionCheck: EntryCheck = ({ name, value, index, list: held }) => {
  if (name !== 'learner_response') return null;
  const forms = formsOf(held[String(index)]);
  return forms ? forms.response(value) : 'dependency';
};

const patternCheck: EntryCheck = ({ value, index, list: held, owner }) => {
  const forms = formsOf(owner);
  if (!forms) return 'dependency';
  if (forms.isSingle && index > 0) return 'conflict';

  const others = Object.entries(held).filter(([at]) => at !== String(index));
  const isSaid = others.some(([, entry]) => typeof entry === 'object' && entry['pattern'] === value);
  return forms.isDistinct && isSaid ? 'conflict' : forms.pattern(value);
};

function formsOf(entry: Values[string]) {
  const type = typeof entry === 'object' ? entry['type'] : undefined;
  return typeof type === 'string' ? FORMS[type] : undefined;
}

/** The data model below `cmi`. @see SCORM 2004 4th Ed. RTE 4.2 */
export const CMI = group({
  _version: keyword('1.0'),
  comments_from_learner: list({
    comment: both(each(text(MOST.text), localized)),
    location: both(name),
    timestamp: both(time),
  }),
  comments_from_lms: list({ comment: readOnly(name), location: readOnly(name), timestamp: readOnly(name) }),
  completion_status: completion(),
  completion_threshold: readOnly(name),
  credit: readOnly(name, 'credit'),
  entry: readOnly(name, ''),
  exit: writeOnly(oneOf('time-out', 'suspend', 'logout', 'normal', '')),
  interactions: list(
    {
      id: both(identifier),
      type: both(oneOf(...Object.keys(FORMS))),
      objectives: list({ id: both(identifier) }, { key: 'id', keys: 'distinct' }),
      timestamp: both(time),
      correct_responses: list({ pattern: both(text(MOST.answer)) }, { key: 'pattern', check: patternCheck }),
      weighting: both(real()),
      learner_response: both(text(MOST.answer)),
      result: both(result),
      latency: both(interval),
      description: both(description),
    },
    { key: 'id', check: interactionCheck },
  ),
  launch_data: readOnly(text(MOST.text)),
  learner_id: readOnly(name, ''),
  learner_name: readOnly(name, ''),
  learner_preference: group({
    audio_level: both(real(0), '1'),
    language: both(either(language, oneOf('')), ''),
    delivery_speed: both(real(0), '1'),
    audio_captioning: both(oneOf('-1', '0', '1'), '0'),
  }),
  location: both(name),
  max_time_allowed: readOnly(name),
  mode: readOnly(name, 'normal'),
  objectives: list(
    {
      id: both(identifier),
      score: score(),
      success_status: success(),
      completion_status: completion(),
      progress_measure: both(real(0, 1)),
      description: both(description),
    },
    { key: 'id', keys: 'lasting' },
  ),
  progress_measure: both(real(0, 1)),
  scaled_passing_score: readOnly(name),
  score: score(),
  session_time: writeOnly(interval),
  success_status: success(),
  suspend_data: both(text(MOST.text)),
  time_limit_action: readOnly(name, 'continue,no message'),
  total_time: readOnly(name, 'PT0S'),
});

const target = '\\{target=[^{}\\s]+\\}';
const VERBS = 'continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_';

/** The data model below `adl`. @see SCORM 2004 4th Ed. RTE 4.3, SN 5.6.2 */
export const ADL = group({
  nav: group({
    request: both(matches(new RegExp(`^(${VERBS}|${target}(choice|jump))$`)), '_none_'),
    request_valid: group({
      continue: readOnly(name, 'unknown'),
      previous: readOnly(name, 'unknown'),
      choice: group({}),
      jump: group({}),
    }),
  }),
  data: list({ id: readOnly(name), store: both(text(MOST.text)) }, { keys: 'given' }),
});
