import { Injectable } from '@nestjs/common';
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

  isIssued(enrolmentId: string, cycle: number): Promise<boolean> {
    return this.certificates.existsBy({ enrolmentId, cycle });
  }

  async add(certificate: CertificateEntity): Promise<void> {
    await this.certificates.insert(certificate);
  }

  private get certificates() {
    return this.database.repository(CertificateEntity);
  }
}
