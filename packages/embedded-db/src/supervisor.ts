import { messageOf } from './thrown.js';
import { explain } from './failure.rules.js';
import { type Lead, takeLead } from './lead.js';
import { pause } from './pause.js';
import { findPostmaster, shutDown } from './postmaster.js';
import { nextStep, TOO_MANY } from './restart.rules.js';
import type { Setup } from './setup.js';

/** Whom the supervisor tells. */
export interface Listeners {
  readonly onRestart: (() => void) | undefined;
  readonly onGiveUp: (() => void) | undefined;
}

/** Keeps a database up: starts it again, on its port, when it dies; until told to stop, or until it dies too often. */
export class Supervisor {
  private readonly setup: Setup;
  private readonly listeners: Listeners;
  private readonly stopping = new AbortController();
  private lead: Lead;
  private failedAt: number[] = [];
  private recovery: Promise<void> = Promise.resolve();

  constructor(setup: Setup, lead: Lead, listeners: Listeners) {
    this.setup = setup;
    this.lead = lead;
    this.listeners = listeners;
  }

  /** Begins to watch. Without it the database is led, but not started again. */
  watch(): void {
    void this.lead.lock.lost.then(() => {
      if (!this.stopping.signal.aborted) this.recovery = this.recover();
    });
  }

  /** Ends the database and waits until it is gone; a restart under way is ended too. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.recovery;
    if (this.isUp()) await shutDown(this.lead.pid);
    await this.lead.lock.release();
  }

  /** Asks the data folder too: the number of a dead server may belong to another program by now. */
  private isUp(): boolean {
    return findPostmaster(this.setup.place.pgdata)?.pid === this.lead.pid;
  }

  private async recover(): Promise<void> {
    const { log } = this.setup;
    log(this.isUp() ? 'the database has cut our connections' : 'the database has died');
    for (;;) {
      const now = Date.now();
      this.failedAt.push(now);
      const next = nextStep(this.failedAt, now);
      if (next.state === 'give up') return this.giveUp();

      await pause(next.delayMs, this.stopping.signal);
      if (this.stopping.signal.aborted) return;
      if (await this.restarts()) return;
    }
  }

  private async restarts(): Promise<boolean> {
    const { place, log } = this.setup;
    try {
      this.lead = await takeLead(this.setup, this.lead.port, this.stopping.signal);
    } catch (error) {
      if (!this.stopping.signal.aborted) log(explain('starting the database', place.asked, error).message);
      return this.stopping.signal.aborted;
    }
    log(`the database is back on port ${this.lead.port}`);
    this.watch();
    this.tell(this.listeners.onRestart);
    return true;
  }

  private giveUp(): void {
    this.setup.log(
      `the database died or failed to start ${TOO_MANY} times within a minute and stays down: see the lines above, then restart Vigie`,
    );
    this.tell(this.listeners.onGiveUp);
  }

  /** A listener that throws must not end the watch. */
  private tell(listener: (() => void) | undefined): void {
    try {
      listener?.();
    } catch (error) {
      this.setup.log(`a listener of the database failed: ${messageOf(error)}`);
    }
  }
}
