import type { DraftBlock, DraftLesson, ModuleDraft } from './draft.js';
import { type TextUnit, unitsIn } from './units.js';

/** The same block again, it and its exercises with names of their own; files stay what they are. */
export function copyOfBlock(block: DraftBlock, newPartId: () => string): DraftBlock {
  const id = newPartId();
  if (block.type !== 'exercise') return { ...block, id };
  return { ...block, id, questions: block.questions.map((each) => ({ ...each, id: newPartId() })) };
}

/** The same lesson again, all of it with names of its own. */
export const copyOfLesson = (lesson: DraftLesson, newPartId: () => string): DraftLesson => ({
  ...lesson,
  id: newPartId(),
  blocks: lesson.blocks.map((block) => copyOfBlock(block, newPartId)),
});

/** The same module again; what it says of itself stays, its parts have names of their own. */
export const copyOfDraft = (draft: ModuleDraft, newPartId: () => string): ModuleDraft => ({
  ...draft,
  lessons: draft.lessons.map((lesson) => copyOfLesson(lesson, newPartId)),
});

/** The texts of a part beside those of its copy; none where they do not stand in the same places any more. */
export function unitsBeside(
  [part, value]: [string, Parameters<typeof unitsIn>[2]],
  [copy, copied]: [string, Parameters<typeof unitsIn>[2]],
): [TextUnit, TextUnit][] {
  const [its, others] = [unitsIn(part, null, value), unitsIn(copy, null, copied)];
  if (its.length !== others.length) return [];
  return its.flatMap((each, at): [TextUnit, TextUnit][] => {
    const other = others[at];
    return other && shapeOf(each) === shapeOf(other) ? [[each, other]] : [];
  });
}

// The names of exercises differ; where they stand does not.
const shapeOf = ({ path }: TextUnit): string =>
  path.with(path[0] === 'questions' ? 1 : 0, path[0] ?? '').join('/');
