import type { Command } from './command.js';

/** What came of a command. */
export interface Outcome {
  value: string;
  error: string;
}

/** Is it what the suite expects? @returns what is wrong, or null. */
export function judge(command: Command, { value, error }: Outcome): string | null {
  const problems = [
    isRight(command, value) ? null : `expected ${short(command.expected)}, got ${short(value)}`,
    isErrorChecked(command) && error !== command.error
      ? `expected error ${command.error}, got ${error}`
      : null,
  ].filter((problem) => problem !== null);
  return problems.length === 0 ? null : `${wordsOf(command)}: ${problems.join('; ')}`;
}

export function wordsOf({ method, element, value }: Command): string {
  return `${method}(${short(element)}${method === 'SetValue' ? `, ${short(value)}` : ''})`;
}

// The suite asks for the learner's own name, and whether a choice would be allowed, without knowing the answer.
function isErrorChecked({ method, element }: Command): boolean {
  if (method !== 'GetValue') return method !== 'objectives';
  return !/request_valid\.(choice|jump)|comments_from_lms/.test(element);
}

function isRight({ method, element, expected }: Command, value: string): boolean {
  switch (method) {
    case 'objectives':
      return sorted(expected) === sorted(value);
    case 'GetErrorString':
      return expected === 'less255' ? value.length < 255 : value === (expected === 'emptyCS' ? '' : expected);
    case 'GetDiagnostic':
      return value.length < 255;
    case 'GetValue':
      return isRightValue(element, expected, value);
    default:
      return value === expected;
  }
}

function isRightValue(element: string, expected: string, value: string): boolean {
  // The name is told only where a course may have it.
  if (element === 'cmi.learner_name') return true;
  if (element === 'cmi.learner_id') return value !== '';
  if (/comments_from_lms/.test(element)) return true;
  if (/request_valid/.test(element)) return ['true', 'false', 'unknown'].includes(value);
  const identifier = /&(.+)&\.id$/.exec(element)?.[1];
  if (identifier) return value === identifier;
  if (/_(children)$/.test(element)) return sorted(expected) === sorted(value);

  return value === expected || normal(value) === normal(expected);
}

/** Equal values may be written differently: `1` and `1.0`, `PT60S` and `PT1M`. */
function normal(text: string): string {
  if (/^-?\d+(\.\d+)?$/.test(text)) return String(Number(text));
  if (/^P(?=.)/.test(text) && duration(text) !== null) return `seconds ${duration(text)}`;
  if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))) return `moment ${Date.parse(text)}`;
  return withoutDefaults(text);
}

/** An answer's prefixes may stand in any order, and those that say what holds anyway may be missing. */
function withoutDefaults(text: string): string {
  const [, prefixes = '', rest = ''] =
    /^((?:\{(?:lang|case_matters|order_matters)=[^}]*\})*)(.*)$/s.exec(text) ?? [];
  const said = prefixes.match(/\{[^}]*\}/g) ?? [];
  const defaults = ['{lang=en}', '{case_matters=false}', '{order_matters=true}'];
  return (
    said
      .filter((one) => !defaults.includes(one))
      .sort()
      .join('') + rest
  );
}

function duration(text: string): number | null {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(text);
  if (!found) return null;
  const [years, months, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  const wholeDays = (years ?? 0) * 365 + (months ?? 0) * 30 + (days ?? 0);
  return wholeDays * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

const sorted = (list: string) => list.split(',').filter(Boolean).sort().join(',');

const short = (text: string) => JSON.stringify(text.length > 70 ? `${text.slice(0, 67)}…` : text);
