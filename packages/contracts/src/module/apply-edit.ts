import type { DraftBlock, DraftLesson, ModuleDraft } from './draft.js';
import type { ModuleEdit } from './edits.js';

/**
 * The draft after an edit, the given one unchanged. An edit of what is no longer there changes nothing, so that edits
 * can be replayed in any company.
 */
export function applyEdit(draft: ModuleDraft, edit: ModuleEdit): ModuleDraft {
  switch (edit.do) {
    case 'putAbout':
      return { ...draft, about: edit.about };
    case 'putLesson':
      return { ...draft, lessons: putLesson(draft.lessons, edit) };
    case 'moveLesson': {
      const lesson = draft.lessons.find(({ id }) => id === edit.lessonId);
      return lesson
        ? { ...draft, lessons: placed(without(draft.lessons, lesson.id), lesson, edit.after) }
        : draft;
    }
    case 'removeLesson':
      return { ...draft, lessons: without(draft.lessons, edit.lessonId) };
    case 'putBlock':
      return findBlock(draft, edit.block.id)
        ? eachLesson(draft, (blocks) => blocks.map((each) => (each.id === edit.block.id ? edit.block : each)))
        : into(draft, edit.lessonId, edit.block, edit.after);
    case 'moveBlock': {
      const block = findBlock(draft, edit.blockId);
      if (!block || !draft.lessons.some(({ id }) => id === edit.lessonId)) return draft;
      return into(
        eachLesson(draft, (blocks) => without(blocks, block.id)),
        edit.lessonId,
        block,
        edit.after,
      );
    }
    case 'removeBlock':
      return eachLesson(draft, (blocks) => without(blocks, edit.blockId));
  }
}

/** A block of a draft, wherever it stands. */
export function findBlock(draft: ModuleDraft, id: string): DraftBlock | undefined {
  for (const { blocks } of draft.lessons) {
    const block = blocks.find((each) => each.id === id);
    if (block) return block;
  }
  return undefined;
}

function putLesson(
  lessons: DraftLesson[],
  { lesson, after }: Extract<ModuleEdit, { do: 'putLesson' }>,
): DraftLesson[] {
  return lessons.some(({ id }) => id === lesson.id)
    ? lessons.map((each) => (each.id === lesson.id ? { ...lesson, blocks: each.blocks } : each))
    : placed(lessons, { ...lesson, blocks: [] }, after);
}

const into = (
  draft: ModuleDraft,
  lessonId: string,
  block: DraftBlock,
  after: string | null,
): ModuleDraft => ({
  ...draft,
  lessons: draft.lessons.map((lesson) =>
    lesson.id === lessonId ? { ...lesson, blocks: placed(lesson.blocks, block, after) } : lesson,
  ),
});

// What does not change stays the same object: an editor shows again only what did.
const eachLesson = (draft: ModuleDraft, change: (blocks: DraftBlock[]) => DraftBlock[]): ModuleDraft => ({
  ...draft,
  lessons: draft.lessons.map((lesson) => {
    const blocks = change(lesson.blocks);
    const isSame =
      blocks.length === lesson.blocks.length && blocks.every((each, at) => each === lesson.blocks[at]);
    return isSame ? lesson : { ...lesson, blocks };
  }),
});

const without = <T extends { id: string }>(parts: T[], id: string): T[] =>
  parts.filter((each) => each.id !== id);

function placed<T extends { id: string }>(parts: T[], part: T, after: string | null): T[] {
  if (after === null) return [part, ...parts];

  const at = parts.findIndex(({ id }) => id === after);
  return at < 0 ? [...parts, part] : [...parts.slice(0, at + 1), part, ...parts.slice(at + 1)];
}
