import { real, type Type } from '../data-model/types.js';
import { localized, shortIdentifier } from './types.js';

/** The forms of an answer, and of a right answer, by the interaction's type. @see SCORM 2004 4th Ed. RTE 4.2.9.1 */
export interface Forms {
  response: Type;
  pattern: Type;
  /** How many right answers there may be. */
  isSingle: boolean;
  /** May no two right answers be the same? */
  isDistinct: boolean;
}

const COMMA = '[,]';
const DOT = '[.]';
const COLON = '[:]';

const all =
  (type: Type): ((parts: readonly string[]) => ReturnType<Type>) =>
  (parts) =>
    parts.map(type).find((refusal) => refusal !== null) ?? null;

/** Each part is an identifier; none at all is a right answer too. */
const identifiers: Type = (value) => (value === '' ? null : all(shortIdentifier)(value.split(COMMA)));

const distinctIdentifiers: Type = (value) => {
  const parts = value.split(COMMA);
  return new Set(parts).size === parts.length ? identifiers(value) : 'type';
};

const bool: Type = (value) => (value === 'true' || value === 'false' ? null : 'type');

const texts: Type = (value) => all(localized)(value.split(COMMA));

const pairs: Type = (value) => (value === '' ? null : all(pair)(value.split(COMMA)));

const pair: Type = (value) => {
  const parts = value.split(DOT);
  return parts.length === 2 ? all(shortIdentifier)(parts) : 'type';
};

const steps: (isPattern: boolean) => Type = (isPattern) => (value) =>
  all(step(isPattern))(value.split(COMMA));

/** `[.]answer`, `step[.]` or `step[.]answer`; a right answer may be a range of numbers. */
const step: (isPattern: boolean) => Type = (isPattern) => (value) => {
  const parts = value.split(DOT);
  const [name = '', answer = ''] = parts;
  if (parts.length !== 2 || (name === '' && answer === '')) return 'type';
  if (name !== '' && shortIdentifier(name) !== null) return 'type';
  return isPattern && answer.includes(COLON) ? range(answer) : null;
};

const range: Type = (value) => {
  const ends = value.split(COLON);
  const [least = '', most = ''] = ends;
  if (ends.length !== 2 || all(real())(ends.filter((end) => end !== '')) !== null) return 'type';
  return least !== '' && most !== '' && Number(least) > Number(most) ? 'type' : null;
};

/** `{order_matters=false}` and the like, in any order, before the answer itself; `lang` is left to the answer. */
const behindPrefixes =
  (names: readonly string[], type: Type): Type =>
  (value) => {
    const prefix = new RegExp(`^((?:\\{lang=[^}]*\\})?)\\{(${names.join('|')})=([^}]*)\\}`);
    let rest = value;
    for (let found = prefix.exec(rest); found; found = prefix.exec(rest)) {
      // Behind a language, what is no such word is the beginning of the answer.
      if (bool(found[3] ?? '') !== null) return found[1] ? type(rest) : 'type';
      rest = (found[1] ?? '') + rest.slice(found[0].length);
    }
    return type(rest);
  };

const forms = (response: Type, pattern: Type, more: Partial<Forms> = {}): Forms => ({
  response,
  pattern,
  isSingle: false,
  isDistinct: false,
  ...more,
});

const anything: Type = () => null;

export const FORMS: Readonly<Record<string, Forms>> = {
  'true-false': forms(bool, bool, { isSingle: true }),
  choice: forms(distinctIdentifiers, distinctIdentifiers, { isDistinct: true }),
  'fill-in': forms(texts, behindPrefixes(['case_matters', 'order_matters'], texts)),
  'long-fill-in': forms(localized, behindPrefixes(['case_matters'], localized)),
  likert: forms(shortIdentifier, shortIdentifier, { isSingle: true }),
  matching: forms(pairs, pairs),
  performance: forms(steps(false), behindPrefixes(['order_matters'], steps(true))),
  sequencing: forms(identifiers, identifiers, { isDistinct: true }),
  numeric: forms(real(), range, { isSingle: true }),
  other: forms(anything, anything, { isSingle: true }),
};
