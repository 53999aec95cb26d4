import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { inPages, Invariants, settledBefore } from '../../platform/invariants/invariants.js';
import { CatalogueQueries } from '../catalogue/index.js';
import { EnrolmentQueries } from '../enrolment/index.js';
import { CertificatesRepository } from './certificates.repository.js';
import { NamesRepository } from './names/names.repository.js';
import { SealingService } from './signing/sealing.service.js';

/** What must hold of certificates: each that was earned is there once, or is held; each is what was signed. */
@Injectable()
export class CertificationInvariants implements OnModuleInit {
  constructor(
    private readonly invariants: Invariants,
    private readonly certificates: CertificatesRepository,
    private readonly names: NamesRepository,
    private readonly sealing: SealingService,
    private readonly catalogue: CatalogueQueries,
    private readonly enrolment: EnrolmentQueries,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.invariants.add(
      { name: 'everybody who has earned a certificate has one, or it is held', breaches: () => this.owed() },
      { name: 'every certificate is what was signed', breaches: () => this.forged() },
    );
  }

  private async *owed(): AsyncGenerator<string> {
    const before = settledBefore(this.clock.now());
    for await (const { id, courseId, completedAt } of inPages((after) =>
      this.enrolment.completedAfter(after, 200),
    )) {
      if (!completedAt || completedAt > before || !(await this.promises(courseId))) continue;

      const isHeld = await this.names.isHeld(id);
      const standing = await this.certificates.countStanding(id);
      if (standing + Number(isHeld) !== 1)
        yield `enrolment ${id}: ${standing} certificates${isHeld ? ', and one is held' : ''}`;
    }
  }

  private async *forged(): AsyncGenerator<string> {
    for await (const certificate of inPages((after) => this.certificates.findAfter(after, 200)))
      if (!(await this.sealing.isGenuine(certificate)))
        yield `certificate ${certificate.number}: its facts are not those that were signed`;
  }

  private async promises(courseId: string): Promise<boolean> {
    const course = (await this.catalogue.coursesById([courseId], 'fr', undefined)).get(courseId);
    return Boolean(course?.certificate);
  }
}
