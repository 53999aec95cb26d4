import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';

export type CsvRow = readonly (string | number)[];

/**
 * A table as CSV (RFC 4180, UTF-8 with a mark, as spreadsheets want it), written in pieces as the rows come. A cell
 * that begins with = + - @ would be a formula in a spreadsheet: it is kept a text.
 *
 * @param columns - stable names for other programs, not words for readers.
 */
export function csvFile(columns: readonly string[], pieces: AsyncIterable<CsvRow[]>): Readable {
  return Readable.from(write(columns, pieces), { objectMode: false });
}

async function* write(columns: readonly string[], pieces: AsyncIterable<CsvRow[]>): AsyncGenerator<string> {
  yield `\uFEFF${lines([columns])}`;
  for await (const rows of pieces) if (rows.length > 0) yield lines(rows);
}

const lines = (rows: readonly CsvRow[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: 'windows' },
  );
