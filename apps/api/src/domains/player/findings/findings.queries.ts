import { Injectable } from '@nestjs/common';
import type { PackageFinding, PackageFindings } from '@vigie/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { ExaminationService, type ExaminedVersion } from '../../packages/index.js';
import { FindingsRepository } from './findings.repository.js';
import { findingsOfLaunches } from './launch-findings.rules.js';

const NAMES_AT_MOST = 10;
const WEIGHTS: readonly PackageFinding['weight'][] = ['stops', 'tracking', 'note'];

/** What is wrong with a version: what its files say, and what its use has shown. */
@Injectable()
export class FindingsQueries {
  constructor(
    private readonly repository: FindingsRepository,
    private readonly examinations: ExaminationService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError packages/not-found */
  async of(packageId: string, versionId: string): Promise<PackageFindings> {
    const examined = await this.examinations.of(packageId, versionId);
    const launches = await this.repository.toldLaunches(versionId, this.clock.now());
    const findings = [...ofFiles(examined), ...inVain(examined), ...findingsOfLaunches(launches)];
    return {
      tool: examined.tool,
      examinedAt: examined.examinedAt?.toISOString() ?? null,
      launches: launches.length,
      findings: findings.sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight)),
    };
  }
}

const ofFiles = ({ findings }: ExaminedVersion): PackageFinding[] =>
  findings.map((finding) => ({ ...finding, source: 'files', of: null }));

function inVain({ missing, blocked }: ExaminedVersion): PackageFinding[] {
  const kinds = [
    { kind: 'missing-in-use', all: missing },
    { kind: 'blocked-host', all: blocked },
  ] as const;
  return kinds
    .filter(({ all }) => all.length > 0)
    .map(({ kind, all }) => ({
      kind,
      weight: 'stops',
      source: 'use',
      count: all.reduce((sum, { count }) => sum + count, 0),
      of: null,
      subjects: all.slice(0, NAMES_AT_MOST).map(({ name }) => name),
      places: [],
    }));
}
