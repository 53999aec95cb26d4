import { Injectable } from '@nestjs/common';
import type { PersonName } from '@vigie/contracts';
import { Database } from '../../../platform/db/database.js';
import { CertificateNameEntity, HeldCertificateEntity } from './certificate-name.entity.js';

@Injectable()
export class NamesRepository {
  constructor(private readonly database: Database) {}

  /**
   * One at a time for each person until the transaction ends: a fact that arrives while the name is being confirmed
   * waits, and then finds the name.
   */
  async lock(userId: string): Promise<void> {
    await this.database.sql('select pg_advisory_xact_lock(hashtextextended($1, 1))', [userId]);
  }

  find(userId: string): Promise<CertificateNameEntity | null> {
    return this.names.findOneBy({ userId });
  }

  async add(name: CertificateNameEntity): Promise<void> {
    await this.names.insert(name);
  }

  async change(userId: string, { givenName, familyName }: PersonName): Promise<void> {
    await this.names.update({ userId }, { givenName, familyName });
  }

  /** @returns whether it was not held before */
  async hold(held: HeldCertificateEntity): Promise<boolean> {
    if (await this.isHeld(held.enrolmentId)) return false;
    await this.held.insert(held);
    return true;
  }

  heldOf(userId: string): Promise<HeldCertificateEntity[]> {
    return this.held.find({ where: { userId }, order: { completedAt: 'ASC' } });
  }

  isHeld(enrolmentId: string): Promise<boolean> {
    return this.held.existsBy({ enrolmentId });
  }

  heldPage(page: number, pageSize: number): Promise<[HeldCertificateEntity[], number]> {
    return this.held.findAndCount({
      order: { since: 'ASC', enrolmentId: 'ASC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
  }

  async release(enrolmentId: string): Promise<void> {
    await this.held.delete({ enrolmentId });
  }

  private get names() {
    return this.database.repository(CertificateNameEntity);
  }

  private get held() {
    return this.database.repository(HeldCertificateEntity);
  }
}
