import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { asConsequenceOf, circumstances } from '../http/circumstances.js';
import { newId } from '../ids/ids.js';
import { Jobs } from '../jobs/jobs.js';

/** A fact of the past that rooms may react to: a stable name and the shape of its payload. */
export interface Fact<S extends z.ZodType> {
  name: string;
  schema: S;
}

/** Declares a fact; `events/<domain>.ts` holds them. */
export const fact = <S extends z.ZodType>(name: string, schema: S): Fact<S> => ({ name, schema });

const Told = z.object({
  /** The fact's own id, the same in every delivery. */
  id: z.uuid(),
  actorId: z.uuid().nullable(),
  reference: z.string().nullable(),
});

/** Under which circumstances a fact was told. */
export type Told = z.infer<typeof Told>;

// Beside the payload and not around it: jobs that an older version left, or will read, keep their shape.
const Delivery = z.object({ _told: Told.optional() });

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
   * @param react - `told` is missing from jobs that a version without it enqueued.
   */
  on<S extends z.ZodType>(
    what: Fact<S>,
    listener: string,
    react: (payload: z.output<S>, told: Told | undefined) => Promise<void>,
  ): void {
    const queue = `${listener}.on.${what.name}`;
    this.jobs.define(queue, (data) => {
      const { _told: told } = Delivery.parse(data);
      return asConsequenceOf(told?.reference ?? null, () => react(what.schema.parse(data), told));
    });
    this.listeners.set(what.name, [...(this.listeners.get(what.name) ?? []), queue]);
  }

  /** Tells a fact, in the ambient transaction, with who brought it about. */
  async publish<S extends z.ZodType>(what: Fact<S>, payload: z.input<S>): Promise<void> {
    const told: Told = { id: newId(), ...circumstances() };
    const data = { ...Object(what.schema.parse(payload)), _told: told };
    for (const queue of this.listeners.get(what.name) ?? []) await this.jobs.enqueue(queue, data);
  }
}
