import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import type { Me } from '@vigie/contracts';
import type { Request } from 'express';

/** Who is asking: the signed-in person. */
export type Actor = Me;

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- passport's way to say what req.user is
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- see above
    interface User extends Me {}
  }
}

/** The signed-in person as a parameter of a controller's method. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = context.switchToHttp().getRequest<Request>().user;
  if (!actor) throw new UnauthorizedException('Sign in first');
  return actor;
});

/** The same for routes that answer strangers too. */
export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined =>
    context.switchToHttp().getRequest<Request>().user,
);
