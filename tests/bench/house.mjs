import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { manifest12 } from '@vigie/scorm';
import { writeZip } from '@vigie/scorm/node';

export const password = 'vigie-demo-2026';

export const cookieOf = (answer) => ({ cookie: answer.headers['set-cookie'][0].split(';')[0] });

export const signedIn = (server, email) =>
  server.request('POST', '/api/v1/session', { json: { email, password } });

/** The first demonstration learner in the demonstration course, with the course open. */
export async function enrolledLearner(server) {
  const learner = cookieOf(await signedIn(server, 'ines.moreau@police.example'));
  const [course] = (await server.request('GET', '/api/v1/courses', learner)).body.items;
  const [enrolment] = (await server.request('GET', `/api/v1/enrolments?courseId=${course.id}`, learner)).body
    .items;
  if (!enrolment)
    await server.request('POST', '/api/v1/enrolments', {
      ...learner,
      json: { courseId: course.id },
      expect: 201,
    });
  const { activities } = (await server.request('GET', `/api/v1/courses/${course.id}`, learner)).body;
  const path = `/api/v1/activities/${activities[0].id}/launches`;
  const launch = (await server.request('POST', path, { ...learner, json: { takeOver: true } })).body;
  return { learner, course, launch };
}

/** A package of so many files of random bytes (no two alike, so that each is stored), as a zip in memory. */
export async function importedPackage(count, bytes) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vigie-bench-zip-'));
  const file = path.join(folder, 'package.zip');
  const pages = Array.from({ length: count - 2 }, (_, index) => ({
    path: `media/${index}.bin`,
    data: randomBytes(bytes),
  }));
  await writeZip(
    [
      {
        path: 'imsmanifest.xml',
        data: manifest12({
          identifier: 'bench',
          title: 'Bench',
          items: [{ title: 'Bench', href: 'index.html' }],
        }),
      },
      { path: 'index.html', data: '<!doctype html><title>Bench</title>' },
      ...pages,
    ],
    file,
  );
  const zip = readFileSync(file);
  rmSync(folder, { recursive: true });
  return zip;
}
