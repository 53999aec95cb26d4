import { Inject, Injectable } from '@nestjs/common';
import type { Certificate, Me, Verification, VerifyNumberInput } from '@vigie/contracts';
import canonicalize from 'canonicalize';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { notFound } from '../../platform/http/problem.js';
import type { CertificateEntity } from './certificate.entity.js';
import { normalisedNumber } from './certificate-number.js';
import { certificateView, unknownView, verificationView } from './certificate.view.js';
import { CertificatesRepository } from './certificates.repository.js';
import { SigningService } from './signing.service.js';

/** Reading certificates: one's own, and as a stranger. */
@Injectable()
export class CertificationQueries {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly signing: SigningService,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async mine(holder: Me): Promise<Certificate[]> {
    const now = this.clock.now();
    const certificates = await this.certificates.findOf(holder.id);
    return certificates.map((certificate) => certificateView(certificate, this.config.LMS_ORIGIN, now));
  }

  /** @throws DomainError certification/not-found, also when it is somebody else's */
  async one(id: string, holder: Me): Promise<Certificate> {
    const certificate = await this.certificates.find(id);
    if (certificate?.userId !== holder.id) throw notFound('certification');
    return certificateView(certificate, this.config.LMS_ORIGIN, this.clock.now());
  }

  async verifyToken(token: string): Promise<Verification> {
    const certificate = await this.certificates.findByToken(token);
    if (!certificate || !(await this.isGenuine(certificate))) return unknownView('', this.clock.now());
    return verificationView(
      certificate,
      { by: 'token' },
      await this.successorOf(certificate),
      this.clock.now(),
    );
  }

  async verifyNumber(input: VerifyNumberInput): Promise<Verification> {
    const number = normalisedNumber(input.number);
    const certificate = await this.certificates.findByNumber(number);
    if (!certificate || !(await this.isGenuine(certificate))) return unknownView(number, this.clock.now());
    const asked = { by: 'number' as const, familyName: input.familyName };
    return verificationView(certificate, asked, await this.successorOf(certificate), this.clock.now());
  }

  /** A row that is not what we signed was not issued by us, whoever wrote it: it is unknown, and someone must look. */
  private async isGenuine({ id, facts, snapshot, signature, keyId }: CertificateEntity): Promise<boolean> {
    const isSigned =
      canonicalize(facts) === snapshot && (await this.signing.verify(snapshot, signature, keyId));
    if (!isSigned) this.logger.error({ certificateId: id }, 'certificate with a wrong signature');
    return isSigned;
  }

  private async successorOf(certificate: CertificateEntity): Promise<string | null> {
    if (!certificate.replacedBy) return null;
    return (await this.certificates.find(certificate.replacedBy))?.number ?? null;
  }
}
