import type { Activity, Resource } from '@vigie/contracts';
import { isShownInline, type ResourceHeld } from '../catalogue/index.js';
import type { Result } from './enrolment.rules.js';

type ResourceActivity = Activity & { kind: Resource['kind'] };

/** @param result - null for whoever looks at it as an editor and is not in the course. */
export function resourceView(
  activity: ResourceActivity,
  { course, locale, blocks, url, file }: ResourceHeld,
  result: Result | null,
): Resource {
  const index = course.activities.findIndex(({ id }) => id === activity.id);
  return {
    activityId: activity.id,
    kind: activity.kind,
    title: activity.title,
    advisory: activity.advisory,
    course: { id: course.id, slug: course.slug, title: course.title },
    locale,
    blocks,
    link: url === null ? null : { url, host: activity.host ?? '' },
    file: file && {
      id: file.id,
      fileName: file.fileName,
      mediaType: file.mediaType,
      sizeBytes: file.sizeBytes,
      href: `/api/v1/activities/${activity.id}/file?locale=${locale}`,
      inline: isShownInline(file.mediaType),
    },
    position: index + 1,
    count: course.activities.length,
    previous: neighbour(course.activities[index - 1]),
    next: neighbour(course.activities[index + 1]),
    done: result && {
      isDone: result.completion === 'completed',
      at: result.completion === 'completed' ? (result.lastAt?.toISOString() ?? null) : null,
    },
  };
}

const neighbour = (activity: Activity | undefined) =>
  activity ? { activityId: activity.id, title: activity.title } : null;
