import { Injectable } from '@nestjs/common';
import { PassportSerializer } from '@nestjs/passport';
import type { Me } from '@vigie/contracts';
import { meView } from '../users/user.view.js';
import { UsersRepository } from '../users/users.repository.js';
import { SessionTag } from './session-tag.js';
import { SessionsRepository } from './sessions.repository.js';

/**
 * A session holds the id and the generation alone; the person is read anew for each request, so a suspension, a new
 * password and a change of roles count at once.
 */
@Injectable()
export class SessionSerializer extends PassportSerializer {
  constructor(
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
  ) {
    super();
  }

  serializeUser(user: Express.User, done: (error: unknown, tag?: SessionTag) => void): void {
    this.sessions.generationOf(user.id).then(
      (generation = 0) => done(null, { id: user.id, generation }),
      (error: unknown) => done(error),
    );
  }

  deserializeUser(tag: unknown, done: (error: unknown, user?: Express.User | false) => void): void {
    this.personOf(tag).then(
      (me) => done(null, me ?? false),
      (error: unknown) => done(error),
    );
  }

  private async personOf(tag: unknown): Promise<Me | null> {
    const parsed = SessionTag.safeParse(tag);
    if (!parsed.success) return null;
    const user = await this.users.findActive(parsed.data.id);
    return user?.sessionGeneration === parsed.data.generation ? meView(user) : null;
  }
}
