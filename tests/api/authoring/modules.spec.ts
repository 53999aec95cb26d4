import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DraftBlock, Me, Module, ModuleEdit, ModuleEdits, ModuleFinding } from '@vigie/contracts';
import { richOf } from '@vigie/contracts';
import { parseManifest } from '@vigie/scorm';
import { readZip } from '@vigie/scorm/node';
import { starterCourses, starterMedia } from '@vigie/starter-curriculum';
import { PublishingService } from '@vigie/api/domains/authoring/index.js';
import { newId } from '@vigie/api/platform/ids/ids.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';
import { approved } from '../../support/modules.js';

let house: House;
let person: Me;
let trainer: Client;
let colleague: Client;

beforeAll(async () => {
  house = await openHouse();
  person = await house.person({ roles: ['trainer'], givenName: 'Ilinca', familyName: 'Dobrescu' });
  trainer = await house.as(person);
  colleague = await house.as(await house.person({ roles: ['trainer'] }));
});
afterAll(() => house.close());

const begin = async (template = 'blank'): Promise<Module> =>
  (await trainer.post('/api/v1/modules', { title: 'Le cadre', baseLocale: 'fr', template })).expect(201).body;
const read = async (id: string): Promise<Module> =>
  (await trainer.get(`/api/v1/modules/${id}`)).expect(200).body;
const sent = (...edits: ModuleEdit[]) => edits.map((edit) => ({ id: newId(), edit }));
const save = async (
  id: string,
  edits: ReturnType<typeof sent>,
  { since = 0, by = trainer } = {},
): Promise<ModuleEdits> => (await by.post(`/api/v1/modules/${id}/edits`, { since, edits })).expect(200).body;

/** The one block of a blank module, with this text. */
function written({ draft, parts }: Module, text: object): Extract<ModuleEdit, { do: 'putBlock' }> {
  const [lesson] = draft.lessons;
  const [block] = lesson?.blocks ?? [];
  if (!lesson || !block) throw new Error('the module has no block');
  const changed = { ...block, text } as DraftBlock;
  return { do: 'putBlock', block: changed, lessonId: lesson.id, after: null, seen: parts[block.id] ?? 0 };
}
const blockOf = ({ draft }: Module) => draft.lessons[0]?.blocks[0];

describe('a module', () => {
  test.each(['lesson', 'indicators', 'case', 'scenario', 'selfcare', 'sheet', 'blank'])(
    'begins from a template (%s) and is listed',
    async (template) => {
      const module = await begin(template);
      expect(module).toMatchObject({
        title: { text: 'Le cadre', locale: 'fr' },
        languages: ['fr'],
        changedBy: { name: 'Ilinca Dobrescu' },
        edition: null,
        can: ['edit', 'publish'],
      });
      const parts = module.draft.lessons.flatMap(({ id, blocks }) => [id, ...blocks.map((each) => each.id)]);
      expect(Object.keys(module.parts).sort()).toEqual(['about', ...parts].sort());
      const { items } = (await colleague.get('/api/v1/modules')).expect(200).body;
      expect(items[0]).toMatchObject({ id: module.id, lessons: 1 });
    },
  );

  test('changes by edits, each done once', async () => {
    const module = await begin();
    const edits = sent(written(module, { fr: richOf('Bonjour.') }));
    const first = await save(module.id, edits, { since: module.revision });
    expect(first).toMatchObject({
      outcomes: [{ id: edits[0]?.id, outcome: 'applied' }],
      news: { revision: module.revision + 1, parts: [{ part: blockOf(module)?.id }] },
    });
    expect((await save(module.id, edits, { since: 0 })).outcomes).toEqual(first.outcomes);
    expect(await read(module.id)).toMatchObject({ revision: module.revision + 1 });
    expect(blockOf(await read(module.id))).toMatchObject({ text: { fr: richOf('Bonjour.') } });
  });

  test('merges two languages, and keeps aside what would overwrite another’s words', async () => {
    const module = await begin();
    const theirs = sent(written(module, { fr: richOf('Le leur.') }));
    await save(module.id, theirs, { by: colleague });
    const arabic = sent(written(module, { ar: richOf('مرحبا') }));
    expect((await save(module.id, arabic)).outcomes).toMatchObject([{ outcome: 'merged' }]);
    expect(blockOf(await read(module.id))).toMatchObject({
      text: { fr: richOf('Le leur.'), ar: richOf('مرحبا') },
    });

    const mine = sent(written(module, { fr: richOf('Le mien.') }));
    const answer = await save(module.id, mine);
    expect(answer.outcomes).toMatchObject([{ outcome: 'conflict' }]);
    expect(await save(module.id, mine)).toMatchObject({ outcomes: [{ outcome: 'conflict' }] });
    const { conflicts } = await read(module.id);
    expect(conflicts).toMatchObject([
      { author: { id: person.id }, mine: { text: { fr: richOf('Le mien.') } }, base: { text: {} } },
    ]);

    const decide = (keep: string, by = trainer) =>
      by.post(`/api/v1/modules/${module.id}/conflicts/${conflicts[0]?.id}/decision`, { keep });
    (await decide('mine')).expect(200);
    expect(blockOf(await read(module.id))).toMatchObject({ text: { fr: richOf('Le mien.') } });
    expect((await decide('theirs', colleague)).expect(409).body.type).toContain('conflict-decided');
    expect((await read(module.id)).conflicts).toEqual([]);
  });

  test('takes edits of two authors at once, one after the other', async () => {
    const module = await begin();
    const lessonId = module.draft.lessons[0]?.id ?? '';
    const adds = (name: string) =>
      Array.from({ length: 20 }, (_, at) =>
        sent({
          do: 'putBlock',
          block: { id: `${name}${at}`, type: 'paragraph', text: { fr: richOf(name) } },
          lessonId,
          after: null,
          seen: null,
        }),
      );
    await Promise.all([
      ...adds('a').map((edits) => save(module.id, edits)),
      ...adds('b').map((edits) => save(module.id, edits, { by: colleague })),
    ]);
    const after = await read(module.id);
    expect(after.draft.lessons[0]?.blocks).toHaveLength(41);
    expect(after.revision).toBe(module.revision + 40);
  });

  test('is found again as it was, and made so again without losing what came after', async () => {
    const module = await begin();
    await save(module.id, sent(written(module, { fr: richOf('Premier.') })));
    const second = await read(module.id);
    await save(
      module.id,
      sent({ do: 'removeBlock', blockId: blockOf(module)?.id ?? '', seen: second.revision }),
    );
    const { items } = (await trainer.get(`/api/v1/modules/${module.id}/history`)).expect(200).body;
    expect(items).toMatchObject([{ revision: second.revision + 1, author: { name: 'Ilinca Dobrescu' } }]);
    const was = (await trainer.get(`/api/v1/modules/${module.id}/history/${second.revision}`)).expect(
      200,
    ).body;
    expect(was.draft).toEqual(second.draft);

    (await trainer.post(`/api/v1/modules/${module.id}/restore`, { revision: second.revision })).expect(200);
    expect((await read(module.id)).draft).toEqual(second.draft);
    (await trainer.get(`/api/v1/modules/${module.id}/history/9999`)).expect(404);
  });

  test('refuses what is no edit, and is not for learners', async () => {
    const module = await begin();
    const wrong = [
      {
        id: newId(),
        edit: { do: 'putBlock', block: { id: 'x', type: 'script' }, lessonId: 'l', after: null, seen: 1 },
      },
    ];
    (await trainer.post(`/api/v1/modules/${module.id}/edits`, { since: 0, edits: wrong })).expect(400);
    const learner = await house.as(await house.person({}));
    (await learner.get(`/api/v1/modules/${module.id}`)).expect(403);
    (await trainer.get(`/api/v1/modules/${newId()}`)).expect(404);
  });
});

describe('an edition', () => {
  const gates = async (id: string) => (await trainer.get(`/api/v1/modules/${id}/gates`)).expect(200).body;
  const publish = (id: string, revision: number) =>
    trainer.post(`/api/v1/modules/${id}/editions`, { revision });
  const approve = (id: string) => approved(trainer, id);
  const published = async (id: string) =>
    until('the edition', async () => {
      const module = await read(id);
      return module.publishing === null ? module : null;
    });

  test('waits for what is missing, is a package then, and a new version of it the next time', async () => {
    const module = await begin();
    expect((await gates(module.id)).findings).toMatchObject([{ code: 'text-missing', weight: 'blocks' }]);
    expect((await publish(module.id, module.revision)).expect(422).body).toMatchObject({ findings: 1 });
    expect(
      (await trainer.post(`/api/v1/modules/${module.id}/review`, { revision: module.revision })).expect(422)
        .body,
    ).toMatchObject({ findings: 1 });

    await save(module.id, sent(written(module, { fr: richOf('Bonjour.') })));
    expect((await publish(module.id, module.revision)).expect(409).body.type).toContain('changed-since');
    const ready = await read(module.id);
    expect((await publish(module.id, ready.revision)).expect(409).body.type).toContain('wrong-state');
    await approve(module.id);
    expect((await publish(module.id, ready.revision)).expect(202).body.publishing).toMatchObject({
      revision: ready.revision,
      problem: null,
    });
    const first = await published(module.id);
    expect(first.edition).toMatchObject({ number: 1, revision: ready.revision });

    expect(first.state).toBe('published');
    await approve(module.id);
    (await publish(module.id, ready.revision)).expect(202);
    const second = await published(module.id);
    expect(second.edition).toMatchObject({ number: 2, packageId: first.edition?.packageId });
    const pack = (await trainer.get(`/api/v1/packages/${first.edition?.packageId}`)).expect(200).body;
    expect(pack).toMatchObject({ title: 'Le cadre', standard: 'scorm2004' });
    const uses = (
      await trainer.send('DELETE', `/api/v1/packages/${first.edition?.packageId}`, undefined)
    ).expect(409).body;
    expect(JSON.stringify(uses)).toContain('module');
  });

  test('comes with a whole document that is brought in, which can be written on', async () => {
    const document = starterCourses()[0]?.modules[0];
    if (!document) throw new Error('the starter curriculum is empty');
    const packageId = await house.app
      .get(PublishingService, { strict: false })
      .bringIn(document, person, starterMedia());
    const { items } = (await trainer.get('/api/v1/modules')).expect(200).body;
    const module = await read(items[0].id);
    expect(module).toMatchObject({ edition: { number: 1, packageId }, languages: ['ar', 'en', 'es', 'fr'] });
    // Its pictures have other names here.
    const plain = (lessons: unknown): unknown =>
      JSON.parse(JSON.stringify(lessons).replaceAll(/media\/[\w-]+\.svg/g, 'media/…'));
    expect(plain(module.draft.lessons)).toEqual(plain(document.lessons));
    expect(
      (await gates(module.id)).findings.filter(({ weight }: ModuleFinding) => weight === 'blocks'),
    ).toEqual([]);
  });

  test('is exported as what it is asked for', async () => {
    const module = await begin();
    await save(module.id, sent(written(module, { fr: richOf('Bonjour.') })));
    const answer = (await trainer.get(`/api/v1/modules/${module.id}/export?target=scorm12`)).expect(200);
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('Le cadre (scorm12).zip'));
    const file = path.join(house.config.DATA_DIR, 'export.zip');
    await writeFile(file, answer.bytes);
    await using zip = await readZip(file);
    expect(await parseManifest(zip.tree)).toMatchObject({ standard: 'scorm12', title: 'Le cadre' });
    (await trainer.get(`/api/v1/modules/${module.id}/export?target=pdf`)).expect(400);
  });

  test('is not offered of a retired module', async () => {
    const module = await begin();
    await save(module.id, sent(written(module, { fr: richOf('Bonjour.') })));
    expect(
      (await trainer.send('PUT', `/api/v1/modules/${module.id}/retired`, { retired: true })).expect(200).body,
    ).toMatchObject({
      retired: true,
      can: ['edit'],
    });
    expect((await publish(module.id, module.revision + 1)).expect(409).body.type).toContain('retired');
  });
});
