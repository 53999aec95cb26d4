import { Injectable } from '@nestjs/common';
import type { Me } from '@vigie/contracts';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { mayEdit, maySee } from './catalogue.policy.js';
import type { WholeCourse } from './course.entity.js';
import { CoursesRepository } from './courses.repository.js';

/** A course in the hands of somebody who may change it. */
@Injectable()
export class CourseEditing {
  constructor(private readonly courses: CoursesRepository) {}

  /** Locked until the transaction ends, so that two editors do not cross. */
  async locked(id: string, actor: Me): Promise<WholeCourse> {
    await this.courses.lock(id);
    return this.seen(id, actor);
  }

  /** @throws DomainError catalogue/not-found, also for drafts of others; catalogue/not-yours-to-edit */
  async seen(id: string, actor: Me): Promise<WholeCourse> {
    const course = await this.courses.findWhole(id);
    if (!course || !maySee(actor, course)) throw notFound('catalogue');
    if (!mayEdit(actor, course))
      throw new DomainError('catalogue/not-yours-to-edit', 403, 'This course is not yours to edit');
    return course;
  }
}
