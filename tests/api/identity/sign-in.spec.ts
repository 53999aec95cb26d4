import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type House, openHouse } from '../../support/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const signIn = (email: string, password: string) => ({ email, password, stay: false });

describe('signing in', () => {
  test('opens a session under a new cookie, in lower or upper case', async () => {
    const person = await house.person({ email: 'anna@vigie.example' });
    const client = house.anonymous();
    client.cookies.set('vigie-3999', 's%3Aplanted.signature');
    const answer = await client.post(
      '/api/v1/session',
      signIn('Anna@Vigie.example', 'correct horse battery'),
    );
    expect(answer.expect(200).body).toMatchObject({
      id: person.id,
      email: 'anna@vigie.example',
      roles: ['learner'],
    });
    expect(client.cookies.get('vigie-3999')).not.toBe('s%3Aplanted.signature');
    expect(answer.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await client.get('/api/v1/me')).expect(200).body.id).toBe(person.id);
  });

  test('never shows the password or its hash', async () => {
    const client = await house.as(await house.person({}));
    expect((await client.get('/api/v1/me')).text).not.toMatch(/password|argon2/);
  });

  test('answers the same to a wrong password and to an unknown address', async () => {
    await house.person({ email: 'known@vigie.example' });
    const wrong = await house.anonymous().post('/api/v1/session', signIn('known@vigie.example', 'nope'));
    const unknown = await house.anonymous().post('/api/v1/session', signIn('nobody@vigie.example', 'nope'));
    const { reference: _a, ...one } = wrong.expect(401).body;
    const { reference: _b, ...other } = unknown.expect(401).body;
    expect(one).toEqual(other);
    expect(one.type).toBe('identity/wrong-credentials');
  });

  test('stops after ten failed tries, also with the right password, and lets go after a success elsewhere', async () => {
    await house.person({ email: 'tried@vigie.example' });
    for (let count = 0; count < 10; count++)
      (await house.anonymous().post('/api/v1/session', signIn('tried@vigie.example', 'nope'))).expect(401);
    const answer = await house
      .anonymous()
      .post('/api/v1/session', signIn('tried@vigie.example', 'correct horse battery'));
    expect(answer.expect(429).body).toMatchObject({ type: 'identity/too-many-tries' });
    expect(answer.body.retryAfterSeconds).toBeGreaterThan(0);
  });

  test('ends with signing out, at once', async () => {
    const client = await house.as(await house.person({}));
    (await client.send('DELETE', '/api/v1/session', undefined)).expect(204);
    expect((await client.get('/api/v1/me')).expect(401).body.type).toBe('identity/signed-out');
  });

  test('a suspended account is out at once', async () => {
    const person = await house.person({});
    const client = await house.as(person);
    await house.database.sql('update user_account set suspended_at = now() where id = $1', [person.id]);
    (await client.get('/api/v1/me')).expect(401);
  });

  test('says which field is wrong', async () => {
    const answer = await house.anonymous().post('/api/v1/session', { email: 'no address', password: '' });
    expect(answer.expect(400).headers['content-type']).toMatch('application/problem+json');
    expect(answer.body.fields.map((field: { path: string }) => field.path)).toEqual(['email', 'password']);
  });
});

describe('requests from elsewhere', () => {
  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a content host', { origin: 'http://p-aaaaaaaaaaaaaaaaaaaa.localhost:3999' }],
    ['an opaque origin', { origin: 'null' }],
    ['a malformed origin', { origin: 'http://' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3999' }],
  ])('from %s change nothing', async (_name, headers) => {
    const client = await house.as(await house.person({}));
    const answer = await client.send('PATCH', '/api/v1/me', { locale: 'ar' }, { headers });
    expect(answer.expect(403).body.type).toBe('request/cross-site');
    expect((await client.get('/api/v1/me')).body.locale).toBe('fr');
  });

  test('unknown fields are refused, not taken over', async () => {
    const client = await house.as(await house.person({}));
    (await client.send('PATCH', '/api/v1/me', { locale: 'ar', roles: ['admin'] })).expect(400);
    expect((await client.get('/api/v1/me')).body).toMatchObject({ locale: 'fr', roles: ['learner'] });
  });
});
