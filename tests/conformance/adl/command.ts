import type { Words } from './words.js';

export type Method =
  | 'Initialize'
  | 'Terminate'
  | 'Commit'
  | 'GetValue'
  | 'SetValue'
  | 'GetLastError'
  | 'GetErrorString'
  | 'GetDiagnostic';

/** One call of the API by a case, and what it must answer. */
export interface Command {
  /** `objectives` is no call: it compares the identifiers of all objectives. */
  method: Method | 'objectives';
  /** An index may be written as `&identifier&`: the place of the objective or store of that name. */
  element: string;
  value: string;
  expected: string;
  error: string;
}

const METHODS: Readonly<Record<string, Command['method']>> = {
  I: 'Initialize',
  T: 'Terminate',
  C: 'Commit',
  GET: 'GetValue',
  SET: 'SetValue',
  GLE: 'GetLastError',
  GES: 'GetErrorString',
  GeDi: 'GetDiagnostic',
  COI: 'objectives',
};

/** Reads `METHOD->parameters->expected->error`; a line without a method is none to the suite's own reader either. */
export function readCommand(text: string, words: Words): Command | null {
  const parts = text.split('->');
  const method = METHODS[parts[0] ?? ''];
  if (!method) return null;

  const parameters = parts[1] ?? '';
  const ending = { expected: words(parts.at(-2) ?? ''), error: (parts.at(-1) ?? '').trim() };
  const plain = { method, element: parameters, value: '' };
  switch (method) {
    case 'SetValue':
      return { method, ...readSetting(parameters, words), ...ending };
    case 'GetValue':
      return { ...plain, element: readElement(parameters, words), ...ending };
    case 'objectives':
      return { ...plain, expected: parameters, error: '0' };
    case 'GetErrorString':
    case 'GetDiagnostic':
    case 'GetLastError':
      return { ...plain, expected: parts[2] ?? '', error: (parts[3] ?? '').trim() };
    default:
      return { ...plain, ...ending };
  }
}

// In a question on an interaction, what follows "!" tells of which type it is.
function readElement(text: string, words: Words): string {
  const parts = text.split('~').map((part) => part.replace(/!.*$/, ''));
  const at = parts.indexOf('tar');
  if (at < 0) return parts.length === 1 ? text : parts.map((part) => words(part)).join('.');

  return [...parts.slice(0, at).map((part) => words(part)), words('tar', parts[at + 1] ?? '')].join('.');
}

function readSetting(text: string, words: Words): { element: string; value: string } {
  const at = text.indexOf('!');
  const element = at === 0 ? '' : readElement(text.slice(0, at), words);
  const value = text.slice(at + 1);
  if (!value.startsWith('tar~')) return { element, value: words(value) };

  const [, target = '', verb = ''] = value.split('~');
  return { element, value: words('tar', target) + words(verb) };
}
