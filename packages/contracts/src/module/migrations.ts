import { z } from 'zod';
import { ModuleDocument } from './module-document.js';

/** The version of the format that this platform writes. */
const CURRENT = 1;

type Step = (document: Record<string, unknown>) => Record<string, unknown>;

/**
 * How a document of one version of the format becomes one of the next: `1: (document) => …` leads from 1 to 2. What
 * was published is never rewritten: a document is brought up to date when it is read.
 */
const steps: Readonly<Record<number, Step>> = {};

/** Why a document cannot be read. */
export class ModuleFormatError extends Error {
  constructor(
    readonly code: 'not-a-module' | 'newer-format' | 'invalid',
    message: string,
    /** Where it is wrong, and what: at most twenty. */
    readonly problems: readonly { path: string; message: string }[] = [],
  ) {
    super(message);
    this.name = 'ModuleFormatError';
  }
}

const Envelope = z.looseObject({
  format: z.literal('vigie-module'),
  formatVersion: z.int().positive(),
});

/**
 * Brings a document step by step from its version of the format to another.
 *
 * @throws ModuleFormatError not-a-module; newer-format, when it was written by a newer Vigie
 */
export function migrate(
  raw: unknown,
  table: Readonly<Record<number, Step>> = steps,
  target = CURRENT,
): Record<string, unknown> {
  const envelope = Envelope.safeParse(raw);
  if (!envelope.success) throw new ModuleFormatError('not-a-module', 'This is not a module document');

  let document: Record<string, unknown> = envelope.data;
  for (let version = envelope.data.formatVersion; version !== target; version++) {
    const step = table[version];
    if (!step)
      throw new ModuleFormatError('newer-format', `Format ${version} is not known here; ${target} is`);
    document = { ...step(document), formatVersion: version + 1 };
  }
  return document;
}

/**
 * Reads a document of any version of the format.
 *
 * @throws ModuleFormatError with a stable code, and the places that are wrong
 */
export function readModuleDocument(raw: unknown): ModuleDocument {
  const read = ModuleDocument.safeParse(migrate(raw));
  if (read.success) return read.data;

  const problems = read.error.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  throw new ModuleFormatError('invalid', 'The module document is not valid', problems);
}
