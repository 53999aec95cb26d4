import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  SetMetadata,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';

/** What a route asks of the caller. Finer questions (is it yours?) are asked by the room's policy. */
export type Need = 'anyone' | 'signed-in' | 'trainer' | 'admin';

const NEED = 'vigie:need';

/** Every route declares what it needs; one that does not is refused. */
export const Needs = (need: Need) => SetMetadata(NEED, need);

@Injectable()
export class NeedsGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const need = this.reflector.getAllAndOverride<Need | undefined>(NEED, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (need === undefined) throw new ForbiddenException('This route declares no need');
    if (need === 'anyone') return true;

    const actor = context.switchToHttp().getRequest<Request>().user;
    if (!actor) throw new UnauthorizedException('Sign in first');
    if (need === 'signed-in') return true;
    if (actor.roles.includes('admin') || actor.roles.some((role) => role === need)) return true;
    throw new ForbiddenException('Your role does not allow this');
  }
}
