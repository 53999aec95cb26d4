import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DraftBlock, Locale, Module, Translation, UnitText } from '@vigie/contracts';
import { findBlock, richOf, withText } from '@vigie/contracts';
import { newId } from '@vigie/api/platform/ids/ids.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
let trainer: Client;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
});
afterAll(() => house.close());

/** A module of one paragraph in French. */
async function aModule(): Promise<{ id: string; block: string }> {
  const input = { title: 'Le cadre', baseLocale: 'fr', template: 'blank' };
  const { id, draft }: Module = (await trainer.post('/api/v1/modules', input)).expect(201).body;
  const block = draft.lessons[0]?.blocks[0]?.id ?? '';
  await write({ id, block }, 'fr', richOf('La traite.'));
  return { id, block };
}

async function write(
  { id, block }: { id: string; block: string },
  locale: Locale,
  text: UnitText,
): Promise<void> {
  const { draft, parts, revision }: Module = (await trainer.get(`/api/v1/modules/${id}`)).expect(200).body;
  const changed = withText(findBlock(draft, block) as DraftBlock, ['text'], locale, text);
  const lessonId = draft.lessons[0]?.id ?? '';
  const edit = { do: 'putBlock', block: changed, lessonId, after: null, seen: parts[block] };
  (
    await trainer.post(`/api/v1/modules/${id}/edits`, { since: revision, edits: [{ id: newId(), edit }] })
  ).expect(200);
}

const arabic = async (id: string): Promise<Translation> =>
  (await trainer.get(`/api/v1/modules/${id}/translations/ar`)).expect(200).body;
const paragraph = ({ units }: Translation) => units.find(({ path }) => path[0] === 'text');
const judge = (id: string, verdict: string, { revision, units }: Translation) =>
  trainer.post(`/api/v1/modules/${id}/translations/ar/verdicts`, {
    ...{ verdict, revision },
    units: units.map(({ unit }) => unit),
  });

test('a text is missing, a draft, reviewed, and stale when its source has changed', async () => {
  const module = await aModule();
  expect((await arabic(module.id)).counts).toEqual({ missing: 3, draft: 0, stale: 0, reviewed: 0 });

  await write(module, 'ar', richOf('الاتجار.'));
  expect(paragraph(await arabic(module.id))).toMatchObject({ state: 'draft', target: richOf('الاتجار.') });
  (await judge(module.id, 'reviewed', await arabic(module.id))).expect(200);
  expect((await arabic(module.id)).counts).toMatchObject({ missing: 2, reviewed: 1 });

  await write(module, 'fr', richOf('La traite des personnes.'));
  expect(paragraph(await arabic(module.id))).toMatchObject({
    state: 'stale',
    source: richOf('La traite des personnes.'),
    sourceThen: richOf('La traite.'),
  });
});

test('a stale text holds again when somebody says so, or writes it anew', async () => {
  const module = await aModule();
  await write(module, 'ar', richOf('الاتجار.'));
  await write(module, 'fr', richOf('La traite…'));
  expect(
    paragraph((await judge(module.id, 'current', await arabic(module.id))).expect(200).body),
  ).toMatchObject({
    state: 'draft',
    sourceThen: null,
  });

  await write(module, 'fr', richOf('La traite !'));
  await write(module, 'ar', richOf('الاتجار!'));
  expect(paragraph(await arabic(module.id))).toMatchObject({ state: 'draft' });
});

test('a verdict is not given on words that were written since they were looked at', async () => {
  const module = await aModule();
  await write(module, 'ar', richOf('الاتجار.'));
  const looked = await arabic(module.id);
  await write(module, 'ar', richOf('تهريب.'));
  const { units } = (await judge(module.id, 'reviewed', looked)).expect(200).body as Translation;
  expect(units.map(({ state }) => state)).not.toContain('reviewed');
});

test('the languages of a module are told with how far they are; the base is no translation', async () => {
  const module = await aModule();
  const { draft, parts, revision }: Module = (await trainer.get(`/api/v1/modules/${module.id}`)).body;
  const about = { ...draft.about, languages: { fr: 'draft', ar: 'draft', es: 'draft' } };
  const edit = { do: 'putAbout', about, seen: parts['about'] };
  (
    await trainer.post(`/api/v1/modules/${module.id}/edits`, {
      since: revision,
      edits: [{ id: newId(), edit }],
    })
  ).expect(200);
  await write(module, 'ar', richOf('الاتجار.'));
  const { items } = (await trainer.get(`/api/v1/modules/${module.id}/translations`)).expect(200).body;
  expect(items).toEqual([
    { locale: 'ar', counts: { missing: 2, draft: 1, stale: 0, reviewed: 0 } },
    { locale: 'es', counts: { missing: 3, draft: 0, stale: 0, reviewed: 0 } },
  ]);
  (await trainer.get(`/api/v1/modules/${module.id}/translations/fr`)).expect(422);
});

test('the glossary gives the agreed words, and those that must not be taken for them', async () => {
  const { items } = (await trainer.get('/api/v1/glossary?from=fr&to=es')).expect(200).body;
  expect(items).toContainEqual(
    expect.objectContaining({
      id: 'smuggling',
      source: 'trafic illicite de migrants',
      notToBeTakenFor: ['trata'],
    }),
  );
});
