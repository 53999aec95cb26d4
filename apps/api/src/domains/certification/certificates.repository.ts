import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import { CertificateEntity } from './certificate.entity.js';

@Injectable()
export class CertificatesRepository {
  constructor(private readonly database: Database) {}

  findOf(userId: string): Promise<CertificateEntity[]> {
    return this.certificates.find({ where: { userId }, order: { issuedAt: 'DESC' } });
  }

  find(id: string): Promise<CertificateEntity | null> {
    return this.certificates.findOneBy({ id });
  }

  findByNumber(number: string): Promise<CertificateEntity | null> {
    return this.certificates.findOneBy({ number });
  }

  findByToken(verificationToken: string): Promise<CertificateEntity | null> {
    return this.certificates.findOneBy({ verificationToken });
  }

  /** How many of the enrolment's newest cycle no other has taken the place of. */
  async countStanding(enrolmentId: string): Promise<number> {
    const cycle = await this.certificates.maximum('cycle', { enrolmentId });
    return cycle === null ? 0 : this.certificates.countBy({ enrolmentId, cycle, replacedBy: IsNull() });
  }

  /** For checking all of them: in the order of their ids. */
  findAfter(id: string | null, take: number): Promise<CertificateEntity[]> {
    return this.certificates.find({
      where: id === null ? {} : { id: MoreThan(id) },
      order: { id: 'ASC' },
      take,
    });
  }

  isIssued(enrolmentId: string, cycle: number): Promise<boolean> {
    return this.certificates.existsBy({ enrolmentId, cycle });
  }

  /** The certificate of an enrolment that no other has taken the place of. */
  standingOf(enrolmentId: string): Promise<CertificateEntity | null> {
    return this.certificates.findOne({
      where: { enrolmentId, replacedBy: IsNull() },
      order: { cycle: 'DESC' },
    });
  }

  /** Everything of this person's that still counts or has only run out. */
  findStandingOf(userId: string): Promise<CertificateEntity[]> {
    return this.certificates.find({
      where: { userId, replacedBy: IsNull(), withdrawnAt: IsNull() },
      order: { issuedAt: 'ASC' },
    });
  }

  findReplacedBy(id: string): Promise<CertificateEntity | null> {
    return this.certificates.findOneBy({ replacedBy: id });
  }

  async withdraw(id: string, withdrawnAt: Date): Promise<void> {
    await this.certificates.update({ id }, { withdrawnAt });
  }

  /** The old one points to the new one first: only one may stand per enrolment and cycle. */
  async replace(id: string, by: CertificateEntity): Promise<void> {
    await this.certificates.update({ id }, { replacedBy: by.id });
    await this.add(by);
  }

  async add(certificate: CertificateEntity): Promise<void> {
    await this.certificates.insert(certificate);
  }

  private get certificates() {
    return this.database.repository(CertificateEntity);
  }
}
