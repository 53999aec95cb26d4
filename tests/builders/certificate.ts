import type { Certificate, CertificateList, Course } from '@vigie/contracts';
import type { Client } from '../support/client.js';
import { until } from '../support/until.js';
import { aCommit } from './commit.js';

/** Enrols and does everything that the course asks for. @returns the enrolment's id */
export async function complete(course: Course, learner: Client): Promise<string> {
  const enrolment = (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201).body;
  const activity = course.activities[0]?.id;
  const launch = (await learner.post(`/api/v1/activities/${activity}/launches`, {})).expect(200).body;
  const done = aCommit(launch, { status: 'completed', exit: '', final: true });
  (await learner.post(`/api/v1/attempts/${launch.attempt}/commits`, done)).expect(200);
  return enrolment.id;
}

export const myCertificates = async (learner: Client): Promise<CertificateList> =>
  (await learner.get('/api/v1/certificates')).expect(200).body;

/** Confirms the name as it is proposed, or another one. */
export async function confirmName(
  learner: Client,
  name?: { givenName: string; familyName: string },
): Promise<void> {
  const { givenName, familyName } = name ?? (await myCertificates(learner)).name;
  (await learner.post('/api/v1/certificate-name', { givenName, familyName })).expect(200);
}

/** Completes the course, waits until its certificate is held for the name. @returns the enrolment's id */
export async function completeAndHold(course: Course, learner: Client): Promise<string> {
  const enrolmentId = await complete(course, learner);
  await until('the held certificate', async () =>
    (await myCertificates(learner)).held.some((one) => one.enrolmentId === enrolmentId),
  );
  return enrolmentId;
}

/** A certificate of this course, issued to a learner who confirms the name. */
export async function aCertificate(
  course: Course,
  learner: Client,
  name?: { givenName: string; familyName: string },
): Promise<Certificate> {
  await confirmName(learner, name);
  await complete(course, learner);
  return until('the certificate', async () =>
    (await myCertificates(learner)).items.find((one) => one.facts.course.id === course.id),
  );
}
