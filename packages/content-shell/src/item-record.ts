import type { CmiSnapshot } from '@vigie/scorm';
import { highest } from './highest.js';
import type { Sticky } from './runtime.js';
import { sessionTimeOf } from './snapshot.js';
import { parseTimespan } from './timespan.js';

/**
 * What one opening of an attempt knows of one item, over all its sessions: a learner may come back to it, and a course
 * may begin again by itself.
 *
 * All moments are seconds of a clock that never jumps.
 */
export class ItemRecord {
  /** What the course left; null until it has opened a session. */
  newest: CmiSnapshot | null = null;
  sticky: Sticky = { passed: false, score: null };

  private earlier = 0;
  private session = 0;
  private startedAt = 0;
  private stoppedAt: number | null = null;

  /** Time of the sessions before this one. */
  get earlierSeconds(): number {
    return this.earlier;
  }

  /** Time of all sessions. */
  get seconds(): number {
    return this.earlier + this.session;
  }

  /** A session begins. */
  begin(now: number): void {
    this.earlier += this.session;
    this.session = 0;
    this.restart(now);
  }

  /** The session begins only now: until here the item was loading. */
  restart(now: number): void {
    this.startedAt = now;
    this.stoppedAt = null;
  }

  stop(now: number): void {
    this.stoppedAt ??= now;
  }

  /** Takes in what the session has said: its own time counts, and the clock where it says none. */
  note(cmi: CmiSnapshot, best: Sticky, now: number): void {
    this.session = parseTimespan(sessionTimeOf(cmi)) ?? (this.stoppedAt ?? now) - this.startedAt;
    this.sticky = {
      passed: this.sticky.passed || best.passed,
      score: highest(this.sticky.score, best.score),
    };
  }
}
