import { Injectable } from '@nestjs/common';
import type { CertificateFacts, Me, PersonName, ReplaceInput } from '@vigie/contracts';
import { PinoLogger } from 'nestjs-pino';
import { certificateIssued, certificateWithdrawn } from '../../../events/certification.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { newId } from '../../../platform/ids/ids.js';
import type { CertificateEntity } from '../certificate.entity.js';
import { newCertificateNumber } from '../certificate-number.js';
import { stands } from '../certificate.rules.js';
import { CertificatesRepository } from '../certificates.repository.js';
import { NamesRepository } from '../names/names.repository.js';
import { CertificatePdf } from '../pdf/certificate-pdf.js';
import { SealingService } from '../signing/sealing.service.js';
import type { CertificateChangeEntity } from './certificate-change.entity.js';
import { ChangesRepository } from './changes.repository.js';

/** What administrators do to issued certificates: their state changes, their facts never. */
@Injectable()
export class DeskService {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly changes: ChangesRepository,
    private readonly names: NamesRepository,
    private readonly sealing: SealingService,
    private readonly pdf: CertificatePdf,
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {}

  /** @throws DomainError certification/not-standing when it was withdrawn or replaced before */
  async withdraw(id: string, reason: string, admin: Me): Promise<void> {
    await this.database.transaction(async () => {
      const { enrolmentId, userId } = await this.standing(id);
      const at = this.clock.now();
      await this.certificates.withdraw(id, at);
      await this.keep({ certificateId: id, what: 'withdrawn', reason, byUserId: admin.id, at });
      const news = { certificateId: id, enrolmentId, userId, byUserId: admin.id, at: at.toISOString() };
      await this.events.publish(certificateWithdrawn, news);
    });
  }

  /**
   * A corrected certificate takes the place of this one; what is issued later carries the corrected name too.
   *
   * @returns the new one's id
   * @throws DomainError certification/not-standing, certification/not-genuine, certification/name-not-printable
   */
  async replace(id: string, { reason, ...name }: ReplaceInput, admin: Me): Promise<string> {
    await this.pdf.assertPrintable(name);
    return this.database.transaction(async () => {
      const certificate = await this.standing(id);
      await this.names.change(certificate.userId, name);
      return this.replaceNow(certificate, name, reason, admin);
    });
  }

  /** In the transaction of whoever locked the holder and knows that the certificate stands. */
  async replaceNow(old: CertificateEntity, name: PersonName, reason: string, admin: Me): Promise<string> {
    // A row that somebody wrote past us must not come out of this with our signature.
    if (!(await this.sealing.isGenuine(old)))
      throw new DomainError('certification/not-genuine', 409, 'This certificate is not as it was issued');

    const at = this.clock.now();
    const corrected = await this.sealing.sealed(correctedFacts(old.facts, name, at), old);
    await this.certificates.replace(old.id, corrected);
    await this.keep({ certificateId: old.id, what: 'replaced', reason, byUserId: admin.id, at });
    const { id, enrolmentId, userId } = corrected;
    const news = { certificateId: id, enrolmentId, userId, replaces: old.id, at: at.toISOString() };
    await this.events.publish(certificateIssued, news);
    return id;
  }

  private async standing(id: string): Promise<CertificateEntity> {
    const found = await this.certificates.find(id);
    if (!found) throw notFound('certification');
    await this.names.lock(found.userId);
    const certificate = await this.certificates.find(id);
    if (!certificate || !stands(certificate))
      throw new DomainError('certification/not-standing', 409, 'It was withdrawn or replaced before');
    return certificate;
  }

  private async keep(change: Omit<CertificateChangeEntity, 'id'>): Promise<void> {
    await this.changes.add({ ...change, id: newId() });
    const { certificateId, what, byUserId } = change;
    this.logger.info({ certificateId, what, byUserId }, 'certificate changed');
  }
}

/** The frozen facts with another name, number and day of issue; course, dates and expiry stay. */
const correctedFacts = (
  facts: CertificateFacts,
  { givenName, familyName }: PersonName,
  at: Date,
): CertificateFacts => ({
  ...facts,
  number: newCertificateNumber(at.getUTCFullYear()),
  holder: { givenName, familyName },
  issuedAt: at.toISOString(),
});
