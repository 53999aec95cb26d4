import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
let trainer: Client;
let admin: Client;
let packageId: string;
let host: string;
let page: string;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
  admin = await house.as(await house.person({ roles: ['admin'] }));
  const learner = await house.as(await house.person({}));
  const course = await aPublishedCourse(trainer);
  packageId = course.activities[0]?.packageId ?? '';
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  const activity = `/api/v1/activities/${course.activities[0]?.id}`;
  host = new URL((await learner.get(`${activity}/player`)).expect(200).body.shellOrigin).host;
  page = `${(await learner.post(`${activity}/launches`, {})).expect(200).body.contentBase}page-1.html`;
});
afterAll(() => house.close());

const policy = async () => {
  const answer = await house.anonymous().get(page, { host });
  return new Map(
    String(answer.expect(200).headers['content-security-policy'])
      .split('; ')
      .map((line): [string, string] => [line.split(' ')[0] ?? '', line.split(' ').slice(1).join(' ')]),
  );
};
const allow = (hosts: string[], who = admin) =>
  who.send('PUT', `/api/v1/packages/${packageId}/allowed-hosts`, { hosts });
const reach = async () => (await trainer.get(`/api/v1/packages/${packageId}/reach`)).expect(200).body;
const report = (body: unknown, type = 'application/csp-report', at = host) =>
  house
    .anonymous()
    .send('POST', '/__csp', JSON.stringify(body), { host: at, headers: { 'content-type': type } });
const old = (blocked: string, directive: string) => ({
  'csp-report': {
    'blocked-uri': blocked,
    'effective-directive': directive,
    'document-uri': 'http://p-x/secret?name=Moreau',
  },
});

describe('the hosts that a package may reach', () => {
  test('are an admin’s to allow, and stand in the policy of its files', async () => {
    (await allow(['cdn.jsdelivr.net'], trainer)).expect(403);
    (await allow(['Fonts.GStatic.com', 'cdn.jsdelivr.net', 'cdn.jsdelivr.net'])).expect(204);
    const own = "'self' data: blob:";
    const open = await policy();
    for (const directive of ['img-src', 'media-src', 'font-src', 'connect-src', 'frame-src'])
      expect(open.get(directive)).toBe(`${own} https://cdn.jsdelivr.net https://fonts.gstatic.com`);
    expect(open.get('script-src')).not.toContain('https:');
    expect(open.get('default-src')).toBe(own);
    expect((await reach()).allowedHosts).toEqual(['cdn.jsdelivr.net', 'fonts.gstatic.com']);

    (await allow([])).expect(204);
    expect((await policy()).get('img-src')).toBe(own);
  });

  test('are names of hosts and nothing else: one that is not changes nothing', async () => {
    const wrong = ['*.com', '10.0.0.1', 'localhost', "a.com 'unsafe-eval'", 'http://a.com'];
    const answer = await allow(['cdn.jsdelivr.net', ...wrong]);
    expect(answer.expect(422).body).toMatchObject({ type: 'packages/host-refused', hosts: wrong });
    expect((await reach()).allowedHosts).toEqual([]);
  });
});

describe('what browsers have blocked', () => {
  test('is counted by host and directive, whichever form it is told in, and nothing more is kept', async () => {
    (await report(old('https://fonts.gstatic.com/s/roboto.woff2?who=Moreau', 'font-src'))).expect(204);
    const body = { blockedURL: 'https://fonts.gstatic.com/x', effectiveDirective: 'font-src' };
    const both = [
      { type: 'csp-violation', body },
      { type: 'csp-violation', body: { ...body, effectiveDirective: 'script-src-elem' } },
      { type: 'deprecation', body: {} },
    ];
    (await report(both, 'application/reports+json')).expect(204);
    expect(await reach()).toMatchObject({
      blocked: [
        { version: 1, host: 'fonts.gstatic.com', directive: 'font-src', count: 2, canBeAllowed: true },
        { version: 1, host: 'fonts.gstatic.com', directive: 'script-src', count: 1, canBeAllowed: false },
      ],
    });
    const rows = await house.database.sql('select * from package_blocked');
    expect(JSON.stringify(rows)).not.toMatch(/Moreau|roboto|secret/);
    expect((await policy()).get('report-uri')).toBe('/__csp');
  });

  test('is what names a host on the net; the rest is passed over', async () => {
    const before = (await reach()).blocked;
    for (const body of [
      old('inline', 'script-src'),
      old('data', 'img-src'),
      old('file:///etc/passwd', 'img-src'),
      old('https://a.com', 'no-such-src'),
      { hello: 'world' },
    ])
      (await report(body)).expect(204);
    expect(
      (
        await house
          .anonymous()
          .send('POST', '/__csp', '{', { host, headers: { 'content-type': 'application/csp-report' } })
      ).status,
    ).toBe(400);
    (
      await report(
        old('https://a.com', 'img-src'),
        'application/csp-report',
        'p-aaaaaaaaaaaaaaaaaaaa.localhost:3999',
      )
    ).expect(404);
    expect((await reach()).blocked).toEqual(before);
  });

  test('cannot fill the table, nor be told without end', async () => {
    for (let count = 0; count < 60; count++)
      (await report(old(`https://h${count}.com/`, 'img-src'))).expect(204);
    expect((await reach()).blocked).toHaveLength(50);
    const many = Array.from({ length: 300 }, () => report(old('https://h1.com/', 'img-src')));
    const statuses = (await Promise.all(many)).map(({ status }) => status);
    expect(statuses).toContain(429);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });
});
