import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Launch } from '@vigie/contracts';
import { aPublishedCourse } from '../../builders/course.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
let host: string;
let base: string;
let otherHost: string;

const page = '<!doctype html><title>Leçon</title>' + '<p>Texte</p>'.repeat(500);

/** What older tools write: another encoding, and another case than the pages use. */
const careless = {
  'Images/Été.HTML': '<!doctype html>Été',
  'latin.html': Buffer.from('<!doctype html><meta charset="iso-8859-1">L\xe9gislation', 'latin1'),
  'latin.js': Buffer.from("document.title = 'L\xe9gislation'", 'latin1'),
  'guide.pdf': '%PDF-1.4',
  'film.swf': 'FWS',
  'cut.html': Buffer.from('<!doctype html>Caf\xc3', 'latin1'),
};

beforeAll(async () => {
  house = await openHouse();
  const trainer = await house.as(await house.person({ roles: ['trainer'] }));
  const learner = await house.as(await house.person({}));
  const course = await aPublishedCourse(trainer, {
    packages: [{ files: { 'page-1.html': page, 'a b/film é.mp4': '0123456789', ...careless } }, {}],
  });
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  const [first, second] = course.activities.map((activity) => activity.id);
  const view = (await learner.get(`/api/v1/activities/${first}/player`)).expect(200).body;
  host = new URL(view.shellOrigin).host;
  otherHost = new URL((await learner.get(`/api/v1/activities/${second}/player`)).body.shellOrigin).host;
  const launch: Launch = (await learner.post(`/api/v1/activities/${first}/launches`, {})).expect(200).body;
  base = launch.contentBase;
});
afterAll(() => house.close());

const get = (path: string, headers: Record<string, string> = {}, at = host) =>
  house.anonymous().get(path, { host: at, headers });

describe('a content host', () => {
  test('says what a page and a script may do with each of them, since a script may be a worker', async () => {
    for (const path of ['page-1.html', 'latin.js']) {
      const { headers } = (await get(`${base}${path}`)).expect(200);
      expect(headers['content-security-policy']).toContain("connect-src 'self'");
    }
    const shell = (await get('/__shell/index.html')).expect(200);
    expect(shell.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('serves the files of its version, compressed, for good, without cookies', async () => {
    const packed = await get(`${base}page-1.html`, { 'accept-encoding': 'br' });
    expect(packed.expect(200).headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, max-age=604800, immutable',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'origin-agent-cluster': '?1',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(packed.headers['set-cookie']).toBeUndefined();
    const plain = await get(`${base}page-1.html`);
    expect(plain.text).toBe(page);
    (await get(`${base}page-1.html`, { 'if-none-match': String(plain.headers.etag) })).expect(304);
  });

  test('a text in another encoding is not called UTF-8, and comes as it is', async () => {
    const typeOf = async (path: string) => (await get(base + path)).expect(200).headers['content-type'];
    expect(await typeOf('latin.html')).toBe('text/html');
    expect(await typeOf('latin.js')).toBe('text/javascript');
    expect(await typeOf('cut.html')).toBe('text/html');
    expect(await typeOf('page-1.html')).toBe('text/html; charset=utf-8');
    expect((await get(`${base}latin.html`)).bytes).toEqual(careless['latin.html']);
  });

  test('a file is found in any mix of upper and lower case', async () => {
    const answer = await get(`${base}images/${encodeURIComponent('été')}.html`);
    expect(answer.expect(200).text).toBe(careless['Images/Été.HTML']);
    (await get(`${base}images/ete.html`)).expect(404);
  });

  test.each(['iframe', 'frame', 'object', 'embed'])(
    'a frame that could not show a document says so, and where it is: %s',
    async (dest) => {
      const told = await get(`${base}guide.pdf`, { 'sec-fetch-dest': dest, 'accept-language': 'es' });
      expect(told.expect(200).headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        vary: 'Sec-Fetch-Dest',
      });
      expect(told.text).toContain('<a href="" target="_blank" rel="noopener">Abrir el documento (PDF)</a>');
    },
  );

  test('the document itself comes to its own window, to scripts and to downloads', async () => {
    for (const dest of ['document', 'empty']) {
      const headers = { 'sec-fetch-dest': dest, 'sec-fetch-site': 'same-origin' };
      const answer = await get(`${base}guide.pdf`, headers);
      expect(answer.expect(200).text).toBe('%PDF-1.4');
      expect(answer.headers.vary).toContain('Sec-Fetch-Dest');
    }
  });

  test('of Flash it is said that browsers no longer show it', async () => {
    const told = await get(`${base}film.swf`, { 'sec-fetch-dest': 'object', 'accept-language': 'en' });
    expect(told.expect(200).text).toContain('made with Flash');
  });

  test('lets packages reach no other host and never lead the LMS away', async () => {
    const policy = (await get(`${base}page-1.html`)).headers['content-security-policy'];
    expect(policy).toContain("connect-src 'self' data: blob:;");
    expect(policy).toContain("frame-ancestors 'self' http://localhost:3999;");
    expect(policy).toContain('sandbox allow-scripts allow-same-origin');
    expect(policy).not.toContain('allow-top-navigation');
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
  ])('answers the range %s of a film', async (range, status, text, contentRange) => {
    const answer = await get(`${base}a%20b/film%20%C3%A9.mp4`, { range });
    expect([answer.status, answer.text, answer.headers['content-range']]).toEqual([
      status,
      text,
      contentRange,
    ]);
  });

  test.each([
    '../../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e/imsmanifest.xml',
    '..%252f..%252fetc%252fpasswd',
    '..%5c..%5cimsmanifest.xml',
    'page-1.html%00.png',
    '/page-1.html',
    'PAGE-2.html',
    '%E0%A4%A',
    '',
  ])('serves nothing but keys of its file table: %s', async (path) => {
    (await get(base + path)).expect(404);
  });

  test('wants the capability, of this host and of these days', async () => {
    (await get('/page-1.html')).expect(404);
    (await get(`/0.${'x'.repeat(32)}/page-1.html`)).expect(404);
    (await get(`${base}page-1.html`, {}, otherHost)).expect(404);
    house.clock.set(new Date(Date.now() + 7 * 24 * 3600_000));
    try {
      (await get(`${base}page-1.html`)).expect(404);
    } finally {
      house.clock.set(null);
    }
  });

  test('refuses service workers of packages and pages opened by themselves', async () => {
    (await get(`${base}page-1.html`, { 'service-worker': 'script' })).expect(403);
    (await get('/__shell/index.html', { 'service-worker': 'script' })).expect(403);
    const alone = { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' };
    (await get(`${base}page-1.html`, alone)).expect(403);
    (await get(`${base}page-1.html`, { ...alone, 'sec-fetch-site': 'same-origin' })).expect(200);
  });

  test('knows no LMS: neither its API nor its pages, and only reads', async () => {
    (await get('/api/v1/me')).expect(404);
    (await get('/sign-in')).expect(404);
    (await house.anonymous().send('POST', '/api/v1/session', '{}', { host })).expect(405);
  });

  test('of no version is not there', async () => {
    (await get('/__shell/index.html', {}, 'p-aaaaaaaaaaaaaaaaaaaa.localhost:3999')).expect(404);
  });
});

describe('the shell', () => {
  test('listens to our LMS alone and takes scripts from its own path alone', async () => {
    const answer = await get('/__shell/index.html');
    expect(answer.expect(200).text).toContain('content="http://localhost:3999"');
    const policy = answer.headers['content-security-policy'];
    expect(policy).toContain(`script-src http://${host}/__shell/;`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' http://localhost:3999/api/runtime/commit;");
    expect(policy).toContain('frame-ancestors http://localhost:3999;');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  test('its scripts come compressed and may be kept for good', async () => {
    const [, script = ''] =
      /src="(\/__shell\/[^"]+\.js)"/.exec((await get('/__shell/index.html')).text) ?? [];
    const answer = await get(script, { 'accept-encoding': 'br, gzip' });
    expect(answer.expect(200).headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect(answer.headers['cache-control']).toContain('immutable');
    expect((await get(script)).headers['content-encoding']).toBeUndefined();
  });
});
