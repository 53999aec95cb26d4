import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Certificate, Course, KeptMail, Module, Organisation } from '@vigie/contracts';
import { ask } from './courses.js';
import { write } from './modules.js';
import { passActivity } from './completion.js';
import { atBrowser, demoPassword, signIn } from './people.js';

/** What the pages of the table (../pages.ts) show: made over the API, on top of the demonstration. */
export interface World {
  /** Whom the pages show; the demonstration's own learners are left to the journeys. */
  learner: string;
  /** The demonstration's course, completed by the learner. */
  completed: { slug: string; id: string; lesson: string; enrolment: string; attempt: string };
  /** A course with a lock, in which the learner has done nothing. */
  begun: { slug: string; id: string; page: string; link: string; locked: string };
  draft: string;
  module: string;
  /** A module that is being translated into Arabic. */
  translated: string;
  package: string;
  /** A module of which nobody learns who opens it; the background brings it. */
  care: string;
  /** Its current version. */
  version: string;
  certificate: { id: string; number: string; token: string };
  person: string;
  organisation: string;
  /** Secrets of links in mails. */
  invitation: string;
  reset: string;
}

const demo = 'la-definition-acte-moyen-but';

export async function makeWorld(browser: Browser): Promise<World> {
  // Another one each time: after a failure the tests begin anew, on the same server.
  const mark = randomUUID().slice(0, 4);
  const nadia = `nadia.benali.${mark}@police.example`;
  const open = async () => {
    const page = await (await atBrowser(browser, 'fr')).newPage();
    await page.goto('/verify');
    return page;
  };
  const [admin, trainer, learner] = [await open(), await open(), await open()];
  await signIn(admin, 'tarek.mahfouz@iom.example', 'fr');
  await signIn(trainer, 'helene.marchetti@iom.example', 'fr');
  const { items: organisations } = await ask(admin, 'get', '/organisations');
  const organisation = organisations.find(({ name }: Organisation) => name.includes('Police'))?.id;

  await accept(learner, await invitation(admin, nadia, organisation));
  const begun = await aCourseWithALock(trainer);
  const completed: Course = await ask(trainer, 'get', `/courses/${demo}`);
  const lesson = completed.activities[0]?.id ?? '';
  await ask(learner, 'post', '/enrolments', { courseId: begun.id });
  await ask(learner, 'post', '/enrolments', { courseId: completed.id });
  const attempt = await passActivity(learner, lesson, ['Nadia', 'Benali']);
  const { items: enrolments } = await ask(learner, 'get', `/enrolments?courseId=${completed.id}`);
  await ask(learner, 'post', '/password-resets', { email: nadia });

  const { items: people } = await ask(admin, 'get', `/people?q=${nadia}`);
  const { items: packages } = await ask(trainer, 'get', '/packages');
  return {
    learner: nadia,
    completed: { slug: demo, id: completed.id, lesson, enrolment: enrolments[0].id, attempt },
    begun,
    draft: (await aDraft(trainer)).id,
    module: (await aModule(trainer)).id,
    translated: await aTranslation(trainer),
    package: packages[0].id,
    care: await careOf(learner),
    version: packages[0].versionId,
    certificate: await certificateOf(learner),
    person: people[0].id,
    organisation,
    invitation: await invitation(admin, `idris.kane.${mark}@police.example`, organisation),
    reset: await secretMailedTo(admin, nadia, '/reset'),
  };
}

async function careOf(page: Page): Promise<string> {
  let id = '';
  await expect(async () => {
    id = (await ask(page, 'get', '/untracked')).items[0]?.id ?? '';
    expect(id).not.toBe('');
  }).toPass({ timeout: 90_000 });
  return id;
}

async function invitation(admin: Page, email: string, organisationId: string): Promise<string> {
  await ask(admin, 'post', '/invitations', { email, organisationId, locale: 'fr' });
  return secretMailedTo(admin, email, '/invitation');
}

/** A learner of the demonstration's police, whom no other journey knows. @returns their page, signed in */
export async function aNewcomer(browser: Browser, email: string): Promise<Page> {
  const open = async () => {
    const page = await (await atBrowser(browser, 'fr')).newPage();
    await page.goto('/verify');
    return page;
  };
  const [admin, newcomer] = [await open(), await open()];
  await signIn(admin, 'tarek.mahfouz@iom.example', 'fr');
  const { items } = await ask(admin, 'get', '/organisations');
  const police = items.find(({ name }: Organisation) => name.includes('Police'))?.id;
  await accept(newcomer, await invitation(admin, email, police));
  await admin.context().close();
  return newcomer;
}

async function accept(page: Page, token: string): Promise<void> {
  const names = { givenName: 'Nadia', familyName: 'Benali' };
  await ask(page, 'post', '/invitations/accept', { token, ...names, password: demoPassword, locale: 'fr' });
}

async function secretMailedTo(admin: Page, email: string, path: string): Promise<string> {
  let secret = '';
  await expect(async () => {
    const mails: KeptMail[] = (await ask(admin, 'get', '/admin/mails')).items;
    const text = mails.filter(({ to }) => to === email).map((mail) => mail.text);
    secret = new RegExp(`${path}\\?token=([\\w-]+)`).exec(text.join('\n'))?.[1] ?? '';
    expect(secret).not.toBe('');
  }).toPass();
  return secret;
}

async function certificateOf(learner: Page): Promise<World['certificate']> {
  let found: Certificate | undefined;
  await expect(async () => {
    found = (await ask(learner, 'get', '/certificates')).items[0];
    expect(found).toBeDefined();
  }).toPass();
  const token = new URL(found?.verifyUrl ?? '').pathname.split('/').at(-1) ?? '';
  return { id: found?.id ?? '', number: found?.facts.number ?? '', token };
}

const both = <T extends object>(fr: T, ar: T) => [
  { locale: 'fr', ...fr },
  { locale: 'ar', ...ar },
];

const aModule = (trainer: Page): Promise<Module> =>
  ask(trainer, 'post', '/modules', { title: 'Écouter avant d’agir', baseLocale: 'fr', template: 'lesson' });

/** A module whose title is translated into Arabic, and was changed since. */
async function aTranslation(trainer: Page): Promise<string> {
  const { id } = await aModule(trainer);
  await write(trainer, id, 'about', ['languages'], 'ar', 'draft');
  await write(trainer, id, 'about', ['title'], 'ar', 'الإصغاء قبل الفعل');
  await write(trainer, id, 'about', ['title'], 'fr', 'Écouter, puis agir');
  return id;
}

const aDraft = (trainer: Page): Promise<Course> => {
  const [fr, ar] = [{ title: 'Prévenir les représailles' }, { title: 'الوقاية من الانتقام' }];
  return ask(trainer, 'post', '/courses', {
    texts: both(fr, ar),
    durationMinutes: 30,
    certificate: 'participation',
  });
};

async function aCourseWithALock(trainer: Page): Promise<World['begun']> {
  const summary = {
    fr: 'Les premiers mots, le premier quart d’heure : écouter sans interroger, et orienter.',
    ar: 'الكلمات الأولى وربع الساعة الأول: الإصغاء دون استجواب، ثم الإحالة.',
  };
  const { id }: Course = await ask(trainer, 'post', '/courses', {
    texts: both(
      { title: 'Écouter et orienter', summary: summary.fr },
      { title: 'الإصغاء والإحالة', summary: summary.ar },
    ),
    durationMinutes: 40,
    certificate: null,
  });
  const [page, link, locked] = [randomUUID(), randomUUID(), randomUUID()];
  const read = (id: string, fr: string, ar: string, prerequisites: string[] = []) => ({
    id,
    kind: 'page',
    texts: both({ title: fr }, { title: ar }),
    contents: both(
      {
        blocks: [
          { kind: 'heading', text: fr },
          { kind: 'paragraph', text: summary.fr },
        ],
      },
      {
        blocks: [
          { kind: 'heading', text: ar },
          { kind: 'paragraph', text: summary.ar },
        ],
      },
    ),
    required: true,
    prerequisites,
  });
  const address = { url: 'https://www.iom.int/' };
  const further = {
    id: link,
    kind: 'link',
    texts: both({ title: 'Pour aller plus loin' }, { title: 'للمزيد' }),
    contents: both(address, address),
    required: false,
  };
  const sections = [
    { id: null, titles: [], activities: [read(page, 'Se préparer', 'الاستعداد')] },
    {
      id: randomUUID(),
      titles: both({ title: 'Le premier entretien' }, { title: 'المقابلة الأولى' }),
      activities: [read(locked, 'Écouter d’abord', 'الإصغاء أولًا', [page]), further],
    },
  ];
  const course: Course = await ask(trainer, 'put', `/courses/${id}/outline`, { version: 1, sections });
  await ask(trainer, 'post', `/courses/${id}/publish`);
  return { slug: course.slug, id, page, link, locked };
}
