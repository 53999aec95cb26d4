import { Injectable } from '@nestjs/common';
import type { Enrolment, Locale, Me } from '@vigie/contracts';
import { notFound } from '../../platform/http/problem.js';
import { CatalogueQueries } from '../catalogue/index.js';
import { IdentityService } from '../identity/index.js';
import { decisionsOf, enrolmentView, trackedOf } from './enrolment.view.js';
import type { EnrolmentEntity } from './enrolment.entity.js';
import type { Result } from './enrolment.rules.js';
import { EnrolmentsRepository } from './enrolments.repository.js';

/** An enrolment that has reached its end. */
type Completed = Pick<EnrolmentEntity, 'id' | 'userId' | 'courseId' | 'completedAt'>;

/** Reading one's own enrolments. */
@Injectable()
export class EnrolmentQueries {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly catalogue: CatalogueQueries,
    private readonly identity: IdentityService,
  ) {}

  async mine(learner: Me, courseId: string | undefined, locale: Locale): Promise<Enrolment[]> {
    return this.views(await this.enrolments.findOf(learner.id, courseId), learner, locale);
  }

  /** @throws DomainError enrolment/not-found, also when it is somebody else's */
  async one(id: string, learner: Me, locale: Locale): Promise<Enrolment> {
    const enrolment = await this.enrolments.find(id);
    if (enrolment?.userId !== learner.id) throw notFound('enrolment');
    const [view] = await this.views([enrolment], learner, locale);
    if (!view) throw notFound('enrolment');
    return view;
  }

  /**
   * Anybody's enrolment with its explanation, for other rooms, which ask themselves who may see it.
   *
   * @throws DomainError enrolment/not-found
   */
  async evidence(id: string, locale: Locale): Promise<{ userId: string; enrolment: Enrolment }> {
    const found = await this.enrolments.find(id);
    const [enrolment] = found ? await this.views([found], undefined, locale) : [];
    if (!found || !enrolment) throw notFound('enrolment');
    return { userId: found.userId, enrolment };
  }

  /** The same for many at once; who is gone is missing. */
  async evidenceOf(ids: string[], locale: Locale): Promise<Map<string, Enrolment>> {
    const views = await this.views(await this.enrolments.findSome(ids), undefined, locale);
    return new Map(views.map((view) => [view.id, view]));
  }

  /** What was tracked of one activity in an enrolment; null: nothing. */
  async resultOf(enrolmentId: string, activityId: string): Promise<Result | null> {
    const enrolment = await this.enrolments.find(enrolmentId);
    return enrolment ? (trackedOf(enrolment).get(activityId) ?? null) : null;
  }

  /** Completed ones, in the order of their ids, for rooms that check what follows from it. */
  completedAfter(id: string | null, take: number): Promise<Completed[]> {
    return this.enrolments.findCompletedAfter(id, take);
  }

  private async views(
    enrolments: EnrolmentEntity[],
    learner: Me | undefined,
    locale: Locale,
  ): Promise<Enrolment[]> {
    const ids = enrolments.map((enrolment) => enrolment.courseId);
    const courses = await this.catalogue.coursesById(ids, locale, learner);
    const names = await this.namesIn(enrolments);
    return enrolments.flatMap((enrolment) => {
      const course = courses.get(enrolment.courseId);
      return course ? [enrolmentView(enrolment, course, names)] : [];
    });
  }

  /** Of those who have decided something about an activity, by id. */
  private async namesIn(enrolments: EnrolmentEntity[]): Promise<Map<string, string>> {
    const ids = enrolments.flatMap((one) => [...decisionsOf(one).values()].map(({ decidedBy }) => decidedBy));
    const names = new Map<string, string>();
    for (const id of new Set(ids)) {
      const { givenName, familyName } = await this.identity.person(id);
      names.set(id, `${givenName} ${familyName}`);
    }
    return names;
  }
}
