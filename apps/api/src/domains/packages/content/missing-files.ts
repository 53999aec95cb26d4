import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { rateLimiter } from '../../../platform/http/rate-limit.js';
import { ExaminationRepository } from '../examination/examination.repository.js';

const LONGEST_PATH = 300;
/** Browsers and their tools ask for these by themselves. */
const UNASKED = /(^|\/)favicon\.ico$|\.map$/;

/** Counts what packages ask their own files for and do not find, so that a trainer sees why a part stays empty. */
@Injectable()
export class MissingFiles {
  private readonly limit;

  constructor(
    private readonly repository: ExaminationRepository,
    private readonly clock: Clock,
    database: Database,
  ) {
    this.limit = rateLimiter(database, { keyPrefix: 'missing file', points: 300, duration: 3600 });
  }

  /** Beyond the limit nothing is counted: an answer never waits for it. */
  async count(versionId: string, path: string): Promise<void> {
    if (path === '' || path.length > LONGEST_PATH || UNASKED.test(path)) return;
    const allowed = await this.limit.consume(versionId).then(
      () => true,
      () => false,
    );
    if (allowed) await this.repository.countMissing(versionId, path, this.clock.now());
  }
}
