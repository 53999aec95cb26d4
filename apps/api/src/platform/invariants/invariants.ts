import { Injectable } from '@nestjs/common';

/** Something that must hold in every database, at any time. */
export interface Invariant {
  /** In words, as a statement: `every attempt is what its items say`. */
  name: string;
  /** What breaks it, one line each, with the ids to look at. Reads only, a page at a time. */
  breaches: () => AsyncIterable<string>;
}

/** The port of `doctor --invariants`: each room says what must hold in its tables, and knows how to look. */
@Injectable()
export class Invariants {
  private readonly known: Invariant[] = [];

  add(...invariants: Invariant[]): void {
    this.known.push(...invariants);
  }

  get all(): readonly Invariant[] {
    return this.known;
  }
}

/** Walks through rows in the order of their ids, a page at a time. @param page - those after an id, or the first ones. */
export async function* inPages<Row extends { id: string }>(
  page: (after: string | null) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let rows = await page(null);
  for (let last = rows.at(-1); last; last = rows.at(-1)) {
    yield* rows;
    rows = await page(last.id);
  }
}

/** Facts take a moment from room to room: what is younger may still be under way. */
export const settledBefore = (now: Date): Date => new Date(now.getTime() - 60_000);
