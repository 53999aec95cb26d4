/** One call of the API, and what it must answer: a case of these tables is one line. */
export interface Row {
  method: string;
  given: string[];
  /** Null: anything, as long as it is not empty. */
  value: string | null;
  /** What GetLastError says after it. */
  error: number;
  /** Why Vigie answers more kindly than the specification. */
  lenient?: string;
}

/** What a call came to. */
export interface Answer {
  value: string;
  error: number;
}

/** The rows whose answers are not as they must be, one line each; empty when all are. */
export function mismatches(rows: readonly Row[], answers: readonly Answer[]): string[] {
  return rows.flatMap((row, index) => {
    const { value = '', error = Number.NaN } = answers[index] ?? {};
    const isRight = (row.value === null ? value !== '' : value === row.value) && error === row.error;
    if (isRight) return [];
    return `row ${index + 1} ${row.method}(${row.given.map(short).join(', ')}): ${short(value)} ${error}, not ${short(row.value ?? '*')} ${row.error}`;
  });
}

const short = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
