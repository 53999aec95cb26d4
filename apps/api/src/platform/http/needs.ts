import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  SetMetadata,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Me } from '@vigie/contracts';
import type { Request } from 'express';

/**
 * What a route asks of the caller. Finer questions (is it yours?) are asked by the room's policy: `focal-point` means
 * of some organisation, `course-trainer` of some course or of the platform, `inviter` whoever may invite somebody,
 * `results` whoever looks after people of a course: those of it who train there, or those of an organisation.
 */
export type Need =
  'anyone' | 'signed-in' | 'focal-point' | 'inviter' | 'course-trainer' | 'results' | 'trainer' | 'admin';

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
    if (!meets(actor, need)) throw new ForbiddenException('Your role does not allow this');
    return true;
  }
}

function meets(actor: Me, need: Exclude<Need, 'anyone'>): boolean {
  if (need === 'signed-in' || actor.roles.includes('admin')) return true;
  const isTrainer = actor.roles.includes('trainer');
  const isFocalPoint = actor.focalPointOf.length > 0;
  switch (need) {
    case 'focal-point':
      return isFocalPoint;
    case 'inviter':
      return isFocalPoint || isTrainer;
    case 'course-trainer':
      return isTrainer || actor.trainerOf.length > 0;
    case 'results':
      return isTrainer || isFocalPoint || actor.trainerOf.length > 0;
    case 'trainer':
      return isTrainer;
    case 'admin':
      return false;
  }
}
