import { Injectable } from '@nestjs/common';
import type { CertificateName, Me, PersonName } from '@vigie/contracts';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { DomainError } from '../../../platform/http/problem.js';
import { CertificationService } from '../certification.service.js';
import { CertificatePdf } from '../pdf/certificate-pdf.js';
import { NamesRepository } from './names.repository.js';

/** The name on certificates: confirmed once by its holder, then changed by a correction alone. */
@Injectable()
export class NamesService {
  constructor(
    private readonly names: NamesRepository,
    private readonly certification: CertificationService,
    private readonly pdf: CertificatePdf,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {}

  /** The confirmed name, or the account's as a proposal. */
  async of(person: Me): Promise<CertificateName> {
    const known = await this.names.find(person.id);
    const { givenName, familyName } = known ?? person;
    return { givenName, familyName, confirmedAt: known?.confirmedAt.toISOString() ?? null };
  }

  /**
   * Keeps the name for good and issues what waited for it.
   *
   * @throws DomainError certification/name-confirmed, certification/name-not-printable with `characters`
   */
  async confirm(person: Me, { givenName, familyName }: PersonName): Promise<void> {
    await this.pdf.assertPrintable({ givenName, familyName });
    await this.database.transaction(async () => {
      await this.names.lock(person.id);
      if (await this.names.find(person.id))
        throw new DomainError(
          'certification/name-confirmed',
          409,
          'The name is confirmed: ask for a correction',
        );

      await this.names.add({ userId: person.id, givenName, familyName, confirmedAt: this.clock.now() });
      await this.certification.issueHeldOf(person.id);
    });
    this.logger.info({ userId: person.id }, 'name on certificates confirmed');
  }
}
