import { formatTimespan2004, parseTimespan } from '../timespan.js';

const DURATION = /^cmi\.(session_time|interactions\.\d+\.latency)$/;
const TIMESTAMP = /^cmi\.(interactions|comments_from_learner)\.\d+\.timestamp$/;
const ANSWER = /^cmi\.interactions\.\d+\.(learner_response|correct_responses\.\d+\.pattern)$/;
const RESULT = /^cmi\.interactions\.\d+\.result$/;
const DESCRIPTION = /^cmi\.(interactions|objectives)\.\d+\.description$/;
const ZONED = /^(.*T\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}(?::?\d{2})?)$/;

/** The limits of `CmiSnapshot` in @vigie/scorm that the specification does not know: the server refuses what is beyond. */
const MAX_ANSWER = 16_000;
const MAX_NUMBERED = 2_000;

/**
 * What the course may have meant by a value that the specification refuses: three decimals of a second, durations and
 * words of SCORM 1.2, a time with a blank before it or a zone without a fraction, all of which real courses send.
 */
export function understand(element: string, value: string): string {
  if (DURATION.test(element)) return readDuration(value);
  if (TIMESTAMP.test(element)) return readTimestamp(value);
  if (RESULT.test(element) && value === 'wrong') return 'incorrect';

  return value;
}

/** More than a commit can carry: the course hears "false" now, so that the rest of its data still gets through. */
export function isBeyondLimits(element: string, value: string): boolean {
  const tooLong = (ANSWER.test(element) || DESCRIPTION.test(element)) && value.length > MAX_ANSWER;
  return tooLong || element.split('.').some((part) => /^\d+$/.test(part) && Number(part) >= MAX_NUMBERED);
}

function readDuration(value: string): string {
  const seconds = parseTimespan(value);
  return seconds === null ? value : formatTimespan2004(seconds);
}

// A second has two decimals at most, a zone stands only behind a fraction of a second, and its minutes only behind a colon.
function readTimestamp(value: string): string {
  const text = value
    .trim()
    .replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T')
    .replace(/(\.\d\d)\d+/, '$1');
  const found = ZONED.exec(text);
  if (!found) return text;

  const [, moment = '', fraction = '.0', zone = ''] = found;
  return moment + fraction + zone.replace(/(\d{2})(\d{2})$/, '$1:$2');
}
