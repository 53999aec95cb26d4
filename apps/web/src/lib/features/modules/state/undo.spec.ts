import { describe, expect, it } from '@jest/globals';
import { applyEdit, ModuleDraft, type ModuleEdit } from '@vigie/contracts';
import { inverseOf } from './inverse.ts';
import { UndoStack } from './undo.ts';

const paragraph = (id: string, text = 'a') => ({
  id,
  type: 'paragraph' as const,
  text: { fr: [{ type: 'paragraph' as const, runs: [{ text }] }] },
});
const lesson = (id: string, ...blocks: object[]) => ({ id, title: { fr: id }, durationMinutes: 5, blocks });
const draft = ModuleDraft.parse({
  baseLocale: 'fr',
  about: { title: { fr: 'M' }, pilot: false, languages: { fr: 'draft' } },
  lessons: [lesson('l1', paragraph('b1'), paragraph('b2'), paragraph('b3')), lesson('l2', paragraph('b4'))],
});
const done = (from: ModuleDraft, edits: ModuleEdit[]) => edits.reduce(applyEdit, from);
const put = (id: string, text: string): ModuleEdit => ({
  do: 'putBlock',
  block: paragraph(id, text),
  lessonId: 'l1',
  after: 'b1',
  seen: 1,
});
const head = { id: 'l1', title: { fr: 'Autre' }, durationMinutes: 9, objectives: [] };

describe('taking back', () => {
  const edits: ModuleEdit[] = [
    { do: 'putAbout', about: { ...draft.about, title: { fr: 'N' } }, seen: 1 },
    { do: 'putLesson', lesson: head, after: null, seen: 1 },
    { do: 'putLesson', lesson: { ...head, id: 'l3' }, after: 'l1', seen: null },
    { do: 'moveLesson', lessonId: 'l2', after: null },
    { do: 'removeLesson', lessonId: 'l1', seen: 1 },
    put('b2', 'autre'),
    put('b9', 'neuf'),
    { do: 'moveBlock', blockId: 'b2', lessonId: 'l2', after: 'b4' },
    { do: 'moveBlock', blockId: 'b3', lessonId: 'l1', after: null },
    { do: 'removeBlock', blockId: 'b2', seen: 1 },
  ];
  it.each(edits.map((edit) => [edit.do, edit] as const))('%s leads back to what was', (_, edit) => {
    const after = applyEdit(draft, edit);
    expect(after).not.toEqual(draft);
    expect(done(after, inverseOf(draft, edit))).toEqual(draft);
  });
});

describe('the steps back', () => {
  it('are whole: words typed one after the other are one, until the writer goes elsewhere', () => {
    const stack = new UndoStack();
    let now = draft;
    const make = (...edits: ModuleEdit[]) => {
      stack.note(now, edits);
      now = done(now, edits);
    };
    make(put('b1', 'x'));
    make(put('b1', 'xy'));
    stack.close();
    make(put('b1', 'xyz'));
    now = done(now, stack.undo(now));
    expect(now).toEqual(done(draft, [put('b1', 'xy')]));
    now = done(now, stack.undo(now));
    expect(now).toEqual(draft);
    expect(stack.canUndo).toBe(false);

    now = done(now, stack.redo(now));
    now = done(now, stack.redo(now));
    expect(now).toEqual(done(draft, [put('b1', 'xyz')]));
    expect(stack.canRedo).toBe(false);
  });

  it('take the words of a new block back before the block', () => {
    const stack = new UndoStack();
    const [made, written] = [put('n', ''), put('n', 'mots')];
    stack.note(draft, [made]);
    stack.note(applyEdit(draft, made), [written]);
    const now = done(draft, [made, written]);
    expect(done(now, stack.undo(now))).toEqual(applyEdit(draft, made));
  });

  it('take back together what was done together', () => {
    const stack = new UndoStack();
    const edits: ModuleEdit[] = [
      { do: 'removeBlock', blockId: 'b1', seen: 1 },
      { do: 'removeBlock', blockId: 'b2', seen: 1 },
    ];
    stack.note(draft, edits);
    const after = done(draft, edits);
    expect(done(after, stack.undo(after))).toEqual(draft);
  });
});
