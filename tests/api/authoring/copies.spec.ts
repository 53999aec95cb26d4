import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Module, ModuleEdit, Translation } from '@vigie/contracts';
import { copyOfBlock, richOf } from '@vigie/contracts';
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

const read = async (id: string): Promise<Module> =>
  (await trainer.get(`/api/v1/modules/${id}`)).expect(200).body;
const save = async (id: string, ...edits: ModuleEdit[]) =>
  (
    await trainer.post(`/api/v1/modules/${id}/edits`, {
      since: 0,
      edits: edits.map((edit) => ({ id: newId(), edit })),
    })
  ).expect(200);
const statesIn = async (id: string): Promise<string[]> => {
  const translation: Translation = (await trainer.get(`/api/v1/modules/${id}/translations/ar`)).expect(
    200,
  ).body;
  return translation.units
    .filter(({ unit }) => unit !== 'about:title' && !unit.endsWith(':title'))
    .map(({ state }) => state);
};

/** A module of three paragraphs in two languages: reviewed, stale, and as it was written. */
async function translated(): Promise<Module> {
  const input = { title: 'Le cadre', baseLocale: 'fr', template: 'blank' };
  const module: Module = (await trainer.post('/api/v1/modules', input)).expect(201).body;
  const [lesson] = module.draft.lessons;
  const lessonId = lesson?.id ?? '';
  const put = (id: string, fr: string, seen: number | null): ModuleEdit => ({
    ...{ do: 'putBlock', lessonId, after: null, seen },
    block: { id, type: 'paragraph', text: { fr: richOf(fr), ar: richOf('نص') } },
  });
  const about = { ...module.draft.about, languages: { fr: 'draft' as const, ar: 'draft' as const } };
  await save(
    module.id,
    { do: 'putAbout', about, seen: module.revision },
    { do: 'removeBlock', blockId: lesson?.blocks[0]?.id ?? '', seen: module.revision },
    put('written', 'Un', null),
    put('stale', 'Deux', null),
    put('reviewed', 'Trois', null),
  );
  const { revision, parts } = await read(module.id);
  const verdict = { verdict: 'reviewed', units: ['reviewed:text'], revision };
  (await trainer.post(`/api/v1/modules/${module.id}/translations/ar/verdicts`, verdict)).expect(200);
  await save(module.id, put('stale', 'Deux, changé', parts['stale'] ?? 0));
  return read(module.id);
}

describe('what is duplicated', () => {
  test('as a block keeps its translations and what is known of them', async () => {
    const { id, draft } = await translated();
    expect(await statesIn(id)).toEqual(['reviewed', 'stale', 'draft']);
    const lesson = draft.lessons[0];
    const copies = lesson?.blocks.map((block, at): ModuleEdit => ({
      ...{ do: 'putBlock', block: copyOfBlock(block, () => `copy-${at}`), lessonId: lesson.id },
      ...{ after: block.id, seen: null, copies: block.id },
    }));
    await save(id, ...(copies ?? []));
    expect(await statesIn(id)).toEqual(['reviewed', 'reviewed', 'stale', 'stale', 'draft', 'draft']);
  });

  test('as a module says the same in its own name, with what is known of its translations', async () => {
    const original = await translated();
    const copy: Module = (await trainer.post(`/api/v1/modules/${original.id}/copies`, {})).expect(201).body;
    expect(copy).toMatchObject({ title: { text: 'Le cadre (copie)' }, edition: null });
    expect(await statesIn(copy.id)).toEqual(['reviewed', 'stale', 'draft']);
    const names = ({ draft }: Module) =>
      draft.lessons.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);
    expect(names(copy).filter((name) => names(original).includes(name))).toEqual([]);
    const textsOf = ({ draft }: Module) =>
      draft.lessons.flatMap(({ blocks }) => blocks.map((block) => ({ ...block, id: '' })));
    expect(textsOf(copy)).toEqual(textsOf(original));
    expect(await read(original.id)).toEqual(original);
  });
});
