import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Finding } from '@vigie/scorm';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.js';
import { notFound } from '../../../platform/http/problem.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { PackagesRepository } from '../packages.repository.js';
import { ExaminationRepository, type InVain } from './examination.repository.js';
import { Examiner } from './examiner.js';

const QUEUE = 'packages.examine';

/** Goes up when the examination learns to see more: versions that were examined before are examined again. */
const REVISION = 1;

/** What is known of a version without anybody's attempts. */
export interface ExaminedVersion {
  tool: string | null;
  /** Null while it waits to be examined. */
  examinedAt: Date | null;
  findings: Finding[];
  missing: InVain[];
  blocked: InVain[];
}

/** What is wrong with versions: looked for at the import, or by a job when somebody asks for the first time. */
@Injectable()
export class ExaminationService implements OnModuleInit {
  constructor(
    private readonly examinations: ExaminationRepository,
    private readonly packages: PackagesRepository,
    private readonly examiner: Examiner,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const Data = z.object({ versionId: z.uuid() });
    this.jobs.define(QUEUE, (data) => this.run(Data.parse(data).versionId));
  }

  /** @throws DomainError packages/not-found */
  async of(packageId: string, versionId: string): Promise<ExaminedVersion> {
    const versions = await this.packages.findVersions(packageId);
    const version = versions.find(({ id }) => id === versionId);
    if (!version) throw notFound('packages');

    const examined = await this.current(versionId);
    if (!examined) await this.jobs.enqueue(QUEUE, { versionId }, { singletonKey: versionId });
    return {
      tool: version.tool,
      examinedAt: examined?.examinedAt ?? null,
      findings: examined?.findings ?? [],
      missing: await this.examinations.missing(versionId),
      blocked: await this.examinations.blocked(versionId),
    };
  }

  /** In the transaction that publishes the version. */
  async keep(versionId: string, findings: Finding[]): Promise<void> {
    await this.examinations.keep(versionId, { revision: REVISION, findings, examinedAt: this.clock.now() });
  }

  private async run(versionId: string): Promise<void> {
    const version = await this.packages.findVersion(versionId);
    if (!version || version.removedAt || (await this.current(versionId))) return;
    const files = await this.packages.findFiles(versionId);
    await this.keep(versionId, await this.examiner.examine(version.manifest, files));
  }

  private async current(versionId: string) {
    const examined = await this.examinations.find(versionId);
    return examined?.revision === REVISION ? examined : null;
  }
}
