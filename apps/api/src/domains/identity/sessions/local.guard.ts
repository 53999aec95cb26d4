import { BadRequestException, type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { SignInInput } from '@vigie/contracts';
import type { Request } from 'express';
import { DomainError } from '../../../platform/http/problem.js';
import { openSession } from './open-session.js';
import { SignInLimit } from './sign-in.limit.js';

const days30Seconds = 30 * 24 * 3600;

/** Checks the credentials, then opens a new session: the cookie from before the sign-in is worth nothing. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  constructor(private readonly limit: SignInLimit) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const input = SignInInput.safeParse(request.body);
    // Guards come before pipes: what the route's own pipe would say is said here.
    if (!input.success) throw new BadRequestException({ message: input.error.issues });

    await this.limit.check(input.data.email);
    try {
      await super.canActivate(context);
    } catch (error) {
      if (error instanceof DomainError && error.status === 401) await this.limit.failed(input.data.email);
      throw error;
    }
    await this.limit.succeeded(input.data.email);
    if (request.user) await openSession(request, request.user, input.data.stay ? days30Seconds : null);
    return true;
  }

  override handleRequest<User>(error: unknown, user: User): User {
    if (error) throw error;
    if (!user) throw new DomainError('identity/wrong-credentials', 401, 'Address or password is wrong');
    return user;
  }
}
