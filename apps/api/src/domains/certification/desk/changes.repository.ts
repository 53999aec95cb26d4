import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { CertificateChangeEntity } from './certificate-change.entity.js';

@Injectable()
export class ChangesRepository {
  constructor(private readonly database: Database) {}

  findOf(certificateId: string): Promise<CertificateChangeEntity[]> {
    return this.changes.find({ where: { certificateId }, order: { at: 'ASC' } });
  }

  async add(change: CertificateChangeEntity): Promise<void> {
    await this.changes.insert(change);
  }

  private get changes() {
    return this.database.repository(CertificateChangeEntity);
  }
}
