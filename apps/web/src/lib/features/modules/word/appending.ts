import type { ModuleDraft, ModuleEdit } from '@vigie/contracts';

/** The edits that add whole lessons to a module, after its last. */
export function appending(draft: ModuleDraft, lessons: ModuleDraft['lessons']): ModuleEdit[] {
  let after = draft.lessons.at(-1)?.id ?? null;
  return lessons.flatMap(({ blocks, ...lesson }): ModuleEdit[] => {
    const put: ModuleEdit = { do: 'putLesson', lesson, after, seen: null };
    after = lesson.id;
    let before: string | null = null;
    const puts = blocks.map((block): ModuleEdit => {
      const edit: ModuleEdit = {
        ...{ do: 'putBlock', block, lessonId: lesson.id, after: before, seen: null },
      };
      before = block.id;
      return edit;
    });
    return [put, ...puts];
  });
}
