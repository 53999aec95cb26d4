import { type ModuleDraft, type ModuleEdit } from '@vigie/contracts';

type Lesson = ModuleDraft['lessons'][number];

/**
 * The edits that take an edit back.
 *
 * @param draft - as it was before the edit
 */
export function inverseOf(draft: ModuleDraft, edit: ModuleEdit): ModuleEdit[] {
  switch (edit.do) {
    case 'putAbout':
      return [{ ...edit, about: draft.about }];
    case 'putLesson': {
      const before = draft.lessons.find(({ id }) => id === edit.lesson.id);
      return before
        ? [{ ...edit, lesson: headOf(before) }]
        : [{ do: 'removeLesson', lessonId: edit.lesson.id, seen: 0 }];
    }
    case 'moveLesson':
      return [{ ...edit, after: beforeIn(draft.lessons, edit.lessonId) }];
    case 'removeLesson': {
      const lesson = draft.lessons.find(({ id }) => id === edit.lessonId);
      return lesson ? restored(draft, lesson) : [];
    }
    case 'putBlock': {
      const at = placeOf(draft, edit.block.id);
      return at ? [{ ...edit, block: at.block }] : [{ do: 'removeBlock', blockId: edit.block.id, seen: 0 }];
    }
    case 'moveBlock': {
      const at = placeOf(draft, edit.blockId);
      return at ? [{ ...edit, lessonId: at.lesson.id, after: at.after }] : [];
    }
    case 'removeBlock': {
      const at = placeOf(draft, edit.blockId);
      return at
        ? [{ do: 'putBlock', block: at.block, lessonId: at.lesson.id, after: at.after, seen: null }]
        : [];
    }
  }
}

/** Where a block stands: its lesson, and the block before it. */
export function placeOf(draft: ModuleDraft, id: string) {
  for (const lesson of draft.lessons) {
    const block = lesson.blocks.find((each) => each.id === id);
    if (block) return { lesson, block, after: beforeIn(lesson.blocks, id) };
  }
  return null;
}

/** The id of what stands before; null: it is the first. */
export function beforeIn(parts: readonly { id: string }[], id: string): string | null {
  return parts[parts.findIndex((each) => each.id === id) - 1]?.id ?? null;
}

export function headOf({ blocks: _, ...head }: Lesson): Omit<Lesson, 'blocks'> {
  return head;
}

function restored({ lessons }: ModuleDraft, lesson: Lesson): ModuleEdit[] {
  const put: ModuleEdit = {
    do: 'putLesson',
    lesson: headOf(lesson),
    after: beforeIn(lessons, lesson.id),
    seen: null,
  };
  const blocks = lesson.blocks.map((block): ModuleEdit => {
    const after = beforeIn(lesson.blocks, block.id);
    return { do: 'putBlock', block, lessonId: lesson.id, after, seen: null };
  });
  return [put, ...blocks];
}
