import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Module, ModulePreview } from '@vigie/contracts';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
let trainer: Client;
let module: Module;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
  const input = { title: 'Brouillon', baseLocale: 'fr', template: 'case' };
  module = (await trainer.post('/api/v1/modules', input)).expect(201).body;
});
afterAll(() => house.close());

const look = async (id = module.id): Promise<ModulePreview> =>
  (await trainer.get(`/api/v1/modules/${id}/preview`)).expect(200).body;
const fetched = (address: string, headers: Record<string, string> = {}) => {
  const { host, pathname } = new URL(address);
  return house.anonymous().get(pathname, { host, headers });
};
const policyOf = (response: { headers: Record<string, unknown> }) =>
  String(response.headers['content-security-policy']);

describe('a draft that is looked at', () => {
  test('is shown with its blanks, on a host of its own, where it has no origin', async () => {
    const preview = await look();
    expect(preview).toMatchObject({ revision: module.revision, languages: ['fr'], countries: [] });
    expect(preview.missing).toBeGreaterThan(0);
    const page = (await fetched(`${preview.full}fr.html`)).expect(200);
    expect(page.text).toContain('Brouillon');
    expect(policyOf(page)).toMatch(/sandbox allow-scripts allow-forms allow-popups/);
    expect(policyOf(page)).not.toContain('allow-same-origin');
    expect(policyOf(page)).toContain("connect-src 'none'");
    expect(page.headers['set-cookie']).toBeUndefined();
    (await fetched(`${preview.full}player.js`)).expect(200);
    const words = (await fetched(`${preview.full}content.fr.js`)).expect(200);
    expect(words.text).toContain('[Texte à écrire]');
  });

  test('loads no media on a slow line', async () => {
    const { full, frugal } = await look();
    expect(policyOf(await fetched(`${full}fr.html`))).toContain("img-src data: 'self'");
    expect(policyOf(await fetched(`${frugal}fr.html`))).toContain("img-src data:; media-src 'none'");
  });

  test('is there for whoever has its address, and only there', async () => {
    const { full } = await look();
    (await fetched(`${full}en.html`)).expect(404);
    (await fetched(full.replace(/\/[^/]+\/(?=[0-9a-f-]{36})/, '/forged.capability/') + 'fr.html')).expect(
      404,
    );
    const other = await look(
      (
        await trainer.post('/api/v1/modules', {
          ...{ title: 'Autre', baseLocale: 'fr', template: 'blank' },
        })
      ).expect(201).body.id,
    );
    // Another draft's host has nothing of this one.
    const crossed = full.replace(module.id, new URL(other.full).pathname.split('/')[2] ?? '');
    (await fetched(`${crossed}fr.html`)).expect(404);
    (await fetched(`${full.replace(/\d+\/full/, '999/full')}fr.html`)).expect(404);
    // Passed on as an address, it opens for nobody.
    (await fetched(`${full}fr.html`, { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' })).expect(403);
  });

  test('leaves nothing behind', async () => {
    const before = (await trainer.get(`/api/v1/modules/${module.id}`)).body;
    const { full } = await look();
    (await fetched(`${full}fr.html`)).expect(200);
    expect((await trainer.get(`/api/v1/modules/${module.id}`)).body).toEqual(before);
    expect((await trainer.get('/api/v1/packages')).body.items).toEqual([]);
  });
});
