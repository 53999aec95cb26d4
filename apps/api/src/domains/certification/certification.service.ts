import { Inject, Injectable } from '@nestjs/common';
import type { CertificateFacts, Course, PersonName } from '@vigie/contracts';
import { PinoLogger } from 'nestjs-pino';
import type { z } from 'zod';
import { certificateHeld, certificateIssued } from '../../events/certification.js';
import { enrolmentCompleted } from '../../events/enrolment.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/db/database.js';
import { Events } from '../../platform/events/events.js';
import { CatalogueQueries } from '../catalogue/index.js';
import { IdentityService } from '../identity/index.js';
import { newCertificateNumber } from './certificate-number.js';
import { monthsLater } from './certificate.rules.js';
import { CertificatesRepository } from './certificates.repository.js';
import { NamesRepository } from './names/names.repository.js';
import { SealingService } from './signing/sealing.service.js';

/** The version of the facts and of the rule that they rest on; it is frozen into each certificate. */
const ruleVersion = 1;

type Completed = z.output<typeof enrolmentCompleted.schema>;

/** Issues certificates: the facts are frozen and signed, and nothing that changes later changes them. */
@Injectable()
export class CertificationService {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly names: NamesRepository,
    private readonly sealing: SealingService,
    private readonly identity: IdentityService,
    private readonly catalogue: CatalogueQueries,
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Issues what the course promises, once, however often it is told that the enrolment is completed. Until the holder
   * has confirmed their name it is held.
   */
  async issueFor(fact: Completed): Promise<void> {
    const { locale } = await this.identity.person(fact.userId);
    const course = await this.courseOf(fact, locale ?? 'fr');
    if (!course?.certificate) return;

    await this.database.transaction(async () => {
      // Two deliveries of the same fact: the second one waits here, sees the first one's certificate and leaves.
      await this.names.lock(fact.userId);
      if (await this.certificates.isIssued(fact.enrolmentId, 1)) return;

      const name = await this.names.find(fact.userId);
      if (name) await this.issue(fact, course, name);
      else await this.hold(fact);
    });
  }

  /** Issues everything that waited for this person's name. In the transaction that keeps the name. */
  async issueHeldOf(userId: string): Promise<void> {
    for (const { enrolmentId, courseId, completedAt } of await this.names.heldOf(userId)) {
      await this.issueFor({ enrolmentId, userId, courseId, at: completedAt.toISOString() });
      await this.names.release(enrolmentId);
    }
  }

  private async hold({ enrolmentId, userId, courseId, at }: Completed): Promise<void> {
    const since = this.clock.now();
    const isNew = await this.names.hold({ enrolmentId, userId, courseId, completedAt: new Date(at), since });
    if (!isNew) return;
    await this.events.publish(certificateHeld, { enrolmentId, userId, courseId, at: since.toISOString() });
    this.logger.info({ enrolmentId }, 'certificate held until the name is confirmed');
  }

  private async issue(fact: Completed, course: Course, name: PersonName): Promise<void> {
    const facts = this.factsOf(name, course, fact.at);
    const { enrolmentId, userId } = fact;
    const certificate = await this.sealing.sealed(facts, { enrolmentId, userId, cycle: 1 });
    await this.certificates.add(certificate);
    const news = { certificateId: certificate.id, enrolmentId, userId, replaces: null, at: facts.issuedAt };
    await this.events.publish(certificateIssued, news);
    this.logger.info({ certificateId: certificate.id, enrolmentId }, 'certificate issued');
  }

  private async courseOf({ courseId }: Completed, locale: Course['title']['locale']) {
    return (await this.catalogue.coursesById([courseId], locale, undefined)).get(courseId);
  }

  private factsOf(
    { givenName, familyName }: PersonName,
    course: Course,
    completedAt: string,
  ): CertificateFacts {
    const now = this.clock.now();
    if (!course.certificate) throw new Error('the course promises no certificate');
    return {
      number: newCertificateNumber(now.getUTCFullYear()),
      kind: course.certificate,
      locale: course.title.locale,
      holder: { givenName, familyName },
      course: { id: course.id, title: course.title.text },
      hours: Math.round((course.durationMinutes / 60) * 10_000) / 10_000,
      completedAt,
      issuedAt: now.toISOString(),
      expiresAt:
        course.certificateMonths === null ? null : monthsLater(now, course.certificateMonths).toISOString(),
      issuer: this.config.ISSUER_NAME,
      pilot: course.pilot,
      ruleVersion,
    };
  }
}
