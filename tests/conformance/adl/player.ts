import type { Method } from './command.js';
import type { Outcome } from './judge.js';

/** What the suite asks of an LMS, by the hand of a learner and out of the running activity. */
export interface SuitePlayer {
  /** Opens the package, or goes on where the learner suspended it. */
  launch(packageName: string): Promise<void>;
  /** The activity that was delivered last and is still there; null when there is none. */
  delivered(): Promise<Delivered | null>;
  /** A call of that activity. */
  call(method: Method, ...given: string[]): Promise<Outcome>;
  /** Presses one of the LMS's own buttons. */
  press(button: Button): Promise<void>;
  /** Chooses an activity, by its title, in the LMS's own menu. */
  choose(title: string): Promise<void>;
  /** What the LMS offers at this moment. */
  offers(): Promise<Offers>;
  /** Is the session over, so that nothing of the package is to be had? */
  hasEnded(): Promise<boolean>;
}

export interface Delivered {
  /** The number in its launch address, `act=…`. */
  activity: string;
  /** The name of the page's file in the suite. */
  page: string;
}

export type Button = 'continue' | 'previous' | 'exitAll' | 'suspendAll';

export interface Offers {
  continue: boolean;
  previous: boolean;
  /** The menu, by title. */
  menu: Map<string, { isSelectable: boolean; isCurrent: boolean }>;
  /** May the course as a whole be chosen? */
  root: boolean;
}
