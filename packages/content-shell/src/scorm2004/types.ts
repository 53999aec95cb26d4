import { matches, type Type } from '../data-model/types.js';

const TIME =
  /^(?:19[7-9]\d|20[0-2]\d|203[0-8])(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d{1,2}(Z|[+-]\d\d(?::\d\d)?)?)?)?)?)?)?)?$/;
const INTERVAL = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const LANGUAGE = /^(?:[a-zA-Z]{2,3}|[ixIX](?=-))(?:-[a-zA-Z0-9]{2,8})*$/;
const SHORT_IDENTIFIER = /^[^\s[\]{}<>"\\^`|]+$/;
const URN = /^urn:[a-zA-Z0-9][a-zA-Z0-9-]{0,31}:\S+$/i;
const LANGUAGE_PREFIX = /^\{lang=([^}]*)\}/;

/** @see SCORM 2004 4th Ed. RTE 4.1.1.7 time(second,10,0): the zone stands behind a fraction of a second */
export const time: Type = (value) => {
  const found = TIME.exec(value);
  if (!found) return 'type';

  const [, month = '1', day = '1', hour = '0', minute = '0', second = '0', zone = ''] = found;
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysOf(value);
  const isMoment = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const [zoneHour = 0, zoneMinute = 0] = zone.match(/\d\d/g)?.map(Number) ?? [];
  return isDay && isMoment && zoneHour < 24 && zoneMinute < 60 ? null : 'type';
};

/** @see RTE 4.1.1.7 timeinterval(second,10,2) */
export const interval = matches(INTERVAL);

export const language = matches(LANGUAGE);

export const shortIdentifier: Type = (value) => {
  if (!SHORT_IDENTIFIER.test(value)) return 'type';
  return /^urn:/i.test(value) && !URN.test(value) ? 'type' : null;
};

/** Text that may begin with its language, `{lang=fr}`. @see RTE 4.1.1.6 */
export const localized: Type = (value) => {
  const found = LANGUAGE_PREFIX.exec(value);
  return found ? language(found[1] ?? '') : null;
};

function daysOf(value: string): number {
  const [year = 1970, month = 1] = value.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
