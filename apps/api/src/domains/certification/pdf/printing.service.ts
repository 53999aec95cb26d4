import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Me } from '@vigie/contracts';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { verifyUrlOf } from '../certificate.view.js';
import { CertificatesRepository } from '../certificates.repository.js';
import { mayPrint } from '../certification.policy.js';
import { CertificatePdf } from './certificate-pdf.js';
import { SealingService } from '../signing/sealing.service.js';

/** Hands out certificates as PDF. */
@Injectable()
export class PrintingService {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly sealing: SealingService,
    private readonly pdf: CertificatePdf,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A certificate that was withdrawn or replaced is still printed as it was issued: its QR code says what became of it.
   *
   * @throws DomainError certification/not-found, certification/not-genuine, rendering/unavailable
   */
  async print(id: string, locale: Locale, actor: Me): Promise<{ fileName: string; pdf: Buffer }> {
    const certificate = await this.certificates.find(id);
    if (!certificate || !mayPrint(actor, certificate)) throw notFound('certification');
    if (!(await this.sealing.isGenuine(certificate)))
      throw new DomainError('certification/not-genuine', 409, 'This certificate is not as it was issued');

    const { LMS_ORIGIN } = this.config;
    const addresses = { verifyUrl: verifyUrlOf(certificate, LMS_ORIGIN), verifyPage: `${LMS_ORIGIN}/verify` };
    const pdf = await this.pdf.render(certificate, addresses, locale);
    return { fileName: `${certificate.number}-${locale}.pdf`, pdf };
  }
}
