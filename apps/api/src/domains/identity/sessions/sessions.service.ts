import { Injectable } from '@nestjs/common';
import type { Me, OpenSession } from '@vigie/contracts';
import { sessionsEnded } from '../../../events/identity.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { type SessionRow, SessionsRepository } from './sessions.repository.js';

/** Which sessions are open, and how they end. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Ends every session of a person, as part of another change. */
  async endAll(userId: string): Promise<void> {
    await this.sessions.endAll(userId);
  }

  /** Ends every session of a person because somebody asked for it. */
  async endAllOf(userId: string, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      await this.sessions.endAll(userId);
      const at = this.clock.now().toISOString();
      await this.events.publish(sessionsEnded, { actorId: actor.id, userId, at });
    });
  }

  async openOf(userId: string, currentId: string): Promise<OpenSession[]> {
    return (await this.sessions.findOf(userId)).map((row) => openSessionView(row, currentId));
  }
}

function openSessionView({ sid, sess }: SessionRow, currentId: string): OpenSession {
  const lastSeenAt = sess.renewedAt ? new Date(sess.renewedAt).toISOString() : sess.openedAt;
  return {
    browser: sess.browser,
    system: sess.system,
    openedAt: sess.openedAt,
    lastSeenAt,
    isThisOne: sid === currentId,
  };
}
