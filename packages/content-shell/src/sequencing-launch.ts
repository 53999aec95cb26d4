import type { SequencingLaunch, ShellLaunch } from '@vigie/scorm';
import { isRecord } from './is-record.js';

export type { SequencingLaunch } from '@vigie/scorm';

/** The sequencing that a launch carries; null for a package without rules. Its content is the server's own. */
export function sequencingOf({ sequencing }: ShellLaunch): SequencingLaunch | null {
  if (!sequencing || !isRecord(sequencing['tree'])) return null;

  return sequencing as unknown as SequencingLaunch;
}
