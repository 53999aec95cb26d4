import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Me } from '@vigie/contracts';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { mailsTo, mailTo, tokenIn } from '../../support/mails.js';

let house: House;
let organisationId: string;
let other: string;
let admin: Client;
let trainer: Client;
let focalPoint: Client;
let focalPerson: Me;

beforeAll(async () => {
  house = await openHouse();
  organisationId = await house.organisation('Refuge du Port');
  other = await house.organisation('Police de Velmora');
  admin = await house.as(await house.person({ roles: ['admin'] }));
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
  focalPerson = await house.person({
    organisationId,
    grants: [{ role: 'focal-point', scope: 'organisation', scopeId: organisationId }],
  });
  focalPoint = await house.as(focalPerson);
});
afterAll(() => house.close());

const invite = (client: Client, email: string, more: object = {}) =>
  client.post('/api/v1/invitations', { email, organisationId, ...more });
const acceptance = (token: string, more: object = {}) => ({
  token,
  givenName: 'Rosa',
  familyName: 'Delgado',
  password: 'cinco gatos duermen',
  locale: 'es',
  ...more,
});
const accept = (token: string, more: object = {}, client = house.anonymous()) =>
  client.post('/api/v1/invitations/accept', acceptance(token, more));

describe('an invitation', () => {
  test('comes in the reader’s language, shows what it is for, and makes an account that is signed in', async () => {
    (await invite(focalPoint, 'Rosa@refuge.example', { locale: 'es' })).expect(201);
    const mail = await mailTo(house, 'rosa@refuge.example');
    expect(mail.subject).toBe('Su invitación a Vigie');
    expect(mail.html).toContain('<html lang="es" dir="ltr">');

    const token = tokenIn(mail);
    const offer = await house.anonymous().post('/api/v1/invitations/look', { token });
    expect(offer.expect(200).body).toMatchObject({
      email: 'rosa@refuge.example',
      organisation: { name: 'Refuge du Port' },
    });
    const rosa = house.anonymous();
    const me = (await accept(token, { country: 'PE', profession: 'ngo' }, rosa)).expect(200).body;
    expect(me).toMatchObject({
      email: 'rosa@refuge.example',
      roles: ['learner'],
      organisation: { id: organisationId },
    });
    expect((await rosa.get('/api/v1/me')).expect(200).body.id).toBe(me.id);
    expect((await rosa.get('/api/v1/me/profile')).body).toMatchObject({ country: 'PE', profession: 'ngo' });
  });

  test('works once, also for two who use it at the same time', async () => {
    await invite(admin, 'twice@refuge.example');
    const token = tokenIn(await mailTo(house, 'twice@refuge.example'));
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await accept(token)).expect(404).body.type).toBe('identity/link-invalid');
  });

  test('is good for seven days, and kept as a hash', async () => {
    await invite(admin, 'late@refuge.example');
    const token = tokenIn(await mailTo(house, 'late@refuge.example'));
    const [row] = await house.database.sql<{ all: string }>(
      `select i::text as all from invitation i where email = 'late@refuge.example'`,
    );
    expect(row?.all).not.toContain(token);
    house.clock.set(new Date(Date.now() + 7 * 24 * 3600_000 + 1000));
    try {
      (await accept(token)).expect(404);
    } finally {
      house.clock.set(null);
    }
  });

  test('is worth nothing when a newer one went out, or when it was withdrawn', async () => {
    await invite(admin, 'again@refuge.example');
    const first = tokenIn(await mailTo(house, 'again@refuge.example'));
    const { id } = (await invite(admin, 'again@refuge.example')).expect(201).body;
    const second = tokenIn(await mailTo(house, 'again@refuge.example', 2));
    (await accept(first)).expect(404);
    (await focalPoint.send('DELETE', `/api/v1/invitations/${id}`, undefined)).expect(204);
    (await accept(second)).expect(404);
  });

  test('refuses a common password and stays good', async () => {
    await invite(admin, 'weak@refuge.example');
    const token = tokenIn(await mailTo(house, 'weak@refuge.example'));
    expect((await accept(token, { password: 'contraseña2026' })).expect(422).body.type).toBe(
      'identity/password-too-common',
    );
    (await accept(token)).expect(200);
  });

  test('tells an admin that an address has an account, and nobody else', async () => {
    const known = await house.person({ email: 'known@police.example', organisationId: other });
    expect((await invite(admin, known.email)).expect(409).body.type).toBe('identity/email-taken');
    const answer = (await invite(focalPoint, known.email)).expect(201);
    const fresh = (await invite(focalPoint, 'fresh@refuge.example')).expect(201);
    expect(Object.keys(answer.body)).toEqual(Object.keys(fresh.body));
    const mail = await mailTo(house, known.email);
    expect(mail.subject).toBe('Vous avez déjà un compte sur Vigie');
    expect(mail.text).not.toContain('token=');
  });
});

// Safety 16: Moodle CVE-2020-14321 (teacher → manager).
describe('who invites whom', () => {
  test.each([
    ['a trainer an admin', () => trainer, { role: 'admin' }, 403],
    ['a trainer a trainer', () => trainer, { role: 'trainer' }, 403],
    ['a trainer a focal point', () => trainer, { role: 'focal-point' }, 403],
    ['a focal point a focal point', () => focalPoint, { role: 'focal-point' }, 403],
    ['a focal point a trainer', () => focalPoint, { role: 'trainer' }, 403],
    ['an admin an admin', () => admin, { role: 'admin' }, 403],
    ['an admin a trainer', () => admin, { role: 'trainer' }, 201],
    ['an admin a focal point', () => admin, { role: 'focal-point' }, 201],
    ['a trainer a learner', () => trainer, {}, 201],
  ])('%s', async (name, who, more, status) => {
    const email = `${name.replace(/\W/g, '-')}@refuge.example`;
    (await invite(who(), email, more)).expect(status);
    if (status === 403) expect(await mailsTo(house, email)).toEqual([]);
  });

  test('a focal point does not invite into another organisation, nor see who is invited there', async () => {
    (await invite(focalPoint, 'x@police.example', { organisationId: other })).expect(404);
    const { id } = (await invite(admin, 'y@police.example', { organisationId: other })).expect(201).body;
    (await focalPoint.send('DELETE', `/api/v1/invitations/${id}`, undefined)).expect(404);
    const { items } = (await focalPoint.get('/api/v1/invitations')).expect(200).body;
    expect(items.map((one: { organisation: { id: string } }) => one.organisation.id)).not.toContain(other);
    expect((await focalPoint.get(`/api/v1/invitations?organisationId=${other}`)).body.items).toEqual([]);
  });

  test('an invited focal point sees the people of that organisation', async () => {
    await invite(admin, 'next-focal@refuge.example', { role: 'focal-point' });
    const client = house.anonymous();
    const token = tokenIn(await mailTo(house, 'next-focal@refuge.example'));
    const me = (await accept(token, {}, client)).expect(200).body;
    expect(me.focalPointOf).toEqual([organisationId]);
    (await client.get(`/api/v1/people/${focalPerson.id}`)).expect(200);
  });
});

describe('registering with a join code', () => {
  const register = (email: string, code: string) =>
    house.anonymous().post('/api/v1/registrations', { email, code, locale: 'ar' });

  test('leads through a mail that proves the address to an account as a learner', async () => {
    const { joinCode } = (await focalPoint.post(`/api/v1/organisations/${organisationId}/join-code`)).expect(
      200,
    ).body;
    expect(joinCode).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
    const spoken = `${joinCode.slice(0, 5).toLowerCase()}-${joinCode.slice(5)} `;
    (await register('samir@refuge.example', spoken)).expect(204);
    const mail = await mailTo(house, 'samir@refuge.example');
    expect(mail.html).toContain('dir="rtl"');
    expect((await accept(tokenIn(mail))).expect(200).body.roles).toEqual(['learner']);
  });

  test('answers the same when the address has an account, and tells that by mail', async () => {
    const { joinCode } = (await focalPoint.post(`/api/v1/organisations/${organisationId}/join-code`)).body;
    const known = await house.person({});
    const [one, two] = [
      await register(known.email, joinCode),
      await register('new@refuge.example', joinCode),
    ];
    expect([one.status, one.text]).toEqual([two.status, two.text]);
    expect((await mailTo(house, known.email)).text).not.toContain('token=');
  });

  test('ends with the code: a new one or none makes the old one worthless', async () => {
    const path = `/api/v1/organisations/${organisationId}/join-code`;
    const { joinCode: old } = (await focalPoint.post(path)).body;
    const { joinCode } = (await focalPoint.post(path)).body;
    expect((await register('z@refuge.example', old)).expect(422).body.type).toBe(
      'identity/join-code-unknown',
    );
    expect((await focalPoint.send('DELETE', path, undefined)).expect(200).body.joinCode).toBeNull();
    (await register('z@refuge.example', joinCode)).expect(422);
  });

  test('cannot be tried out', async () => {
    const answers = [];
    for (let count = 0; count < 302; count++)
      answers.push((await register(`t${count}@x.example`, 'WRONG')).status);
    expect(answers).toContain(429);
  });
});
