import type { Launch } from '@vigie/contracts';
import type { Client } from '../support/client.js';
import type { House } from '../support/house.js';
import { aPublishedCourse } from './course.js';

/** A learner who has opened the package of a new course. */
export async function anOpenedCourse(house: House): Promise<OpenedCourse> {
  const trainer = await house.as(await house.person({ roles: ['trainer'] }));
  const learner = await house.as(await house.person({}));
  const course = await aPublishedCourse(trainer);
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  const opened = await learner.post(`/api/v1/activities/${course.activities[0]?.id}/launches`, {});
  return { learner, launch: opened.expect(200).body, courseId: course.id };
}

export interface OpenedCourse {
  learner: Client;
  launch: Launch;
  courseId: string;
}
