import { randomUUID } from 'node:crypto';
import type { Activity, Course, ResourceContent } from '@vigie/contracts';
import type { z } from 'zod';
import type { OutlineInput as OutlineSchema } from '@vigie/contracts';
import { aCommit } from './commit.js';
import type { Client } from '../support/client.js';
import { until } from '../support/until.js';

type Outline = z.input<typeof OutlineSchema>;
type NewActivity = Outline['sections'][number]['activities'][number];

/** The outline of a course as its editor would send it back unchanged. */
export function outlineOf(course: Course): Outline {
  const inSection = (id: string | null) =>
    course.activities.filter(({ sectionId }) => sectionId === id).map(asWritten);
  const sections = course.sections.map(({ id, titles }) => ({ id, titles, activities: inSection(id) }));
  const loose = inSection(null);
  return {
    version: course.outlineVersion,
    sections: loose.length > 0 ? [{ id: null, activities: loose }, ...sections] : sections,
  };
}

function asWritten(activity: Activity): NewActivity {
  const { id, kind, packageId, texts, contents, required, mustPass, durationMinutes, prerequisites } =
    activity;
  return { id, kind, packageId, texts, contents, required, mustPass, durationMinutes, prerequisites };
}

/** A page to read, not required unless said. */
export const aPage = (title: string, more: Partial<NewActivity> = {}): NewActivity => ({
  id: randomUUID(),
  kind: 'page',
  texts: [{ locale: 'fr', title }],
  contents: [{ locale: 'fr', blocks: [{ kind: 'paragraph', text: `${title}, en entier.` }] }],
  required: false,
  ...more,
});

/** Another kind of resource, or another language. */
export const aResource = (
  kind: 'page' | 'link' | 'file',
  contents: z.input<typeof ResourceContent>[],
  more: Partial<NewActivity> = {},
): NewActivity => ({ ...aPage('Ressource', more), kind, contents });

export const aSection = (title: string, activities: NewActivity[] = []) => ({
  id: randomUUID(),
  titles: [{ locale: 'fr' as const, title }],
  activities,
});

/** Reads a course as its trainer, lets `change` work on its outline, and sends that. */
export async function changeOutline(
  trainer: Client,
  courseId: string,
  change: (outline: Outline) => Outline,
) {
  const course = (await trainer.get(`/api/v1/courses/${courseId}`)).expect(200).body;
  return trainer.send('PUT', `/api/v1/courses/${courseId}/outline`, change(outlineOf(course)));
}

/** Adds activities at the end of the part without a section. */
export const withMore =
  (...more: NewActivity[]) =>
  (outline: Outline): Outline => {
    const [first, ...rest] = outline.sections;
    const loose = first?.id === null ? first.activities : [];
    const others = first?.id === null ? rest : outline.sections;
    return { ...outline, sections: [{ id: null, activities: [...loose, ...more] }, ...others] };
  };

/** The same outline with some of its activities written otherwise; undefined takes one out. */
export const rewritten =
  (write: (activity: NewActivity) => NewActivity | undefined) =>
  (outline: Outline): Outline => ({
    ...outline,
    sections: outline.sections.map((section) => ({
      ...section,
      activities: section.activities.flatMap((activity) => write(activity) ?? []),
    })),
  });

/** Completes a package, and waits until the course knows. */
export async function complete(learner: Client, courseId: string, activityId: string, status = 'completed') {
  const launch = (await learner.post(`/api/v1/activities/${activityId}/launches`, { takeOver: true })).expect(
    200,
  ).body;
  (await learner.post(`/api/v1/attempts/${launch.attempt}/commits`, aCommit(launch, { status }))).expect(200);
  await until('the result', async () =>
    (await enrolmentOf(learner, courseId)).activities.find(
      (one: { activityId: string; completion: string }) =>
        one.activityId === activityId && one.completion === 'completed',
    ),
  );
}

export const enrolmentOf = async (learner: Client, courseId: string) =>
  (await learner.get(`/api/v1/enrolments?courseId=${courseId}`)).expect(200).body.items[0];
