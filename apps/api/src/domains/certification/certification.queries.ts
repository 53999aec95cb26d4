import { Inject, Injectable } from '@nestjs/common';
import type {
  Certificate,
  CertificateExplanation,
  CertificateList,
  Locale,
  Me,
  Verification,
  VerifyNumberInput,
} from '@vigie/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { notFound } from '../../platform/http/problem.js';
import { CatalogueQueries } from '../catalogue/index.js';
import { EnrolmentQueries } from '../enrolment/index.js';
import type { CertificateEntity } from './certificate.entity.js';
import { explainCertificate } from './certificate-explanation.rules.js';
import { normalisedNumber } from './certificate-number.js';
import { certificateView, heldView, unknownView, verificationView } from './certificate.view.js';
import { CertificatesRepository } from './certificates.repository.js';
import { mayAskWhy } from './certification.policy.js';
import { CorrectionsRepository } from './corrections/corrections.repository.js';
import { correctionView } from './corrections/correction.view.js';
import { NamesRepository } from './names/names.repository.js';
import { NamesService } from './names/names.service.js';
import { SealingService } from './signing/sealing.service.js';

/** Reading certificates: one's own, and as a stranger. */
@Injectable()
export class CertificationQueries {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly names: NamesRepository,
    private readonly namesService: NamesService,
    private readonly corrections: CorrectionsRepository,
    private readonly sealing: SealingService,
    private readonly catalogue: CatalogueQueries,
    private readonly enrolment: EnrolmentQueries,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async mine(holder: Me, locale: Locale): Promise<CertificateList> {
    const now = this.clock.now();
    const certificates = await this.certificates.findOf(holder.id);
    const held = await this.names.heldOf(holder.id);
    const courses = await this.catalogue.coursesById(
      held.map((one) => one.courseId),
      locale,
      holder,
    );
    const correction = await this.corrections.newestOf(holder.id);
    return {
      items: certificates.map((certificate) => certificateView(certificate, this.config.LMS_ORIGIN, now)),
      held: held.flatMap((one) => heldView(one, courses.get(one.courseId))),
      name: await this.namesService.of(holder),
      correction: correction && correctionView(correction),
    };
  }

  /** @throws DomainError certification/not-found, also when it is somebody else's */
  async one(id: string, holder: Me): Promise<Certificate> {
    const certificate = await this.certificates.find(id);
    if (certificate?.userId !== holder.id) throw notFound('certification');
    return certificateView(certificate, this.config.LMS_ORIGIN, this.clock.now());
  }

  /** @throws DomainError certification/not-found, also when it is somebody else's */
  async why(enrolmentId: string, actor: Me, locale: Locale): Promise<CertificateExplanation> {
    const { userId, enrolment } = await this.enrolment.evidence(enrolmentId, locale).catch(() => {
      throw notFound('certification');
    });
    if (!mayAskWhy(actor, { userId })) throw notFound('certification');
    return explainCertificate({
      enrolment,
      nameConfirmedAt: (await this.names.find(userId))?.confirmedAt ?? null,
      certificate: await this.certificates.standingOf(enrolmentId),
    });
  }

  async verifyToken(token: string): Promise<Verification> {
    const certificate = await this.certificates.findByToken(token);
    if (!certificate || !(await this.sealing.isGenuine(certificate)))
      return unknownView('', this.clock.now());
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
    if (!certificate || !(await this.sealing.isGenuine(certificate)))
      return unknownView(number, this.clock.now());
    const asked = { by: 'number' as const, familyName: input.familyName };
    return verificationView(certificate, asked, await this.successorOf(certificate), this.clock.now());
  }

  private async successorOf(certificate: CertificateEntity): Promise<string | null> {
    if (!certificate.replacedBy) return null;
    return (await this.certificates.find(certificate.replacedBy))?.number ?? null;
  }
}
