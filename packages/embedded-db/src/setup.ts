import type { Binaries } from './binaries.js';
import type { Place } from './place.js';

/** What stays the same for as long as a database is led. */
export interface Setup {
  readonly place: Place;
  readonly binaries: Binaries;
  /** Name of the database. */
  readonly database: string;
  readonly throwaway: boolean;
  readonly log: (line: string) => void;
}
