import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';

/** Who brought something about, and the reference of the request that began it. */
export interface Circumstances {
  /** Null: nobody signed in, or Vigie itself. */
  actorId: string | null;
  reference: string | null;
}

const ambient = new AsyncLocalStorage<() => Circumstances>();

/** What surrounds the code that asks: a request, a job, or neither (the command line, the start). */
export const circumstances = (): Circumstances =>
  ambient.getStore()?.() ?? { actorId: null, reference: null };

/** Makes a request's circumstances ambient. They are read when asked for: signing in changes who it is. */
export function duringRequest(
  request: Request & { id?: unknown },
  _response: Response,
  next: NextFunction,
): void {
  const read = () => ({
    actorId: request.user?.id ?? null,
    reference: typeof request.id === 'string' ? request.id : null,
  });
  ambient.run(read, next);
}

/** Runs what follows from a fact: Vigie acts by itself, under the reference of the request that began it. */
export const asConsequenceOf = <T>(reference: string | null, work: () => T): T =>
  ambient.run(() => ({ actorId: null, reference }), work);
