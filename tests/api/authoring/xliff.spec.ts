import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DraftBlock, Locale, Module, RichText, UnitText, XliffPlan } from '@vigie/contracts';
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

const bold = (words: string): RichText => [
  { type: 'paragraph', runs: [{ text: 'La ' }, { text: words, bold: true }] },
];

/** A module of one paragraph in French, with a bold word. */
async function aModule(): Promise<{ id: string; block: string }> {
  const input = { title: 'Le cadre', baseLocale: 'fr', template: 'blank' };
  const { id, draft }: Module = (await trainer.post('/api/v1/modules', input)).expect(201).body;
  const block = draft.lessons[0]?.blocks[0]?.id ?? '';
  await write({ id, block }, 'fr', bold('traite'));
  return { id, block };
}

async function write(
  { id, block }: { id: string; block: string },
  locale: Locale,
  text: UnitText,
): Promise<void> {
  const { draft, parts, revision } = await moduleOf(id);
  const changed = withText(findBlock(draft, block) as DraftBlock, ['text'], locale, text);
  const lessonId = draft.lessons[0]?.id ?? '';
  const edit = { do: 'putBlock', block: changed, lessonId, after: null, seen: parts[block] };
  const edits = [{ id: newId(), edit }];
  (await trainer.post(`/api/v1/modules/${id}/edits`, { since: revision, edits })).expect(200);
}

const moduleOf = async (id: string): Promise<Module> =>
  (await trainer.get(`/api/v1/modules/${id}`)).expect(200).body;
const exported = async (id: string): Promise<string> =>
  (await trainer.get(`/api/v1/modules/${id}/translations/ar/xliff`)).expect(200).text;
const send = (id: string, document: string, apply: number | null = null, locale = 'ar') =>
  trainer.post(`/api/v1/modules/${id}/translations/${locale}/xliff`, { document, apply });
const planned = async (...given: Parameters<typeof send>): Promise<XliffPlan> =>
  (await send(...given)).expect(200).body;
const stateOf = async (id: string) => {
  const { units } = (await trainer.get(`/api/v1/modules/${id}/translations/ar`)).expect(200).body;
  return units.find(({ path }: { path: string[] }) => path[0] === 'text');
};
const translated = (document: string): string =>
  document.replace(/(<source>La (<pc [^>]+>)traite<\/pc><\/source>)/, '$1<target>$2الاتجار</pc>.</target>');
const arabic: RichText = [{ type: 'paragraph', runs: [{ text: 'الاتجار', bold: true }, { text: '.' }] }];

test('a translation goes out, comes back as a plan, and is there once the plan is carried out', async () => {
  const { id, block } = await aModule();
  const document = translated(await exported(id));
  const plan = await planned(id, document);
  expect(plan).toMatchObject({
    ...{ isApplied: false, refused: [], same: 0, untranslated: 2 },
    changes: [{ unit: `${block}:text`, was: null, becomes: arabic, isSourceChanged: false }],
  });
  expect(await stateOf(id)).toMatchObject({ state: 'missing' });

  const applied = await planned(id, document, plan.revision);
  expect(applied).toMatchObject({ isApplied: true, revision: plan.revision + 1 });
  expect(await stateOf(id)).toMatchObject({ state: 'draft', target: arabic, source: bold('traite') });
  expect(await planned(id, await exported(id))).toMatchObject({ changes: [], same: 1 });
});

test('a source that has changed meanwhile is told, and the translation is stale', async () => {
  const module = await aModule();
  const document = translated(await exported(module.id));
  await write(module, 'fr', richOf('La traite des personnes.'));
  const plan = await planned(module.id, document);
  expect(plan.changes).toMatchObject([{ isSourceChanged: true }]);
  await planned(module.id, document, plan.revision);
  expect(await stateOf(module.id)).toMatchObject({ state: 'stale', sourceThen: bold('traite') });
});

test('a plan is not carried out on a module that has changed since', async () => {
  const module = await aModule();
  const document = translated(await exported(module.id));
  const { revision } = await planned(module.id, document);
  await write(module, 'fr', richOf('Autre.'));
  expect((await send(module.id, document, revision)).expect(409).body.type).toContain('modules/plan-old');
  expect(await stateOf(module.id)).toMatchObject({ state: 'missing' });
});

test('what cannot be taken is refused by name, and the rest is taken', async () => {
  const { id, block } = await aModule();
  const document = translated(await exported(id));
  const stray = document
    .replace('<source>Le cadre</source>', '<source>Le cadre</source><target>ا<ph id="1"/></target>')
    .replace(
      '</file>',
      '<unit id="x" name="gone:text"><segment><source>a</source><target>b</target></segment></unit></file>',
    );
  const plan = await planned(id, stray);
  expect(plan.refused).toEqual([
    { unit: 'about:title', reason: 'codes' },
    { unit: 'gone:text', reason: 'unknown' },
  ]);
  expect(plan.changes).toMatchObject([{ unit: `${block}:text` }]);
  const script = document.replace(
    '{&quot;is&quot;:&quot;run&quot;,&quot;bold&quot;:true}',
    '{"is":"run","href":"javascript:alert(1)"}',
  );
  expect(script).not.toBe(document);
  expect((await planned(id, script)).refused).toEqual([{ unit: `${block}:text`, reason: 'not-valid' }]);
});

test('a document that is none, or of another module or language, changes nothing', async () => {
  const [one, other] = [await aModule(), await aModule()];
  const document = translated(await exported(one.id));
  const typeOf = async (...given: Parameters<typeof send>) => (await send(...given)).expect(422).body.type;
  const evil = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><xliff>&e;</xliff>';
  expect(await typeOf(one.id, evil)).toContain('modules/xliff-unreadable');
  expect(await typeOf(other.id, document)).toContain('modules/xliff-other');
  expect(await typeOf(one.id, document, null, 'es')).toContain('modules/xliff-other');
  expect(await typeOf(one.id, document, null, 'fr')).toContain('modules/base-language');
});
