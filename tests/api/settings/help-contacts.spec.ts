import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { HelpContact, HelpContactInput } from '@vigie/contracts';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let admin: Client;

beforeAll(async () => {
  house = await openHouse();
  admin = await house.as(await house.person({ roles: ['admin'] }));
});
afterAll(() => house.close());

const contact: HelpContactInput = {
  country: 'TN',
  locale: 'fr',
  name: 'Ligne d’écoute',
  phone: '+216 00 000 000',
  hours: 'Tous les jours, 8 h – 20 h',
  email: null,
  url: null,
  checkedOn: '2026-01-10',
  checkAgainBy: '2026-07-10',
};
const list = async (): Promise<HelpContact[]> =>
  (await house.anonymous().get('/api/v1/help-contacts')).expect(200).body.items;

describe('contacts for help', () => {
  test('are none until somebody enters what they have checked', async () => {
    expect(await list()).toEqual([]);
  });

  test('are kept by admins, read by strangers, and marked when their check is overdue', async () => {
    house.clock.set(new Date('2026-07-10T12:00:00Z'));
    try {
      (await admin.post('/api/v1/help-contacts', contact)).expect(201);
      (await admin.post('/api/v1/help-contacts', { ...contact, country: null, name: 'Partout' })).expect(201);
      expect(await list()).toMatchObject([
        { ...contact, isOverdue: false },
        { country: null, name: 'Partout' },
      ]);
      house.clock.set(new Date('2026-07-11T00:00:00Z'));
      expect((await list())[0]?.isOverdue).toBe(true);
    } finally {
      house.clock.set(null);
    }
  });

  test('are changed and taken away, which is recorded', async () => {
    const [first] = await list();
    const checked = { ...contact, checkedOn: '2026-07-11', checkAgainBy: '2027-01-11' };
    (await admin.send('PUT', `/api/v1/help-contacts/${first?.id}`, checked)).expect(200);
    expect((await list())[0]).toMatchObject(checked);
    (await admin.send('DELETE', `/api/v1/help-contacts/${first?.id}`, undefined)).expect(204);
    expect((await list()).map(({ name }) => name)).toEqual(['Partout']);
    (await admin.send('DELETE', `/api/v1/help-contacts/${first?.id}`, undefined)).expect(404);
    (await admin.send('PUT', `/api/v1/help-contacts/${first?.id}`, checked)).expect(404);
    const entries = await until('three entries', async () => {
      const found = (await admin.get(`/api/v1/admin/audit?object=${first?.id}`)).body.items;
      return found.length === 3 ? found : undefined;
    });
    expect(entries.map(({ after }: { after: { what: string } }) => after.what)).toEqual([
      'removed',
      'changed',
      'added',
    ]);
  });

  test.each([
    ['no way to reach it', { phone: null }, 400],
    ['a phone number that is none', { phone: 'javascript:alert(1)' }, 400],
    ['an address that is no page', { url: 'javascript:alert(1)' }, 400],
    ['a country that there is not', { country: 'XX' }, 400],
    ['a check that ends before it began', { checkAgainBy: '2026-01-10' }, 400],
    ['a check on a day to come', { checkedOn: '2100-01-01', checkAgainBy: '2101-01-01' }, 422],
  ])('are refused with %s', async (_what, wrong, status) => {
    const before = await list();
    (await admin.post('/api/v1/help-contacts', { ...contact, ...wrong })).expect(status);
    expect(await list()).toEqual(before);
  });
});
