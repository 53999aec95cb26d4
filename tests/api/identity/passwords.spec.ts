import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../../support/client.js';
import { type House, openHouse, password } from '../../support/house.js';
import { mailsTo, mailTo, tokenIn } from '../../support/mails.js';

const next = 'trois bateaux verts au port';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ask = (email: string, headers = {}) =>
  house.anonymous().post('/api/v1/password-resets', { email }, { headers });
const use = (token: string, chosen = next) =>
  house.anonymous().post('/api/v1/password-resets/use', { token, password: chosen });
const signIn = (email: string, given: string) =>
  house.anonymous().post('/api/v1/session', { email, password: given });
const isSignedIn = async (client: Client) => (await client.get('/api/v1/me')).status === 200;

describe('a forgotten password', () => {
  test('is replaced with the link of a mail, which works once', async () => {
    const person = await house.person({ email: 'oublie@vigie.example' });
    (await ask('Oublie@vigie.example')).expect(204);
    const mail = await mailTo(house, person.email);
    expect(mail.subject).toBe('Choisir un nouveau mot de passe');

    (await use(tokenIn(mail))).expect(204);
    (await signIn(person.email, password)).expect(401);
    (await signIn(person.email, next)).expect(200);
    expect((await use(tokenIn(mail), 'encore un autre mot')).expect(404).body.type).toBe(
      'identity/link-invalid',
    );
    expect((await mailTo(house, person.email, 2)).subject).toBe('Votre mot de passe a été changé');
  });

  // Safety 13: ILIAS CVE-2023-36487. What a request calls this host decides nothing.
  test('leads to the address of the site whatever the headers say', async () => {
    const person = await house.person({});
    const evil = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };
    (await ask(person.email, evil)).expect(204);
    (
      await house
        .anonymous()
        .post('/api/v1/password-resets', { email: person.email }, { host: 'evil.example' })
    ).expect(421);
    const mail = await mailTo(house, person.email);
    expect(mail.text).toContain('http://localhost:3999/reset?token=');
    expect(mail.text + mail.html).not.toContain('evil');
  });

  test('is answered the same for an unknown and a suspended address, which get no mail', async () => {
    const suspended = await house.person({ email: 'suspendu@vigie.example' });
    await house.database.sql('update user_account set suspended_at = now() where id = $1', [suspended.id]);
    const known = await house.person({});
    const answers = await Promise.all(
      [known.email, suspended.email, 'nobody@vigie.example'].map((email) => ask(email)),
    );
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [204, ''],
      [204, ''],
      [204, ''],
    ]);
    await mailTo(house, known.email);
    expect(await mailsTo(house, suspended.email)).toEqual([]);
    expect(await mailsTo(house, 'nobody@vigie.example')).toEqual([]);
  });

  // Safety 13: Totara CVE-2026-31283 (reset bombing).
  test('fills nobody’s mailbox: three an hour for an address, known or not', async () => {
    const person = await house.person({});
    for (const email of [person.email, 'stranger@vigie.example']) {
      for (let count = 0; count < 3; count++) (await ask(email)).expect(204);
      const answer = (await ask(email.toUpperCase())).expect(429);
      expect(answer.body).toMatchObject({ type: 'request/too-many', retryAfterSeconds: expect.any(Number) });
    }
    await mailTo(house, person.email, 3);
  });

  test('has thirty minutes', async () => {
    const person = await house.person({});
    await ask(person.email);
    const token = tokenIn(await mailTo(house, person.email));
    house.clock.set(new Date(Date.now() + 31 * 60_000));
    try {
      (await use(token)).expect(404);
    } finally {
      house.clock.set(null);
    }
    (await use(token)).expect(204);
  });

  test('is a right of one person, kept as a hash, and gone with every other link once one was used', async () => {
    const [one, other] = [await house.person({}), await house.person({})];
    for (const { email } of [one, one, other]) await ask(email);
    const second = await mailTo(house, one.email, 2);
    const [, first] = await mailsTo(house, one.email);
    await mailTo(house, other.email);
    const stored = await house.database.sql<{ all: string }>('select t::text as all from password_token t');
    const sent = [second, ...(first ? [first] : [])].map(tokenIn);
    for (const token of sent) expect(stored.map((row) => row.all).join()).not.toContain(token);

    (await use(tokenIn(second))).expect(204);
    (await signIn(other.email, password)).expect(200);
    for (const token of sent) (await use(token)).expect(404);
  });

  test('of two who use the link at once one succeeds', async () => {
    const person = await house.person({});
    await ask(person.email);
    const token = tokenIn(await mailTo(house, person.email));
    const answers = await Promise.all([use(token), use(token, 'cinco gatos duermen')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  });
});

// Safety 14: Open eClass CVE-2026-24667, sessions that outlive a new password.
describe('a new password', () => {
  test('ends all other sessions at once; this one gets a new id', async () => {
    const person = await house.person({});
    const [here, elsewhere] = [await house.as(person), await house.as(person)];
    const before = here.cookies.get('vigie-3999');
    const change = { current: password, password: next };
    (await here.send('PUT', '/api/v1/me/password', change)).expect(204);

    expect(await isSignedIn(elsewhere)).toBe(false);
    expect(await isSignedIn(here)).toBe(true);
    const old = house.anonymous();
    old.cookies.set('vigie-3999', before ?? '');
    expect(await isSignedIn(old)).toBe(false);
    expect((await mailTo(house, person.email)).text).toContain('http://localhost:3999/forgotten');
  });

  test('set by a link ends every session', async () => {
    const person = await house.person({});
    const client = await house.as(person);
    await ask(person.email);
    (await use(tokenIn(await mailTo(house, person.email)))).expect(204);
    expect(await isSignedIn(client)).toBe(false);
  });

  test('ends a session too that a request under way would store again', async () => {
    const person = await house.person({});
    const client = await house.as(person);
    const rows = await house.database.sql<{ sid: string; sess: unknown; expire: Date }>(
      `select * from session where sess -> 'passport' -> 'user' ->> 'id' = $1`,
      [person.id],
    );
    const elsewhere = await house.as(person);
    const change = { current: password, password: next };
    (await elsewhere.send('PUT', '/api/v1/me/password', change)).expect(204);
    for (const { sid, sess, expire } of rows)
      await house.database.sql('insert into session values ($1, $2, $3)', [sid, sess, expire]);
    expect(await isSignedIn(client)).toBe(false);
  });

  test('needs the present one, ten tries in a quarter of an hour', async () => {
    const client = await house.as(await house.person({}));
    const change = { current: 'a wrong password', password: next };
    for (let count = 0; count < 10; count++)
      expect((await client.send('PUT', '/api/v1/me/password', change)).expect(422).body.type).toBe(
        'identity/wrong-password',
      );
    (await client.send('PUT', '/api/v1/me/password', change)).expect(429);
  });

  test('is refused when it is short or among the first to be tried, and the link stays good', async () => {
    const person = await house.person({});
    await ask(person.email);
    const token = tokenIn(await mailTo(house, person.email));
    (await use(token, 'onze signes')).expect(400);
    expect((await use(token, 'motdepasse2026')).expect(422).body.type).toBe('identity/password-too-common');
    (await use(token)).expect(204);
  });

  test('is the same from every keyboard', async () => {
    const person = await house.person({});
    await ask(person.email);
    const token = tokenIn(await mailTo(house, person.email));
    (await use(token, 'épaule déliée'.normalize('NFD'))).expect(204);
    (await signIn(person.email, 'épaule déliée'.normalize('NFC'))).expect(200);
  });
});

describe('my sessions', () => {
  test('are listed, and all but this one can be ended', async () => {
    const person = await house.person({});
    const [here, elsewhere] = [await house.as(person), await house.as(person)];
    const { items } = (await here.get('/api/v1/me/sessions')).expect(200).body;
    expect(items.map((one: { isThisOne: boolean }) => one.isThisOne).sort()).toEqual([false, true]);
    expect(JSON.stringify(items)).not.toContain(person.id);

    (await here.send('DELETE', '/api/v1/me/sessions', undefined)).expect(204);
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect((await here.get('/api/v1/me/sessions')).expect(200).body.items).toHaveLength(1);
  });
});
