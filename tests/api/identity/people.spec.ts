import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rolesChanged, personMoved, personSuspended } from '@vigie/api/events/identity.js';
import { Events } from '@vigie/api/platform/events/events.js';
import type { Me, Person, RoleGrant } from '@vigie/contracts';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { mailTo, tokenIn } from '../../support/mails.js';
import { until } from '../../support/until.js';

const told: { name: string; payload: object }[] = [];
let house: House;
let refuge: string;
let police: string;
let admin: Client;
let adminPerson: Me;
let focalPoint: Client;

const focalPointOf = (scopeId: string): RoleGrant => ({
  role: 'focal-point',
  scope: 'organisation',
  scopeId,
});
const trainer: RoleGrant = { role: 'trainer', scope: 'platform', scopeId: null };
const newHere = () => house.person({ organisationId: refuge });

beforeAll(async () => {
  house = await openHouse({}, (app) => {
    for (const what of [rolesChanged, personMoved, personSuspended])
      app.get(Events).on(what, 'watching', async (payload) => void told.push({ name: what.name, payload }));
  });
  refuge = await house.organisation('Refuge du Port');
  police = await house.organisation('Police de Velmora');
  adminPerson = await house.person({ roles: ['admin'], organisationId: police, familyName: 'Mahfouz' });
  admin = await house.as(adminPerson);
  focalPoint = await house.as(
    await house.person({ organisationId: refuge, grants: [focalPointOf(refuge)], familyName: 'Port' }),
  );
});
afterAll(() => house.close());

const names = (answer: { body: { items: Person[] } }) => answer.body.items.map((one) => one.familyName);
const isOut = async (client: Client) => (await client.get('/api/v1/me')).status === 401;

describe('the list of people', () => {
  beforeAll(async () => {
    for (const familyName of ['Alba', 'Borges', 'Correa', 'Díaz', 'Eguren'])
      await house.person({
        familyName,
        givenName: 'Lia',
        organisationId: refuge,
        email: `${familyName}@x.example`,
      });
  });

  test('comes page by page, nobody twice and nobody left out', async () => {
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 10; page++) {
      const answer = (await admin.get(`/api/v1/people?q=Lia&limit=2${after}`)).expect(200);
      seen.push(...names(answer));
      if (answer.body.next === null) break;
      after = `&after=${answer.body.next}`;
    }
    expect(seen).toEqual(['Alba', 'Borges', 'Correa', 'Díaz', 'Eguren']);
    (await admin.get('/api/v1/people?after=bm8')).expect(400);
  });

  test('is searched by name either way round, by address, and literally', async () => {
    expect(names(await admin.get('/api/v1/people?q=borges%20lia'))).toEqual(['Borges']);
    expect(names(await admin.get('/api/v1/people?q=CORREA@x'))).toEqual(['Correa']);
    expect(names(await admin.get('/api/v1/people?q=%25'))).toEqual([]);
  });

  test('is narrowed by organisation, role and state', async () => {
    expect(names(await admin.get(`/api/v1/people?organisationId=${police}`))).toEqual(['Mahfouz']);
    expect(names(await admin.get('/api/v1/people?role=focal-point'))).toEqual(['Port']);
    expect(names(await admin.get('/api/v1/people?role=admin'))).toEqual(['Mahfouz']);
    expect(names(await admin.get('/api/v1/people?state=suspended&q=Lia'))).toEqual([]);
  });

  test('shows a focal point their own organisation, whatever is asked for, and no sex or age', async () => {
    const all = (await focalPoint.get('/api/v1/people?limit=100')).expect(200);
    expect(new Set(all.body.items.map((one: Person) => one.organisation.id))).toEqual(new Set([refuge]));
    expect(names(await focalPoint.get(`/api/v1/people?organisationId=${police}`))).toEqual([]);
    expect(all.text).not.toMatch(/"sex"|"ageBand"/);
    (await focalPoint.get(`/api/v1/people/${adminPerson.id}`)).expect(404);
  });
});

describe('an account that an admin makes', () => {
  test('opens with the mail that lets its owner choose a password', async () => {
    const input = { givenName: 'Noor', familyName: 'Azad', organisationId: refuge, locale: 'en' };
    const made = (await admin.post('/api/v1/people', { ...input, email: 'Noor@refuge.example' })).expect(
      201,
    ).body;
    expect(made).toMatchObject({
      email: 'noor@refuge.example',
      state: 'active',
      organisation: { id: refuge },
    });
    const twice = await admin.post('/api/v1/people', { ...input, email: 'noor@refuge.example' });
    expect(twice.expect(409).body.type).toBe('identity/email-taken');

    const mail = await mailTo(house, 'noor@refuge.example');
    expect(mail.subject).toBe('Your account on Vigie');
    const chosen = { token: tokenIn(mail), password: 'six green boats at sea' };
    (await house.anonymous().post('/api/v1/password-resets/use', chosen)).expect(204);
    const signIn = { email: 'noor@refuge.example', password: chosen.password };
    (await house.anonymous().post('/api/v1/session', signIn)).expect(200);
  });
});

describe('admins', () => {
  test('suspend and reactivate: out at once, and no way in meanwhile', async () => {
    const person = await newHere();
    const [client, asleep] = [await house.as(person), await house.as(person)];
    expect((await admin.post(`/api/v1/people/${person.id}/suspend`)).expect(200).body.state).toBe(
      'suspended',
    );
    expect(await isOut(client)).toBe(true);
    await expect(house.as(person)).rejects.toThrow('401');
    expect((await admin.post(`/api/v1/people/${person.id}/reactivate`)).expect(200).body.state).toBe(
      'active',
    );
    expect(await isOut(asleep)).toBe(true);
    await house.as(person);
    await until('the fact', async () => told.find(({ name }) => name === 'identity.personSuspended'));
  });

  test('move people; a focal point of the old organisation is none of the new one', async () => {
    const person = await house.person({ organisationId: refuge, grants: [focalPointOf(refuge)] });
    const client = await house.as(person);
    const moved = await admin.post(`/api/v1/people/${person.id}/move`, { organisationId: police });
    expect(moved.expect(200).body).toMatchObject({
      organisation: { id: police },
      roles: [{ role: 'learner' }],
    });
    expect(await isOut(client)).toBe(true);
    (await (await house.as(person)).get('/api/v1/people')).expect(403);
    const nowhere = { organisationId: person.id };
    (await admin.post(`/api/v1/people/${person.id}/move`, nowhere)).expect(404);
    const fact = await until('the fact', async () =>
      told.find(({ name }) => name === 'identity.personMoved'),
    );
    expect(fact.payload).toMatchObject({ actorId: adminPerson.id, from: refuge, to: police });
  });

  test('correct names', async () => {
    const person = await newHere();
    const answer = await admin.send('PATCH', `/api/v1/people/${person.id}`, {
      givenName: 'سمير',
      familyName: 'حداد',
    });
    expect(answer.expect(200).body).toMatchObject({ givenName: 'سمير', familyName: 'حداد' });
  });

  test('sign people out everywhere', async () => {
    const person = await newHere();
    const client = await house.as(person);
    (await admin.send('DELETE', `/api/v1/people/${person.id}/sessions`, undefined)).expect(204);
    expect(await isOut(client)).toBe(true);
  });

  test('do none of it to themselves', async () => {
    const own = `/api/v1/people/${adminPerson.id}`;
    expect((await admin.post(`${own}/suspend`)).expect(403).body.type).toBe('identity/own-account');
    (await admin.post(`${own}/move`, { organisationId: refuge })).expect(403);
    const alsoAdmin = { role: 'admin', scope: 'platform', scopeId: null };
    for (const grants of [[], [alsoAdmin, trainer]])
      (await admin.send('PUT', `${own}/roles`, { grants })).expect(403);
  });
});

// Safety 15 and 16: a change of roles ends sessions; nobody gives what they have, nor to themselves.
describe('roles', () => {
  const setRoles = (client: Client, id: string, grants: object[]) =>
    client.send('PUT', `/api/v1/people/${id}/roles`, { grants });

  test('given and taken count at once, under a new session', async () => {
    const person = await newHere();
    const client = await house.as(person);
    const given = (await setRoles(admin, person.id, [trainer, focalPointOf(refuge)])).expect(200).body;
    expect(given.roles).toHaveLength(3);
    expect(await isOut(client)).toBe(true);
    const anew = await house.as(person);
    (await anew.get('/api/v1/packages')).expect(200);
    (await setRoles(admin, person.id, [])).expect(200);
    expect(await isOut(anew)).toBe(true);
    const fact = await until(
      'the facts',
      async () => told.filter(({ name }) => name === 'identity.rolesChanged')[1],
    );
    expect(fact.payload).toMatchObject({ userId: person.id, after: [{ role: 'learner' }] });
  });

  test.each([
    ['admin', { role: 'admin', scope: 'platform', scopeId: null }, 403],
    [
      'focal point of another organisation',
      { role: 'focal-point', scope: 'organisation', scopeId: 'police' },
      422,
    ],
    ['focal point of nothing', { role: 'focal-point', scope: 'platform', scopeId: null }, 422],
    ['an unknown one', { role: 'owner', scope: 'platform', scopeId: null }, 400],
  ])('that cannot be given: %s', async (_name, grant, status) => {
    const person = await newHere();
    const scopeId = grant.scopeId === 'police' ? police : grant.scopeId;
    (await setRoles(admin, person.id, [{ ...grant, scopeId }])).expect(status);
    expect((await admin.get(`/api/v1/people/${person.id}`)).body.roles).toHaveLength(1);
  });

  test('are not given by trainers and focal points, to nobody, not even to themselves', async () => {
    const person = await newHere();
    const trainerPerson = await house.person({ roles: ['learner', 'trainer'] });
    const client = await house.as(trainerPerson);
    for (const id of [person.id, trainerPerson.id]) {
      (await setRoles(client, id, [trainer])).expect(403);
      (await setRoles(focalPoint, id, [trainer])).expect(403);
    }
  });

  test('of an admin are not changed by another one', async () => {
    const equal = await house.person({ roles: ['admin'] });
    expect((await setRoles(admin, equal.id, [])).expect(403).body.type).toBe(
      'identity/role-not-yours-to-give',
    );
  });

  test('in a course let its trainer edit that course and no other', async () => {
    const author = await house.as(await house.person({ roles: ['trainer'] }));
    const course = { texts: [{ locale: 'fr', title: 'Repérer' }], durationMinutes: 30, certificate: null };
    const own = (await author.post('/api/v1/courses', course)).expect(201).body.id;
    const foreign = (await author.post('/api/v1/courses', course)).expect(201).body.id;
    const person = await newHere();
    (await setRoles(admin, person.id, [{ role: 'trainer', scope: 'course', scopeId: own }])).expect(200);
    const client = await house.as(person);

    const changed = { ...course, durationMinutes: 45 };
    (await client.send('PUT', `/api/v1/courses/${own}`, changed)).expect(200);
    (await client.send('PUT', `/api/v1/courses/${foreign}`, changed)).expect(404);
    (await client.get(`/api/v1/courses/${foreign}`)).expect(404);
    const { items } = (await client.get('/api/v1/courses?scope=managed')).expect(200).body;
    expect(items.map((one: { id: string }) => one.id)).toEqual([own]);
    (await client.post('/api/v1/courses', course)).expect(403);
  });
});

describe('organisations', () => {
  test('are made and renamed by admins; a name is taken once, in upper or lower case', async () => {
    const { id } = (await admin.post('/api/v1/organisations', { name: 'Casa Aurora' })).expect(201).body;
    expect((await admin.post('/api/v1/organisations', { name: 'CASA AURORA' })).expect(409).body.type).toBe(
      'identity/organisation-name-taken',
    );
    const renamed = await admin.send('PATCH', `/api/v1/organisations/${id}`, {
      name: 'Fundación Casa Aurora',
    });
    expect(renamed.expect(200).body).toMatchObject({ name: 'Fundación Casa Aurora', peopleCount: 0 });
  });

  test('are known to trainers by name, to focal points their own with its code, to learners not at all', async () => {
    await focalPoint.post(`/api/v1/organisations/${refuge}/join-code`);
    const trainerClient = await house.as(await house.person({ roles: ['trainer'] }));
    const seen = (await trainerClient.get('/api/v1/organisations?q=port')).expect(200).body.items;
    expect(seen).toMatchObject([
      { name: 'Refuge du Port', joinCode: null, peopleCount: null, can: ['invite'] },
    ]);
    const own = (await focalPoint.get('/api/v1/organisations')).expect(200).body.items;
    expect(own).toMatchObject([
      { id: refuge, joinCode: expect.any(String), peopleCount: expect.any(Number) },
    ]);
    (await focalPoint.get(`/api/v1/organisations/${police}`)).expect(404);
    (await focalPoint.post(`/api/v1/organisations/${police}/join-code`)).expect(404);
    const learner = await house.as(await house.person({}));
    (await learner.get('/api/v1/organisations')).expect(403);
  });
});
