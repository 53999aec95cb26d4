import { Injectable } from '@nestjs/common';
import type { Me, OutlineInput } from '@vigie/contracts';
import { outlineChanged } from '../../events/catalogue.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { Events } from '../../platform/events/events.js';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { PackagesService } from '../packages/index.js';
import { CourseEditing } from './course-editing.js';
import type { WholeCourse } from './course.entity.js';
import { CoursesRepository } from './courses.repository.js';
import { OutlineRepository, type PlacedActivity } from './outline.repository.js';
import { activitiesOf, type ActivityRule, changesOf, problemOfOutline } from './outline.rules.js';

/** What a change of the outline would ask of learners, beside what is asked of them now. */
export interface PlannedOutline {
  before: ActivityRule[];
  after: ActivityRule[];
}

/** The outline of a course changes as a whole: all of it, or nothing. */
@Injectable()
export class OutlineService {
  constructor(
    private readonly courses: CoursesRepository,
    private readonly outline: OutlineRepository,
    private readonly editing: CourseEditing,
    private readonly packages: PackagesService,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** What a change would mean, without making it; it is checked as a change is. */
  async plan(courseId: string, input: OutlineInput, actor: Me): Promise<PlannedOutline> {
    const course = await this.editing.seen(courseId, actor);
    await this.check(course, input);
    return { before: course.activities, after: activitiesOf(input) };
  }

  /**
   * Replaces the outline.
   *
   * @throws DomainError catalogue/outline-conflict, 409 with `version`: somebody else changed it; 422 with the reason
   */
  async replace(courseId: string, input: OutlineInput, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      const course = await this.editing.locked(courseId, actor);
      await this.check(course, input);
      await this.write(course, input);

      const version = course.outlineVersion + 1;
      await this.courses.change(courseId, { outlineVersion: version });
      const at = this.clock.now().toISOString();
      const changes = changesOf(course.activities, activitiesOf(input));
      await this.events.publish(outlineChanged, { courseId, at, version, ...changes });
    });
  }

  private async check(course: WholeCourse, input: OutlineInput): Promise<void> {
    if (input.version !== course.outlineVersion)
      throw new DomainError('catalogue/outline-conflict', 409, 'Somebody else has changed the outline', {
        version: course.outlineVersion,
      });

    const activities = activitiesOf(input);
    const known = await this.outline.findSome(activities.map(({ id }) => id));
    const sections = await this.outline.findSections(input.sections.flatMap(({ id }) => id ?? []));
    if ([...known, ...sections].some(({ courseId }) => courseId !== course.id)) throw notFound('catalogue');

    const rules = new Map(known.map((one) => [one.id, { ...one, prerequisites: [] }]));
    const problem = problemOfOutline(input, rules, course.state === 'published');
    if (problem) throw new DomainError(problem.type, 422, problem.title, problem.details);
    await this.checkWhatIsNamed(course.id, input);
  }

  private async checkWhatIsNamed(courseId: string, input: OutlineInput): Promise<void> {
    const activities = activitiesOf(input);
    const packageIds = [...new Set(activities.flatMap(({ packageId }) => packageId ?? []))];
    const packages = await this.packages.infos(packageIds);
    if (packageIds.some((id) => !packages.has(id))) throw notFound('packages');
    assertTracked(activities, packages);

    const fileIds = activities.flatMap(({ contents }) => contents.flatMap(({ fileId }) => fileId ?? []));
    const files = new Map((await this.outline.files(fileIds)).map((file) => [file.id, file]));
    if (fileIds.some((id) => files.get(id)?.courseId !== courseId)) throw notFound('catalogue');
  }

  private async write(course: WholeCourse, input: OutlineInput): Promise<void> {
    const sections = input.sections.flatMap(({ id, ...rest }) => (id ? [{ ...rest, id }] : []));
    await this.outline.placeSections(course.id, sections);

    const placed = placedIn(input);
    for (const activity of placed) await this.outline.place(course.id, activity);
    const stays = new Set(placed.map(({ id }) => id));
    const gone = course.activities.map(({ id }) => id).filter((id) => !stays.has(id));
    if (course.publishedAt) await this.outline.takeOut(gone, this.clock.now());
    else await this.outline.delete(gone);
    await this.outline.replacePrerequisites(placed);

    const kept = new Set(sections.map(({ id }) => id));
    await this.outline.removeSections(course.sections.map(({ id }) => id).filter((id) => !kept.has(id)));
  }
}

/** @throws DomainError catalogue/not-tracked, 422: nobody learns whether it was done, so it cannot be asked for */
export function assertTracked(
  activities: readonly { packageId: string | null; required: boolean; mustPass: boolean }[],
  packages: ReadonlyMap<string, { authored: { isTracked: boolean } | null }>,
): void {
  const asked = activities.find(
    ({ packageId, required, mustPass }) =>
      (required || mustPass) && packages.get(packageId ?? '')?.authored?.isTracked === false,
  );
  if (asked)
    throw new DomainError('catalogue/not-tracked', 422, 'What is not tracked cannot be required', {
      packageId: asked.packageId,
    });
}

/** Places are counted over the whole course, so that "the third activity" is the third whatever section it is in. */
function placedIn({ sections }: OutlineInput): PlacedActivity[] {
  return sections
    .flatMap((section) => section.activities.map((activity) => ({ ...activity, sectionId: section.id })))
    .map((activity, index) => ({ ...activity, position: index + 1 }));
}
