import { type BrowserContext, type FrameLocator, type Page, test as base } from '@playwright/test';
import type { Course, Me } from '@vigie/contracts';
import { aPublishedCourse } from '../../builders/course.js';
import { type Attack, hostilePage, type Target } from '../../builders/hostile/index.js';
import type { PackageSketch } from '../../builders/package.js';
import { Client } from '../../support/client.js';
import { openRealBrowser } from './browser.js';
import { openSink, type Sink } from './sink.js';

const port = Number(process.env.E2E_PORT ?? 3980);
const password = 'vigie-demo-2026';

/** The name of the LMS's session cookie; it carries the port. */
export const sessionCookie = `vigie-${port}`;
export const lms = `http://localhost:${port}`;

/** Somebody signed in over the API, who can lend the session to the browser. */
export interface Person {
  me: Me;
  client: Client;
}

interface WorkerFixtures {
  trainer: Person;
  learner: Person;
  profile: BrowserContext;
}

interface Fixtures {
  /** A tab of the learner's, signed in. */
  page: Page;
  sink: Sink;
  /** A course of one package, in which the learner is enrolled. */
  courseOf: (sketch: PackageSketch, title?: string) => Promise<Course>;
  /** Opens the course's activity in the player. */
  play: (course: Course, page?: Page) => Promise<void>;
  /** Makes a course of a hostile package and opens it. */
  begin: (attack: Attack, more?: Partial<Target>, files?: PackageSketch['files']) => Promise<Course>;
  /** The same, and waits for what came of it. */
  attackWith: (...given: Parameters<Fixtures['begin']>) => Promise<{ got: Got; course: Course }>;
}

/** What a hostile page says it got, by the name of each try. */
export type Got = Record<string, string>;

async function signedIn(email: string): Promise<Person> {
  const client = new Client(port, `localhost:${port}`);
  const answer = await client.post('/api/v1/session', { email, password, stay: false });
  return { me: answer.expect(200).body, client };
}

/** A real browser with a profile of its own, the demonstration's people, and an attacker's server. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  trainer: [async ({}, use) => use(await signedIn('helene.marchetti@iom.example')), { scope: 'worker' }],
  learner: [async ({}, use) => use(await signedIn('rosa.delgado@refuge.example')), { scope: 'worker' }],
  profile: [
    async ({}, use) => {
      const { context, close } = await openRealBrowser();
      await use(context);
      await close();
    },
    { scope: 'worker' },
  ],
  page: async ({ profile, learner }, use) => {
    await lendSession(profile, learner);
    const page = await profile.newPage();
    await use(page);
    // One tab stays: with its last window a browser forgets its sessions.
    for (const one of profile.pages().slice(1)) await one.close();
  },
  sink: async ({}, use) => {
    const sink = await openSink();
    await use(sink);
    await sink.close();
  },
  courseOf: async ({ trainer, learner }, use) => {
    await use(async (sketch, title = 'Leçon') => {
      const course = await aPublishedCourse(trainer.client, { title, packages: [sketch], certificate: null });
      (await learner.client.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
      return course;
    });
  },
  play: async ({ page }, use) => {
    await use(async (course, tab = page) => void (await tab.goto(playAddress(course))));
  },
  begin: async ({ sink, courseOf, play }, use) => {
    await use(async (attack, more = {}, files = {}) => {
      const target = { lms, sink: sink.origin, session: sessionCookie, ...more };
      const html = hostilePage(attack, target);
      const course = await courseOf({ files: { 'page-1.html': html, 'worker.js': '', ...files } });
      await play(course);
      return course;
    });
  },
  attackWith: async ({ page, begin }, use) => {
    await use(async (...given) => {
      const course = await begin(...given);
      return { got: await gotOf(courseIn(page)), course };
    });
  },
});

export const playAddress = (course: Course): string => `${lms}/play/${course.activities[0]?.id}`;

/** Gives the browser a person's session. */
export async function lendSession(context: BrowserContext, { client }: Person): Promise<void> {
  const value = client.cookies.get(sessionCookie) ?? '';
  await context.addCookies([{ name: sessionCookie, value, url: lms, httpOnly: true, sameSite: 'Lax' }]);
}

/** The course inside the shell inside the page. */
export const courseIn = (page: Page): FrameLocator =>
  page.frameLocator('iframe').frameLocator('iframe >> nth=0');

/** What a hostile page has got, once it is done. */
export async function gotOf(page: Page | FrameLocator): Promise<Got> {
  const output = page.locator('output[data-over]');
  await output.waitFor({ state: 'attached', timeout: 30_000 });
  return JSON.parse((await output.textContent()) || '{}');
}

export { expect } from '@playwright/test';
