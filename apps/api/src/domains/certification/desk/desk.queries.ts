import { Inject, Injectable } from '@nestjs/common';
import type {
  DeskCertificateDetail,
  DeskCorrectionList,
  DeskCounts,
  DeskHeldList,
  DeskList,
  DeskQuery,
  Locale,
} from '@vigie/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { notFound } from '../../../platform/http/problem.js';
import { CatalogueQueries } from '../../catalogue/index.js';
import { IdentityService } from '../../identity/index.js';
import type { CertificateEntity } from '../certificate.entity.js';
import { certificateView, heldView } from '../certificate.view.js';
import { CertificatesRepository } from '../certificates.repository.js';
import { correctionView } from '../corrections/correction.view.js';
import { CorrectionsRepository } from '../corrections/corrections.repository.js';
import { NamesRepository } from '../names/names.repository.js';
import { ChangesRepository } from './changes.repository.js';
import { daysLater, DeskRepository } from './desk.repository.js';
import { allowedOn, changeView, deskCertificateView, holderView } from './desk.view.js';

const pageSize = 25;

/** What administrators see of all certificates. Who may is asked before (`Needs('admin')`). */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly desk: DeskRepository,
    private readonly certificates: CertificatesRepository,
    private readonly changes: ChangesRepository,
    private readonly names: NamesRepository,
    private readonly corrections: CorrectionsRepository,
    private readonly identity: IdentityService,
    private readonly catalogue: CatalogueQueries,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  counts(): Promise<DeskCounts> {
    const now = this.clock.now();
    return this.desk.counts(now, daysLater(now, 90));
  }

  async list({ page, ...filter }: DeskQuery): Promise<DeskList> {
    const now = this.clock.now();
    const [certificates, total] = await this.desk.page(filter, now, page, pageSize);
    const items = certificates.map((certificate) => deskCertificateView(certificate, now));
    return { items, total, page, pageSize, courses: await this.desk.courses() };
  }

  /** @throws DomainError certification/not-found */
  async one(id: string): Promise<DeskCertificateDetail> {
    const certificate = await this.certificates.find(id);
    if (!certificate) throw notFound('certification');
    const changes = await this.changes.findOf(id);
    const people = await this.identity.peopleById([
      certificate.userId,
      ...changes.map(({ byUserId }) => byUserId),
    ]);
    const successor = certificate.replacedBy ? await this.certificates.find(certificate.replacedBy) : null;
    return {
      ...certificateView(certificate, this.config.LMS_ORIGIN, this.clock.now()),
      holder: holderView(certificate.userId, people.get(certificate.userId)),
      withdrawnAt: certificate.withdrawnAt?.toISOString() ?? null,
      replacedBy: referenceTo(successor),
      replaces: referenceTo(await this.certificates.findReplacedBy(id)),
      changes: changes.map((change) => changeView(change, people.get(change.byUserId))),
      can: allowedOn(certificate),
    };
  }

  /** What waits, the longest first. */
  async held(page: number, locale: Locale): Promise<DeskHeldList> {
    const [held, total] = await this.names.heldPage(page, pageSize);
    const people = await this.identity.peopleById(held.map(({ userId }) => userId));
    const courseIds = held.map(({ courseId }) => courseId);
    const courses = await this.catalogue.coursesById(courseIds, locale, undefined);
    const items = held.flatMap((one) =>
      heldView(one, courses.get(one.courseId)).map((view) => ({
        ...view,
        holder: holderView(one.userId, people.get(one.userId)),
        since: one.since.toISOString(),
      })),
    );
    return { items, total, page, pageSize };
  }

  /** The corrections that wait for an answer, the oldest first. */
  async openCorrections(): Promise<DeskCorrectionList> {
    const open = await this.corrections.findOpen();
    const people = await this.identity.peopleById(open.map(({ userId }) => userId));
    const items: DeskCorrectionList['items'] = [];
    for (const correction of open) {
      const { userId } = correction;
      const name = await this.names.find(userId);
      items.push({
        ...correctionView(correction),
        holder: holderView(userId, people.get(userId)),
        current: { givenName: name?.givenName ?? '', familyName: name?.familyName ?? '' },
        certificateCount: (await this.certificates.findStandingOf(userId)).length,
      });
    }
    return { items };
  }
}

const referenceTo = (certificate: CertificateEntity | null) =>
  certificate && { id: certificate.id, number: certificate.number };
