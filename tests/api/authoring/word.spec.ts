import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Module, WordPlan } from '@vigie/contracts';
import { docx, outside, word } from '../../builders/docx.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
let trainer: Client;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
});
afterAll(() => house.close());

const send = (file: Buffer, more: object = {}) =>
  trainer.post('/api/v1/modules/word', {
    ...{ document: file.toString('base64'), name: 'Guide.docx', baseLocale: 'fr', create: false },
    ...more,
  });
const guide = [
  word.title('Repérer les signes'),
  word.heading(1, 'Écouter'),
  word.par('D’abord **écouter** sans promettre.'),
  word.heading(2, 'Signes'),
  ...[
    word.item('le silence'),
    word.item('la peur', 1),
    word.item('un tiers qui répond'),
    word.item('noter', 0, 2),
  ],
  word.table(['Signe', 'Question'], ['Sans papiers', 'Où sont-ils ?']),
  word.quote('On gardait mes papiers.'),
  word.picture(),
  word.box('à côté'),
  word.heading(1, 'Agir'),
  word.link('Le protocole', 'rIdLink'),
];
const relations = outside('rIdLink', 'hyperlink', 'https://www.iom.int/');

describe('a Word document', () => {
  test('is read as a plan first: lessons, blocks, and what is left out', async () => {
    const plan: WordPlan = (await send(await docx(guide, { relations }))).expect(200).body;
    expect(plan).toMatchObject({ title: 'Repérer les signes', moduleId: null });
    expect(plan.lessons.map(({ title, blocks }) => [title.fr, blocks.map(({ type }) => type)])).toEqual([
      ['Écouter', ['paragraph', 'heading', 'list', 'list', 'table', 'quote']],
      ['Agir', ['paragraph']],
    ]);
    expect(plan.lessons[0]?.blocks[0]).toMatchObject({
      text: {
        fr: [{ runs: [{ text: 'D’abord ' }, { text: 'écouter', bold: true }, { text: ' sans promettre.' }] }],
      },
    });
    expect(plan.lessons[1]?.blocks[0]).toMatchObject({
      text: { fr: [{ runs: [{ text: 'Le protocole', href: 'https://www.iom.int/' }] }] },
    });
    expect(plan.left).toEqual([
      { what: 'text-boxes', count: 1 },
      { what: 'pictures', count: 1 },
    ]);
    expect(JSON.stringify(plan)).not.toContain('à côté');
  });

  test('begins a module whose history begins with it', async () => {
    const plan: WordPlan = (await send(await docx(guide, { relations }), { create: true })).expect(200).body;
    const module: Module = (await trainer.get(`/api/v1/modules/${plan.moduleId}`)).expect(200).body;
    expect(module).toMatchObject({ title: { text: 'Repérer les signes' }, languages: ['fr'] });
    expect(module.draft.lessons).toEqual(plan.lessons);
  });

  const refused = async (file: Buffer, type: string, details: object = {}) =>
    expect((await send(file)).expect(422).body).toMatchObject({
      type: expect.stringContaining(type),
      ...details,
    });

  test('is refused in words when it is none, is damaged, or is there to hurt', async () => {
    await refused(Buffer.from('not a zip'), 'word-unreadable', { reason: 'zip-unreadable' });
    await refused(await docx([], { files: { 'word/document.xml': '<w:document' } }), 'word-unreadable', {
      reason: 'malformed',
    });
    const bomb = Buffer.alloc(40 * 1024 ** 2, 'a');
    await refused(await docx(guide, { files: { 'word/media/bomb.bin': bomb } }), 'word-unreadable', {
      reason: 'zip-ratio',
    });
    const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document/>';
    await refused(await docx([], { files: { 'word/document.xml': entity } }), 'word-unreadable', {
      reason: 'doctype',
    });
    await refused(await docx(guide, { files: { 'word/vbaProject.bin': 'x' } }), 'word-macros');
    const drawn = outside('rIdImage', 'image', 'http://192.0.2.1/pixel.png');
    await refused(await docx(guide, { relations: drawn }), 'word-external', { type: expect.anything() });
    await refused(await docx([word.par(' ')]), 'word-empty');
    const many = Array.from({ length: 41 }, (_, at) => [word.heading(1, `L${at}`), word.par('x')]).flat();
    await refused(await docx(many), 'word-too-long');
  });

  test('that is nested without end hurts nobody else', async () => {
    const deep = '<w:smartTag>'.repeat(200_000) + '</w:smartTag>'.repeat(200_000);
    const answers = await Promise.all([
      send(await docx([`<w:p>${deep}</w:p>`])),
      trainer.get('/api/v1/modules'),
    ]);
    expect([200, 422]).toContain(answers[0].status);
    answers[1].expect(200);
    (await send(await docx(guide, { relations }))).expect(200);
  });
});
