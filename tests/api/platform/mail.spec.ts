import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mailOf } from '@vigie/api/platform/mail/letter.js';
import { Mailer } from '@vigie/api/platform/mail/mailer.js';
import { type House, openHouse } from '../../support/house.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';
import { until } from '../../support/until.js';

const secret = 'gAT3-of-the-harbour';
const letter = (to: string) =>
  mailOf(to, {
    locale: 'fr',
    subject: 'Réinitialiser',
    greeting: 'Bonjour Inès,',
    paragraphs: ['Voici le lien demandé.'],
    action: { label: 'Choisir', url: `http://localhost:3999/reset?token=${secret}` },
    signature: 'Vigie',
  });
const inAnHour = () => new Date(Date.now() + 3600_000);

describe('with a mail server', () => {
  let server: MailServer;
  let house: House;
  beforeAll(async () => {
    server = await startMailServer();
    house = await openHouse({ SMTP_URL: server.url, MAIL_FROM: 'Vigie <no-reply@learn.example>' });
  });
  afterAll(async () => {
    await house.close();
    await server.close();
  });

  const outbox = () => house.database.sql<{ sealed: string }>('select sealed from mail_outbox');
  const jobs = () =>
    house.database.sql<{ all: string }>(
      `select j::text as all from pgboss.job j where name = 'platform.mail'`,
    );

  test('a mail arrives as text and HTML; neither the job nor, once it is sent, the outbox knows what it said', async () => {
    await house.app.get(Mailer).send(letter('ines@police.example'), inAnHour());
    const mail = await until('the mail', async () => server.taken[0]);

    expect(mail).toMatchObject({ from: 'no-reply@learn.example', to: ['ines@police.example'] });
    expect(mail.headers).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(mail.headers).toMatch(/^Message-ID: <[0-9a-f-]{36}@learn\.example>/m);
    expect(mail.parts.get('text/plain')).toContain(`Bonjour Inès,`);
    expect(mail.parts.get('text/html')).toContain(`href="http://localhost:3999/reset?token=${secret}"`);

    await until('an empty outbox', async () => (await outbox()).length === 0);
    const [job] = await jobs();
    expect(job?.all).not.toMatch(/gAT3|ines@police/);
  });

  test('a mail that waits is sealed; one that was refused is tried again, and why is kept without the address', async () => {
    server.refuse(1);
    await house.app.get(Mailer).send(letter('samir@police.example'), inAnHour());
    const waiting = await until('a first try', async () =>
      (await jobs()).map((job) => job.all).find((text) => text.includes('EENVELOPE 451')),
    );
    expect(waiting).not.toMatch(/gAT3|samir@police/);
    const [row] = await outbox();
    expect(row?.sealed).not.toMatch(/gAT3|samir/);

    await until(
      'a second try',
      async () => server.taken.some(({ to }) => to.includes('samir@police.example')),
      15_000,
    );
  });

  test('a mail of a change that is rolled back was never there', async () => {
    const change = house.database.transaction(async () => {
      await house.app.get(Mailer).send(letter('nobody@police.example'), inAnHour());
      throw new Error('changed my mind');
    });
    await expect(change).rejects.toThrow('changed my mind');
    expect(await outbox()).toEqual([]);
  });

  test('a mail that has outlived its use is dropped', async () => {
    const before = server.taken.length;
    await house.app.get(Mailer).send(letter('late@police.example'), new Date(Date.now() - 1000));
    await until('an empty outbox', async () => (await outbox()).length === 0);
    expect(server.taken).toHaveLength(before);
  });

  test('kept mails are not shown: there are none', async () => {
    const admin = await house.as(await house.person({ roles: ['admin'] }));
    (await admin.get('/api/v1/admin/mails')).expect(404);
  });
});
