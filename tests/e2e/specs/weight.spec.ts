import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { m } from '@vigie/i18n/messages';
import { aCourseOfTwo } from '../../builders/course-2004.js';
import { type Budget, budgets, type Weighed } from '../budgets.js';
import { passActivity } from '../flows/completion.js';
import { enrolIn } from '../flows/learner.js';
import { course } from '../flows/lesson.js';
import { atBrowser, demoPassword, signIn } from '../flows/people.js';
import { bringFile, makeCourse } from '../flows/trainer.js';
import { type Weight, weigh } from '../flows/weight.js';

const learner = 'rosa.delgado@refuge.example';
const old = 'La définition : acte, moyen, but';
const young = 'Peser et mesurer';
const strangers: Weighed[] = ['/sign-in', '/forgotten', '/register', '/verify'];

type Row = { route: Weighed; first: Weight; again: Weight };

test('every page that a learner meets keeps within its weight', async ({ browser }, info) => {
  test.setTimeout(300_000); // forty pages, each in a browser of its own
  await aCourseOf2004(browser);
  const pages = await pagesOf(browser);
  const rows: Row[] = [];
  for (const route of Object.keys(budgets) as Weighed[]) {
    const path = pages[route];
    if (path) rows.push({ route, ...(await twoVisits(browser, route, path)) });
  }
  const table = tableOf(rows);
  console.log(table);
  await info.attach('weight', { body: table, contentType: 'text/plain' });

  expect(rows.map(({ route }) => route)).toEqual(Object.keys(budgets));
  expect(rows.flatMap(tooHeavy)).toEqual([]);
});

test('what a page is made of comes compressed, and is kept by the browser for good', async ({ request }) => {
  const page = await (await request.get('/verify')).text();
  const style = /href="\.?(\/_app\/[^"]+\.css)"/.exec(page)?.[1] ?? '';
  const headers = async (encoding: string) =>
    (await request.get(style, { headers: { 'accept-encoding': encoding } })).headers();

  expect((await headers('gzip, deflate, br'))['content-encoding']).toBe('br');
  expect((await headers('gzip'))['content-encoding']).toBe('gzip');
  expect((await headers('gzip'))['cache-control']).toContain('immutable');
});

for (const locale of ['fr', 'ar'] as const)
  test(`the scripts of a page in ${locale} speak no other language`, async ({ browser }) => {
    const page = await (await atBrowser(browser, locale)).newPage();
    const scripts = new Set<string>();
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.add(response.url());
    });
    await signIn(page, 'helene.marchetti@iom.example', locale);
    await page.goto('/studio/courses', { waitUntil: 'networkidle' });
    const bodies = [...scripts].map(async (url) => (await page.request.get(url)).text());
    const code = (await Promise.all(bodies)).join('\n');

    expect(code).toContain(m.common_nav_learner_space({}, { locale }));
    for (const other of (['fr', 'en', 'es', 'ar'] as const).filter((each) => each !== locale))
      expect(code).not.toContain(m.common_nav_learner_space({}, { locale: other }));
  });

async function aCourseOf2004(browser: Browser): Promise<void> {
  const trainer = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(trainer, 'helene.marchetti@iom.example', 'fr');
  const buffer = await aCourseOfTwo(young);
  await bringFile(trainer, { name: 'deux.zip', mimeType: 'application/zip', buffer }, 'fr');
  await makeCourse(trainer, young, 'fr');
}

/** Where each route of the table is to be found. */
async function pagesOf(browser: Browser): Promise<Partial<Record<Weighed, string>>> {
  const page = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(page, learner, 'fr');
  const player = async (title: string) => {
    await enrolIn(page, title, 'fr');
    return page.locator('a[href^="/play/"]').first().getAttribute('href');
  };
  const plays = [await player(young), await player(old)];
  const coursePage = new URL(page.url()).pathname;
  const certificate = await certificateOf(browser);
  const simple = Object.keys(budgets).filter((route) => !route.includes('['));
  return {
    ...Object.fromEntries(simple.map((route) => [route, route])),
    '/courses/[slug]': coursePage,
    '/certificates/[id]': certificate,
    '/play/[activityId] of SCORM 1.2': plays[1] ?? '',
    '/play/[activityId] of SCORM 2004': plays[0] ?? '',
  };
}

/** A learner of another demonstration course has a certificate; the list leads to it. */
async function certificateOf(browser: Browser): Promise<string> {
  const page = await (await atBrowser(browser, 'fr')).newPage();
  await signIn(page, 'samir.haddad@police.example', 'fr');
  await enrolIn(page, old, 'fr');
  const play = (await page.locator('a[href^="/play/"]').first().getAttribute('href')) ?? '';
  await passActivity(page, play.replace('/play/', ''), ['سمير', 'حداد']);
  const issued = async () => (await (await page.request.get('/api/v1/certificates')).json()).items;
  await expect.poll(issued).not.toEqual([]);
  return `/certificates/${(await issued())[0].id}`;
}

/** A first visit with an empty cache, and the next one in the same browser. */
async function twoVisits(browser: Browser, route: Weighed, path: string): Promise<Omit<Row, 'route'>> {
  const context = await atBrowser(browser, 'fr');
  const who = route === '/certificates/[id]' ? 'samir.haddad@police.example' : learner;
  if (!strangers.includes(route)) await signInByApi(context, who);
  const come = async (page: Page) => {
    if (route.startsWith('/play')) await expect(course(page).locator('body')).toBeAttached();
  };
  const visit = async () => {
    const page = await context.newPage();
    const weight = await weigh(page, path, come);
    await page.close();
    return weight;
  };
  const first = await visit();
  const again = await visit();
  await context.close();
  return { first, again };
}

/** Signed in without a page: nothing is in the browser's cache yet. */
async function signInByApi(context: BrowserContext, email: string): Promise<void> {
  const answer = await context.request.post('/api/v1/session', {
    data: { email, password: demoPassword },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(answer.ok()).toBe(true);
}

function tooHeavy({ route, first, again }: Row): string[] {
  const budget: Budget = budgets[route];
  return [
    ['first visit', first.total, budget.first] as const,
    ['scripts', first.script, budget.script] as const,
    ['next visit', again.total, budget.again] as const,
  ].flatMap(([what, bytes, most]) =>
    bytes > most * 1000 ? [`${route}: ${what} ${kb(bytes)} kB of ${most} kB`] : [],
  );
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1);

function tableOf(rows: Row[]): string {
  const head = [
    'route',
    'first',
    'budget',
    'scripts',
    'budget',
    'styles',
    'page',
    'requests',
    'again',
    'budget',
  ];
  const lines = rows.map(({ route, first, again }) => {
    const budget: Budget = budgets[route];
    const { total, script, style, document, requests } = first;
    const parts = [kb(script), budget.script, kb(style), kb(document), requests];
    return [route, kb(total), budget.first, ...parts, kb(again.total), budget.again].map(String);
  });
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}
