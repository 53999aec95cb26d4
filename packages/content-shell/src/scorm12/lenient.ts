import { formatTimespan, parseTimespan } from '../timespan.js';

const DURATION = /^cmi\.(core\.session_time|interactions\.\d+\.latency)$/;
const TIME_OF_DAY = /^cmi\.interactions\.\d+\.time$/;
const ANSWER = /^cmi\.interactions\.\d+\.(student_response|correct_responses\.\d+\.pattern)$/;
const RESULT = /^cmi\.interactions\.\d+\.result$/;
const LOOSE_TIME = /(?:^|[T ])(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,2})?)?/;

/** The limits of `CmiSnapshot` in @vigie/scorm that the specification does not know: the server refuses what is beyond. */
const MAX_ANSWER = 16_000;
const MAX_NUMBERED = 2_000;

/**
 * What the course may have meant by a value that the specification refuses: three decimals of a second, a time of day
 * with one digit or a date, and words of SCORM 2004, all of which real courses send.
 */
export function understand(element: string, value: string): string {
  if (DURATION.test(element)) return readDuration(value);
  if (TIME_OF_DAY.test(element)) return readTimeOfDay(value);
  if (RESULT.test(element) && value === 'incorrect') return 'wrong';
  if (element === 'cmi.core.exit' && value === 'normal') return '';

  return value;
}

/** More than a commit can carry: the course hears "false" now, so that the rest of its data still gets through. */
export function isBeyondLimits(element: string, value: string): boolean {
  const tooLong = ANSWER.test(element) && value.length > MAX_ANSWER;
  return tooLong || element.split('.').some((part) => /^\d+$/.test(part) && Number(part) >= MAX_NUMBERED);
}

function readDuration(value: string): string {
  const seconds = parseTimespan(value);
  return seconds === null ? value : formatTimespan(seconds);
}

function readTimeOfDay(value: string): string {
  const found = LOOSE_TIME.exec(value);
  if (!found) return value;

  const [, hours = '', minutes = '', seconds = '00', fraction = ''] = found;
  return `${hours.padStart(2, '0')}:${minutes}:${seconds}${fraction}`;
}
