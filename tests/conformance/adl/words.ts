import { readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'software_development/resources/org/adl/testsuite/rte/lms/util/resources';

/** The suite's abbreviations: `CS` is `completion_status`. A word that it does not list means itself. */
export type Words = (word: string, ...fillings: string[]) => string;

/** Reads the abbreviations out of the suite. */
export function readWords(suite: string): Words {
  const text = readFileSync(path.join(suite, FOLDER, 'Commands.properties'), 'latin1');
  const known = new Map(
    text
      .split(/\r?\n/)
      .filter((line) => !line.startsWith('#') && line.includes('='))
      .map((line): [string, string] => [
        line.slice(0, line.indexOf('=')).trim(),
        line.slice(line.indexOf('=') + 1),
      ]),
  );
  return (word, ...fillings) =>
    fillings.reduce((whole, filling) => whole.replace('%s', filling), known.get(word) ?? word);
}
