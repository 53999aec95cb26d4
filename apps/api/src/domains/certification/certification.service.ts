import { Inject, Injectable } from '@nestjs/common';
import type { CertificateFacts, Course, Me } from '@vigie/contracts';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { enrolmentCompleted } from '../../events/enrolment.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/db/database.js';
import { newId, newToken } from '../../platform/ids/ids.js';
import { CatalogueQueries } from '../catalogue/index.js';
import { IdentityService } from '../identity/index.js';
import { newCertificateNumber } from './certificate-number.js';
import { monthsLater } from './certificate.rules.js';
import { CertificatesRepository } from './certificates.repository.js';
import { SigningService } from './signing.service.js';

/** The version of the facts and of the rule that they rest on; it is frozen into each certificate. */
const ruleVersion = 1;

/** Issues certificates: the facts are frozen and signed, and nothing that changes later changes them. */
@Injectable()
export class CertificationService {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly signing: SigningService,
    private readonly identity: IdentityService,
    private readonly catalogue: CatalogueQueries,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Issues what the course promises, once, however often it is told that the enrolment is completed. */
  async issueFor(fact: z.output<typeof enrolmentCompleted.schema>): Promise<void> {
    const holder = await this.identity.person(fact.userId);
    const locale = holder.locale ?? 'fr';
    const course = (await this.catalogue.coursesById([fact.courseId], locale, undefined)).get(fact.courseId);
    if (!course?.certificate) return;

    const facts = this.factsOf(holder, course, course.certificate, fact.at);
    const snapshot = canonicalize(facts);
    if (snapshot === undefined) throw new Error('the facts of a certificate cannot be written as JSON');
    const { signature, keyId } = await this.signing.sign(snapshot);
    await this.database.transaction(async () => {
      // Two deliveries of the same fact: the second one waits here, sees the first one's certificate and leaves.
      await this.database.sql('select pg_advisory_xact_lock(hashtextextended($1, 1))', [fact.enrolmentId]);
      if (await this.certificates.isIssued(fact.enrolmentId, 1)) return;

      await this.certificates.add({
        id: newId(),
        enrolmentId: fact.enrolmentId,
        userId: fact.userId,
        cycle: 1,
        number: facts.number,
        verificationToken: newToken(),
        facts,
        snapshot,
        snapshotSha256: createHash('sha256').update(snapshot).digest('hex'),
        signature,
        keyId,
        issuedAt: new Date(facts.issuedAt),
        expiresAt: facts.expiresAt === null ? null : new Date(facts.expiresAt),
        withdrawnAt: null,
        replacedBy: null,
      });
    });
  }

  private factsOf(
    holder: Me,
    course: Course,
    kind: CertificateFacts['kind'],
    completedAt: string,
  ): CertificateFacts {
    const now = this.clock.now();
    return {
      number: newCertificateNumber(now.getUTCFullYear()),
      kind,
      locale: course.title.locale,
      holder: { givenName: holder.givenName, familyName: holder.familyName },
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
