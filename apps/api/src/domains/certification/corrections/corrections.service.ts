import { Injectable } from '@nestjs/common';
import type { CorrectionInput, Me } from '@vigie/contracts';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { newId } from '../../../platform/ids/ids.js';
import { CertificatesRepository } from '../certificates.repository.js';
import { DeskService } from '../desk/desk.service.js';
import { NamesRepository } from '../names/names.repository.js';
import { CertificatePdf } from '../pdf/certificate-pdf.js';
import type { CorrectionEntity } from './correction.entity.js';
import { CorrectionsRepository } from './corrections.repository.js';

/** A confirmed name changes by a correction alone: its holder asks, an administrator decides. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly corrections: CorrectionsRepository,
    private readonly certificates: CertificatesRepository,
    private readonly names: NamesRepository,
    private readonly desk: DeskService,
    private readonly pdf: CertificatePdf,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {}

  /**
   * @throws DomainError certification/name-not-confirmed: they can still write it as they like;
   *   certification/correction-open, certification/name-not-printable
   */
  async ask(holder: Me, input: CorrectionInput): Promise<void> {
    if (!(await this.names.find(holder.id)))
      throw new DomainError('certification/name-not-confirmed', 409, 'The name can still be written freely');

    await this.pdf.assertPrintable(input);
    const { givenName, familyName, why } = input;
    const settled = { settledAt: null, settledBy: null, answer: null };
    const asked = { userId: holder.id, givenName, familyName, why, askedAt: this.clock.now() };
    await this.corrections.add({ id: newId(), state: 'open', ...asked, ...settled });
  }

  /** The name is changed, and a corrected certificate takes the place of each that stands. */
  async accept(id: string, admin: Me): Promise<void> {
    await this.database.transaction(async () => {
      const correction = await this.open(id);
      await this.names.lock(correction.userId);
      await this.names.change(correction.userId, correction);
      for (const certificate of await this.certificates.findStandingOf(correction.userId))
        await this.desk.replaceNow(certificate, correction, correction.why, admin);
      await this.settle(correction, { state: 'accepted', answer: null }, admin);
    });
  }

  /** @param answer - why not, for the holder to read. */
  async refuse(id: string, answer: string, admin: Me): Promise<void> {
    await this.database.transaction(async () => {
      await this.settle(await this.open(id), { state: 'refused', answer }, admin);
    });
  }

  private async open(id: string): Promise<CorrectionEntity> {
    const correction = await this.corrections.lockOpen(id);
    if (!correction) throw notFound('certification');
    return correction;
  }

  private async settle(
    { id }: CorrectionEntity,
    outcome: Pick<CorrectionEntity, 'state' | 'answer'>,
    admin: Me,
  ): Promise<void> {
    await this.corrections.settle(id, { ...outcome, settledAt: this.clock.now(), settledBy: admin.id });
    this.logger.info({ correctionId: id, state: outcome.state, byUserId: admin.id }, 'correction settled');
  }
}
