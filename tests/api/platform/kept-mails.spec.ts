import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mailOf } from '@vigie/api/platform/mail/letter.js';
import { Mailer } from '@vigie/api/platform/mail/mailer.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { mailTo } from '../../support/mails.js';

let house: House;
let admin: Client;
beforeAll(async () => {
  house = await openHouse();
  admin = await house.as(await house.person({ roles: ['admin'] }));
  const letter = { locale: 'fr', subject: 'Un lien', greeting: 'Bonjour,', signature: 'Vigie' } as const;
  const mail = mailOf('ines@police.example', { ...letter, paragraphs: ['Voici le lien.'] });
  await house.app.get(Mailer).send(mail, new Date(Date.now() + 3600_000));
  await mailTo(house, 'ines@police.example');
});
afterAll(() => house.close());

describe('without a mail server', () => {
  test('mails are files that their owner alone can read', () => {
    const folder = path.join(house.config.DATA_DIR, 'mails');
    const modes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).mode & 0o077);
    expect(modes).toEqual([0]);
  });

  test('admins read them, nobody else does', async () => {
    const { items } = (await admin.get('/api/v1/admin/mails')).expect(200).body;
    expect(items).toMatchObject([{ to: 'ines@police.example', subject: 'Un lien' }]);
    expect(items[0].text).toContain('Voici le lien.');
    const trainer = await house.as(await house.person({ roles: ['trainer'] }));
    (await trainer.get('/api/v1/admin/mails')).expect(403);
    (await house.anonymous().get('/api/v1/admin/mails')).expect(401);
  });

  test('a site that others reach shows them to nobody', async () => {
    house.config.HOST = '0.0.0.0';
    (await admin.get('/api/v1/admin/mails')).expect(404);
    house.config.HOST = '127.0.0.1';
  });
});
