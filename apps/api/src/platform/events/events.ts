import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Jobs } from '../jobs/jobs.js';

/** A fact of the past that rooms may react to: a stable name and the shape of its payload. */
export interface Fact<S extends z.ZodType> {
  name: string;
  schema: S;
}

/** Declares a fact; `events/<domain>.ts` holds them. */
export const fact = <S extends z.ZodType>(name: string, schema: S): Fact<S> => ({ name, schema });

/**
 * The corridor: what happened is told in the transaction that made it happen, one job for each listener, so that
 * a listener that fails is tried again without holding up the others.
 */
@Injectable()
export class Events {
  private readonly listeners = new Map<string, string[]>();

  constructor(private readonly jobs: Jobs) {}

  /**
   * Reacts to a fact, after the commit, in a job of its own. It may be called twice for the same fact.
   *
   * @param listener - name of the reacting room; part of the queue's name.
   */
  on<S extends z.ZodType>(
    what: Fact<S>,
    listener: string,
    react: (payload: z.output<S>) => Promise<void>,
  ): void {
    const queue = `${listener}.on.${what.name}`;
    this.jobs.define(queue, (data) => react(what.schema.parse(data)));
    this.listeners.set(what.name, [...(this.listeners.get(what.name) ?? []), queue]);
  }

  /** Tells a fact, in the ambient transaction. */
  async publish<S extends z.ZodType>(what: Fact<S>, payload: z.input<S>): Promise<void> {
    const data = what.schema.parse(payload);
    for (const queue of this.listeners.get(what.name) ?? []) await this.jobs.enqueue(queue, Object(data));
  }
}
