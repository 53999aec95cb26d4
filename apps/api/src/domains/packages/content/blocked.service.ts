import { Injectable } from '@nestjs/common';
import express, { type Request, type Response } from 'express';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { DomainError } from '../../../platform/http/problem.js';
import { rateLimiter, spend } from '../../../platform/http/rate-limit.js';
import { BlockedRepository } from './blocked.repository.js';
import { readReport } from './blocked.rules.js';
import { ServedRepository } from './served.repository.js';

const readBody = express.json({
  limit: '32kb',
  type: ['application/csp-report', 'application/reports+json'],
});

/** Counts what browsers have kept packages from, so that a trainer sees why a picture or a font is missing. */
@Injectable()
export class BlockedService {
  private readonly limit;

  constructor(
    private readonly served: ServedRepository,
    private readonly repository: BlockedRepository,
    private readonly clock: Clock,
    database: Database,
  ) {
    this.limit = rateLimiter(database, { keyPrefix: 'csp-report', points: 300, duration: 3600 });
  }

  /** Takes a browser's report, from anybody who knows the host's name; says nothing in return. */
  async answer(hostId: string, request: Request, response: Response): Promise<void> {
    const version = await this.served.find(hostId, null);
    if (!version) return void response.status(404).end();
    await spend(this.limit, hostId);
    for (const blocked of distinct(readReport(await bodyOf(request, response))))
      await this.repository.count(version.versionId, blocked, this.clock.now());
    response.status(204).end();
  }
}

function distinct<T extends object>(all: T[]): T[] {
  return [...new Map(all.map((one) => [Object.values(one).join(' '), one])).values()];
}

function bodyOf(request: Request, response: Response): Promise<unknown> {
  return new Promise((resolve, reject) => {
    readBody(request, response, (error: unknown) =>
      error ? reject(new DomainError('request/invalid', 400, 'Not a report')) : resolve(request.body),
    );
  });
}
