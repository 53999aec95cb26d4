import type { AuditEntry } from '@vigie/contracts';

/** One thing that an entry tells, as it was and as it became; null: there was none. */
export type Change = { field: string; before: string | null; after: string | null };

/** What is different after an entry, field by field; values as JSON, since they are records and no prose. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field, before: written(before?.[field]), after: written(after?.[field]) }))
    .filter((change) => change.before !== change.after);
}

const written = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
