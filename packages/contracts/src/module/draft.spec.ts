import { describe, expect, it } from '@jest/globals';
import { applyEdit, findBlock } from './apply-edit.js';
import { checkModule } from './check.js';
import { ModuleDraft } from './draft.js';
import { richOf } from './rich-text.js';

const paragraph = (id: string, text: object = { fr: richOf('Bonjour.') }) => ({
  id,
  type: 'paragraph',
  text,
});
const lesson = (id: string, ...blocks: object[]) => ({
  id,
  title: { fr: `Leçon ${id}` },
  durationMinutes: 10,
  blocks,
});
const about = { title: { fr: 'Le cadre' }, pilot: false, languages: { fr: 'draft' } };
const aDraft = (lessons: object[], more: object = {}) =>
  ModuleDraft.parse({ baseLocale: 'fr', about: { ...about, ...more }, lessons });
const two = aDraft([lesson('l1', paragraph('b1'), paragraph('b2')), lesson('l2', paragraph('b3'))]);
const idsOf = (draft: ModuleDraft) =>
  draft.lessons.map(({ id, blocks }) => [id, ...blocks.map((each) => each.id)]);
const firstOf = <T>([first]: T[]): T => {
  if (first === undefined) throw new Error('there is none');
  return first;
};
const block = (id: string, text = 'Autre.') =>
  firstOf(firstOf(aDraft([lesson('x', paragraph(id, { fr: richOf(text) }))]).lessons).blocks);

describe('an edit of a draft', () => {
  it('writes a block where it stands, and leaves what it does not concern the same', () => {
    const after = applyEdit(two, {
      do: 'putBlock',
      block: block('b2'),
      lessonId: 'l2',
      after: null,
      seen: 1,
    });
    expect(findBlock(after, 'b2')).toEqual(block('b2'));
    expect(idsOf(after)).toEqual(idsOf(two));
    expect(after.lessons[1]).toBe(two.lessons[1]);
    expect(findBlock(two, 'b2')).not.toEqual(block('b2'));
  });

  it('puts a new block after another, first, or last where the other is gone', () => {
    const put = (after: string | null) =>
      idsOf(applyEdit(two, { do: 'putBlock', block: block('n'), lessonId: 'l1', after, seen: null }))[0];
    expect(put('b1')).toEqual(['l1', 'b1', 'n', 'b2']);
    expect(put(null)).toEqual(['l1', 'n', 'b1', 'b2']);
    expect(put('gone')).toEqual(['l1', 'b1', 'b2', 'n']);
  });

  it('moves a block into another lesson, and loses none where that lesson is gone', () => {
    const move = (lessonId: string) =>
      idsOf(applyEdit(two, { do: 'moveBlock', blockId: 'b1', lessonId, after: 'b3' }));
    expect(move('l2')).toEqual([
      ['l1', 'b2'],
      ['l2', 'b3', 'b1'],
    ]);
    expect(move('gone')).toEqual(idsOf(two));
  });

  it('writes a lesson and keeps its blocks, moves it, removes it', () => {
    const { blocks: _, ...head } = firstOf(two.lessons);
    const put = applyEdit(two, {
      do: 'putLesson',
      lesson: { ...head, durationMinutes: 45 },
      after: null,
      seen: 1,
    });
    expect(put.lessons[0]).toEqual({ ...two.lessons[0], durationMinutes: 45 });
    expect(idsOf(applyEdit(two, { do: 'moveLesson', lessonId: 'l1', after: 'l2' }))).toEqual([
      ['l2', 'b3'],
      ['l1', 'b1', 'b2'],
    ]);
    expect(idsOf(applyEdit(two, { do: 'removeLesson', lessonId: 'l1', seen: 1 }))).toEqual([['l2', 'b3']]);
  });
});

describe('what a draft lacks', () => {
  const check = (draft: ModuleDraft) => checkModule(draft, { id: 'm1', version: '1.0.0' }, '2026-11-24');
  const codes = (draft: ModuleDraft) =>
    check(draft).findings.map(({ code, lessonId, blockId, path }) =>
      [code, lessonId, blockId, path].join(' '),
    );

  it('is nothing when all is there: then it is a document', () => {
    expect(check(two)).toMatchObject({ findings: [], document: { id: 'm1', version: '1.0.0' } });
  });

  it('is told at the place where it is missing', () => {
    const draft = aDraft(
      [
        lesson('l1', paragraph('b1', {}), {
          id: 'b2',
          type: 'list',
          ordered: false,
          items: [{ fr: richOf('a') }, {}],
        }),
        { ...lesson('l2'), title: { fr: ' ' } },
      ],
      { summary: { ar: 'ملخص' } },
    );
    expect(codes(draft)).toEqual([
      'text-missing l1 b1 text',
      'text-missing l1 b2 items.1',
      'text-missing l2  title',
      'lesson-empty l2  blocks',
      'text-missing   summary',
    ]);
    expect(check(draft).document).toBeNull();
  });

  it('leaves out what is blank and may be', () => {
    const callout = {
      id: 'b1',
      type: 'callout',
      kind: 'key',
      title: { fr: 'À retenir', en: '' },
      text: { fr: richOf('Oui.') },
    };
    const { document } = check(aDraft([lesson('l1', callout)], { summary: { fr: '  ' }, advisory: {} }));
    expect(document?.summary).toBeUndefined();
    expect(document?.lessons[0]?.blocks[0]).toMatchObject({ title: { fr: 'À retenir' } });
    expect(document?.lessons[0]?.blocks[0]).not.toHaveProperty('title.en');
  });

  it('names the rule that an exercise breaks', () => {
    const options = ['a', 'b'].map((id) => ({ id, text: { fr: id }, correct: true }));
    const exercise = {
      id: 'b1',
      type: 'exercise',
      required: true,
      questions: [{ kind: 'single', id: 'q1', prompt: { fr: 'Quoi ?' }, options }],
    };
    expect(codes(aDraft([lesson('l1', exercise)]))).toEqual(['one-right l1 b1 questions.0.options']);
  });

  it('is told at the text itself in a step that ends, and in one that goes on', () => {
    const steps = [
      {
        id: 'n1',
        text: { fr: 'Elle hésite.' },
        choices: [{ id: 'c1', text: {}, rating: 'good', feedback: { fr: 'Oui.' }, next: 'n2' }],
      },
      { id: 'n2', text: { fr: 'Fin.' }, end: { outcome: 'good', debrief: {} } },
    ];
    const scenario = { kind: 'scenario', id: 'q1', title: { fr: 'Cas' }, start: 'n1', nodes: steps };
    const exercise = { id: 'b1', type: 'exercise', required: true, questions: [scenario] };
    expect(codes(aDraft([lesson('l1', exercise)]))).toEqual([
      'text-missing l1 b1 questions.0.nodes.0.choices.0.text',
      'text-missing l1 b1 questions.0.nodes.1.end.debrief',
    ]);
  });

  it('is the law that was not checked again in time, a heading that skips a level, a picture that is only described', () => {
    const law = {
      id: 'b1',
      type: 'law',
      country: 'FR',
      title: { fr: 'Loi' },
      text: { fr: richOf('Art.') },
      checkedOn: '2026-05-12',
      checkAgainBy: '2026-11-12',
    };
    const heading = { id: 'b2', type: 'heading', level: 3, text: { fr: 'Titre' } };
    const image = { id: 'b3', type: 'image', kind: 'diagram', alt: { fr: 'Trois cercles' } };
    const { findings, document } = check(aDraft([lesson('l1', law, heading, image)]));
    expect(findings.map(({ code, weight }) => `${code} ${weight}`)).toEqual([
      'law-overdue blocks',
      'heading-skips advises',
      'picture-missing advises',
    ]);
    expect(document).toBeNull();
  });
});
