import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { derivedKey, seal, unseal } from '../../platform/config/secrets.js';
import { Jobs } from '../../platform/jobs/jobs.js';

/**
 * Requests whose answer goes out by mail alone, because the page must not tell whether an address has an account. All
 * that depends on it is done in a job, so the answer takes as long either way. The job's data is sealed: it holds an
 * address.
 */
@Injectable()
export class AskedByMail {
  private readonly key: Buffer;

  constructor(
    private readonly jobs: Jobs,
    @Inject(CONFIG) config: Pick<Config, 'SECRET_KEY'>,
  ) {
    this.key = derivedKey(config.SECRET_KEY, 'requests answered by mail');
  }

  /** @param answer - may be called twice for the same request. */
  on<S extends z.ZodType>(queue: string, schema: S, answer: (asked: z.output<S>) => Promise<void>): void {
    this.jobs.define(queue, (data) => answer(schema.parse(JSON.parse(unseal(this.key, sealedIn(data))))));
  }

  async ask(queue: string, asked: object): Promise<void> {
    await this.jobs.enqueue(queue, { sealed: seal(this.key, JSON.stringify(asked)) });
  }
}

function sealedIn(data: unknown): string {
  if (typeof data === 'object' && data !== null && 'sealed' in data) return String(data.sealed);
  throw new Error('a job without its request');
}
