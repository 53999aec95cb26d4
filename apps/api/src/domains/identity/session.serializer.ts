import { Injectable } from '@nestjs/common';
import { PassportSerializer } from '@nestjs/passport';
import { IdentityService } from './identity.service.js';

/** A session holds the id alone; the person is read anew for each request, so a suspension counts at once. */
@Injectable()
export class SessionSerializer extends PassportSerializer {
  constructor(private readonly identity: IdentityService) {
    super();
  }

  serializeUser(user: Express.User, done: (error: unknown, id?: string) => void): void {
    done(null, user.id);
  }

  deserializeUser(id: string, done: (error: unknown, user?: Express.User | false) => void): void {
    this.identity.activePerson(id).then(
      (me) => done(null, me ?? false),
      (error: unknown) => done(error),
    );
  }
}
