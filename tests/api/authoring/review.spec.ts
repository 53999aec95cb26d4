import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Gate, type Locale, type Me, type Module, type ModuleReview, richOf } from '@vigie/contracts';
import { starterCourses, starterMedia } from '@vigie/starter-curriculum';
import { PublishingService } from '@vigie/api/domains/authoring/index.js';
import { newId } from '@vigie/api/platform/ids/ids.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { approved } from '../../support/modules.js';
import { until } from '../../support/until.js';

let house: House;
let person: Me;
let trainer: Client;
let reviewer: Client;
let reviewerId: string;
let admin: Client;

beforeAll(async () => {
  house = await openHouse();
  person = await house.person({ roles: ['trainer'], givenName: 'Ilinca', familyName: 'Dobrescu' });
  trainer = await house.as(person);
  const other = await house.person({ roles: ['trainer'], givenName: 'Amal', familyName: 'Ben Salah' });
  reviewer = await house.as(other);
  reviewerId = other.id;
  admin = await house.as(await house.person({ roles: ['admin'] }));
});
afterAll(() => house.close());

const url = (id: string, rest = '') => `/api/v1/modules/${id}${rest}`;
const read = async (id: string): Promise<Module> => (await trainer.get(url(id))).expect(200).body;
const review = async (id: string, by = trainer): Promise<ModuleReview> =>
  (await by.get(url(id, '/review'))).expect(200).body;
const gateOf = ({ gates }: ModuleReview, gate: Gate, locale: Locale | null = null) =>
  gates.find((each) => each.gate === gate && each.locale === locale);

async function say(id: string, words: string, locale: Locale = 'fr'): Promise<number> {
  const { draft, parts, revision } = await read(id);
  const [lesson] = draft.lessons;
  const [block] = lesson?.blocks ?? [];
  if (!lesson || block?.type !== 'paragraph') throw new Error('the module has no paragraph');
  const edit = {
    ...{ do: 'putBlock', lessonId: lesson.id, after: null, seen: parts[block.id] },
    block: { ...block, text: { ...block.text, [locale]: richOf(words) } },
  };
  const edits = [{ id: newId(), edit }];
  return (await trainer.post(url(id, '/edits'), { since: revision, edits })).expect(200).body.news.revision;
}

async function begin(words = 'Bonjour.'): Promise<{ id: string; revision: number }> {
  const input = { title: 'Le cadre', baseLocale: 'fr', template: 'blank' };
  const { id } = (await trainer.post('/api/v1/modules', input)).expect(201).body;
  return { id, revision: await say(id, words) };
}

const send = (id: string, revision: number, by = trainer) => by.post(url(id, '/review'), { revision });
const sign = (id: string, revision: number, gates: [Gate, Locale | null][], by = trainer, more = {}) =>
  by.post(url(id, '/sign-offs'), {
    gates: gates.map(([gate, locale]) => ({ gate, locale })),
    revision,
    ...more,
  });
const all: [Gate, Locale | null][] = [
  ['subject', null],
  ['language', 'fr'],
  ['accessibility', null],
];
const publish = (id: string, revision: number, by = trainer) => by.post(url(id, '/editions'), { revision });
const recorded = async (id: string) =>
  (await admin.get(`/api/v1/admin/audit?object=${id}`)).expect(200).body.items;

describe('a module', () => {
  test('goes from a draft to an edition, each step written down with who and what they said', async () => {
    const { id, revision } = await begin();
    expect(await review(id)).toMatchObject({ state: 'draft', can: ['send', 'retire', 'setGates'] });
    const note = 'Prête pour une lecture.';
    const sent = (await trainer.post(url(id, '/review'), { revision, note })).expect(200).body;
    expect(sent).toMatchObject({ state: 'inReview', can: ['return', 'sign', 'retire'] });
    expect((await trainer.get('/api/v1/modules')).body.items[0]).toMatchObject({ id, state: 'inReview' });

    (await sign(id, revision, all.slice(0, 2), reviewer, { note: 'Lu.' })).expect(200);
    const signed = (await sign(id, revision, all.slice(2), reviewer)).expect(200).body;
    expect(signed).toMatchObject({ state: 'approved', can: ['return', 'sign', 'publish', 'retire'] });
    expect(gateOf(signed, 'subject')).toMatchObject({
      state: 'signed',
      signOff: { by: { id: reviewerId, name: 'Amal Ben Salah' }, note: 'Lu.', revision, isOwn: false },
    });
    (await publish(id, revision)).expect(202);
    await until('the edition', async () => (await read(id)).edition);
    const done = await review(id);
    expect(done).toMatchObject({ state: 'published', basis: 'review' });
    expect(done.moves).toMatchObject([
      { kind: 'published', by: { id: person.id }, edition: 1 },
      { kind: 'approved', by: { id: reviewerId } },
      { kind: 'sent', by: { id: person.id }, note },
    ]);
    await until('the record', async () => {
      const actions = (await recorded(id)).map(({ action }: { action: string }) => action);
      return actions.filter((each: string) => each === 'authoring.moduleMoved').length === 3 || null;
    });
  });

  test('comes back with what should change, and is sent again', async () => {
    const { id, revision } = await begin();
    (await send(id, revision)).expect(200);
    (await reviewer.post(url(id, '/review/return'), { note: ' ' })).expect(400);
    const back = (await reviewer.post(url(id, '/review/return'), { note: 'Le titre.' })).expect(200).body;
    expect(back).toMatchObject({ state: 'draft', moves: [{ kind: 'returned', note: 'Le titre.' }, {}] });
    expect((await send(id, revision + 1)).expect(409).body.type).toContain('changed-since');
    (await send(id, revision)).expect(200);
  });

  test('takes no step that its state does not have', async () => {
    const { id, revision } = await begin();
    const refused = async (answer: ReturnType<Client['post']>) =>
      expect((await answer).expect(409).body.type).toContain('modules/wrong-state');
    await refused(trainer.post(url(id, '/review/return'), { note: 'Non.' }));
    await refused(sign(id, revision, all));
    await refused(publish(id, revision));
    (await send(id, revision)).expect(200);
    await refused(send(id, revision));
    await refused(
      trainer.send('PUT', url(id, '/review/settings'), { required: ['subject'], caseStudy: false }),
    );
    (
      await admin.send('PUT', url(id, '/review/settings'), { required: ['subject'], caseStudy: false })
    ).expect(200);
    (await trainer.send('PUT', url(id, '/retired'), { retired: true, note: 'Remplacé.' })).expect(200);
    await refused(send(id, revision));
    (await trainer.send('PUT', url(id, '/retired'), { retired: false })).expect(200);
    expect(await review(id)).toMatchObject({
      state: 'draft',
      moves: [{ kind: 'offered' }, { kind: 'retired', note: 'Remplacé.' }, { kind: 'sent' }],
    });
  });

  test('is the business of those who write modules alone', async () => {
    const { id, revision } = await begin();
    const learner = await house.as(await house.person({}));
    for (const answer of [
      await learner.get(url(id, '/review')),
      await send(id, revision, learner),
      await sign(id, revision, all, learner),
      await publish(id, revision, learner),
      await learner.get(url(id, '/threads')),
    ])
      answer.expect(403);
  });

  test('asks for at least one reader, for child protection where it says so, and for each language', async () => {
    const { id, revision } = await begin();
    const set = (body: object) => trainer.send('PUT', url(id, '/review/settings'), body);
    (await set({ required: ['language'], caseStudy: false })).expect(400);
    (await set({ required: ['subject', 'childProtection'], caseStudy: true })).expect(200);
    (await send(id, revision)).expect(200);
    expect((await publish(id, revision)).expect(409).body).toMatchObject({
      gates: [{ gate: 'subject' }, { gate: 'childProtection' }, { gate: 'deidentification' }],
    });
    const invented = ['Amina Diallo'];
    const gates: [Gate, null][] = [
      ['subject', null],
      ['childProtection', null],
      ['deidentification', null],
    ];
    const signed = (await sign(id, revision, gates, trainer, { invented })).expect(200).body;
    expect(gateOf(signed, 'deidentification')).toMatchObject({ signOff: { invented } });
    expect(gateOf(signed, 'subject')).toMatchObject({ signOff: { invented: [], isOwn: true } });
    expect((await sign(id, revision, [['language', 'ar']])).expect(422).body.type).toContain('gate-unknown');
  });
});

describe('a signature', () => {
  test('is bound to what was signed: an edit reopens the gates it touches, and publishing says which', async () => {
    const { id, revision } = await begin();
    await approved(trainer, id);
    const edited = await say(id, 'مرحبا', 'ar');
    expect((await publish(id, edited)).expect(409).body).toMatchObject({
      gates: [
        { gate: 'subject', locale: null },
        { gate: 'accessibility', locale: null },
      ],
    });
    const now = await review(id);
    expect(now.state).toBe('inReview');
    expect(gateOf(now, 'language', 'fr')).toMatchObject({ state: 'signed' });
    expect(gateOf(now, 'subject')).toMatchObject({ state: 'reopened', signOff: { revision } });
    expect((await sign(id, revision, all)).expect(409).body.type).toContain('changed-since');
    expect((await publish(id, revision)).expect(409).body.type).toContain('changed-since');

    await say(id, 'Bonsoir.');
    const after = await read(id);
    expect((await publish(id, after.revision)).expect(409).body.gates).toHaveLength(3);
    (await sign(id, after.revision, all)).expect(200);
    (await publish(id, after.revision)).expect(202);
    expect((await sign(id, after.revision, all)).expect(409).body.type).toContain('publishing');
  });

  test('says when author and reader are one, and is taken back by whoever gave it', async () => {
    const { id, revision } = await begin();
    (await send(id, revision)).expect(200);
    const own = (await sign(id, revision, [['subject', null]])).expect(200).body;
    const { signOff } = gateOf(own, 'subject') ?? {};
    expect(signOff).toMatchObject({ isOwn: true });
    const path = url(id, `/sign-offs/${signOff?.id}`);
    (await reviewer.send('DELETE', path, undefined)).expect(404);
    const without = (await trainer.send('DELETE', path, undefined)).expect(200).body;
    expect(gateOf(without, 'subject')).toMatchObject({ state: 'open', signOff: null });
  });

  test('is given by those alone who are named for it', async () => {
    const { id, revision } = await begin();
    const name = (people: string[], by = admin) =>
      by.send('PUT', '/api/v1/gate-signatories', { gate: 'subject', locale: null, people });
    (await name([reviewerId], trainer)).expect(403);
    const learner = await house.person({});
    (await name([learner.id])).expect(422);
    (await name([reviewerId])).expect(200);
    (await send(id, revision)).expect(200);
    expect(gateOf(await review(id), 'subject')).toMatchObject({
      maySign: false,
      signatories: [{ name: 'Amal Ben Salah' }],
    });
    for (const by of [trainer, admin])
      expect((await sign(id, revision, all, by)).expect(403).body.type).toContain('not-signatory');
    (await sign(id, revision, [['subject', null]], reviewer)).expect(200);
    (await sign(id, revision, [['language', 'fr']])).expect(200);
    (await name([])).expect(200);
    (await sign(id, revision, [['subject', null]])).expect(200);
  });
});

test('what the platform brings in is published by nobody, with every gate open', async () => {
  const document = starterCourses()[0]?.modules[0];
  if (!document) throw new Error('the starter curriculum is empty');
  await house.app.get(PublishingService, { strict: false }).bringIn(document, person, starterMedia());
  const [{ id }] = (await trainer.get('/api/v1/modules')).expect(200).body.items;
  const { state, basis, moves, gates } = await review(id);
  expect({ state, basis, moves }).toMatchObject({
    ...{ state: 'published', basis: 'system' },
    moves: [{ kind: 'published', by: null, edition: 1 }],
  });
  expect(gates.filter(({ isAsked }) => isAsked).map((each) => each.state)).not.toContain('signed');
  const entry = await until('the record', async () => (await recorded(id))[0] ?? null);
  expect(entry).toMatchObject({ action: 'authoring.moduleMoved', actorId: null });
});

test('a part is found again as it was each time it had been written', async () => {
  const { id } = await begin('Premier.');
  await say(id, 'Deuxième.');
  const block = (await read(id)).draft.lessons[0]?.blocks[0]?.id ?? '';
  const { items } = (await trainer.get(url(id, `/parts/${block}/history`))).expect(200).body;
  expect(items.map(({ value }: { value: object }) => JSON.stringify(value))).toEqual([
    expect.stringContaining('Deuxième.'),
    expect.stringContaining('Premier.'),
    expect.not.stringContaining('Premier.'),
  ]);
  expect(items[0]).toMatchObject({ author: { name: 'Ilinca Dobrescu' } });
  expect((await trainer.get('/api/v1/sources')).expect(200).body.items.length).toBeGreaterThan(0);
});

test('before publishing it is said whom it reaches, and what stays with the edition before', async () => {
  const { id, revision } = await begin();
  expect((await trainer.get(url(id, '/gates'))).expect(200).body).toMatchObject({
    ...{ edition: null, nextEdition: 1, courses: [] },
  });
  await approved(trainer, id);
  (await publish(id, revision)).expect(202);
  const { packageId } = await until('the edition', async () => (await read(id)).edition);

  const texts = [{ locale: 'fr', title: 'Avec un module', summary: 'Un cadre.' }];
  const made = await trainer.post('/api/v1/courses', { texts, durationMinutes: 60, certificate: null });
  const { id: courseId } = made.expect(201).body;
  const activity = { packageId, titles: [], required: true, mustPass: false };
  (await trainer.post(`/api/v1/courses/${courseId}/activities`, activity)).expect(201);
  const { activities } = (await trainer.post(`/api/v1/courses/${courseId}/publish`)).expect(200).body;
  const learners = [await house.as(await house.person({})), await house.as(await house.person({}))];
  for (const learner of learners) (await learner.post('/api/v1/enrolments', { courseId })).expect(201);
  (await learners[0]?.post(`/api/v1/activities/${activities[0].id}/launches`, {}))?.expect(200);

  expect((await trainer.get(url(id, '/gates'))).expect(200).body).toMatchObject({
    ...{ edition: 1, nextEdition: 2 },
    courses: [{ id: courseId, title: 'Avec un module', people: 2, running: 1 }],
  });
});

describe('a comment', () => {
  const begun = (id: string, part: string, text: string, mentions: string[] = []) => ({
    ...{ id, part, quote: 'Bonjour.' },
    comment: { id: newId(), text, mentions },
  });

  test('stands at its block, is answered, resolved and opened again, and others hear of it', async () => {
    const { id } = await begin();
    const module = await read(id);
    const block = module.draft.lessons[0]?.blocks[0]?.id ?? '';
    const threadId = newId();
    const first = begun(threadId, block, 'Est-ce assez simple ?', [reviewerId]);
    (await trainer.post(url(id, '/threads'), first)).expect(200);
    const { items } = (await trainer.post(url(id, '/threads'), first)).expect(200).body;
    expect(items).toMatchObject([
      {
        ...{ id: threadId, part: block, resolved: null },
        comments: [{ by: { id: person.id }, mentions: [{ name: 'Amal Ben Salah' }] }],
      },
    ]);
    const news = (await reviewer.get(url(id, `/news?since=${module.revision}`))).expect(200).body;
    expect(news.reviewNews).toBeGreaterThan(module.reviewNews);

    const resolve = (resolved: boolean) =>
      reviewer.send('PUT', url(id, `/threads/${threadId}/resolved`), { resolved });
    expect((await resolve(true)).expect(200).body.items[0].resolved.by.id).toBe(reviewerId);
    const answer = { id: newId(), text: 'Oui.', mentions: [] };
    const path = url(id, `/threads/${threadId}/comments`);
    const answered = (await reviewer.post(path, answer)).expect(200).body.items[0];
    expect(answered).toMatchObject({ resolved: null, comments: [{}, { text: 'Oui.' }] });
  });

  test('stays readable when its block is gone, and is in no package', async () => {
    const { id } = await begin();
    const { draft, revision } = await read(id);
    const block = draft.lessons[0]?.blocks[0]?.id ?? '';
    const exported = async () => (await trainer.get(url(id, '/export?target=folder'))).expect(200).bytes;
    const before = await exported();
    (await trainer.post(url(id, '/threads'), begun(newId(), block, 'Entre nous.'))).expect(200);
    expect((await exported()).equals(before)).toBe(true);
    const edit = { do: 'removeBlock', blockId: block, seen: revision };
    (await trainer.post(url(id, '/edits'), { since: revision, edits: [{ id: newId(), edit }] })).expect(200);
    expect((await trainer.get(url(id, '/threads'))).expect(200).body.items).toMatchObject([
      { part: block, quote: 'Bonjour.', comments: [{ text: 'Entre nous.' }] },
    ]);
    const other = await begin();
    const stranger = newId();
    (
      await trainer.post(url(other.id, `/threads/${stranger}/comments`), begun(stranger, block, 'x').comment)
    ).expect(404);
  });
});
