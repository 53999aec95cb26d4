import {
  applyEdit,
  type DraftBlock,
  DraftAbout as About,
  DraftBlock as Block,
  DraftLessonHead as LessonHead,
  type EditOutcome,
  findBlock,
  type ModuleConflict,
  type ModuleDraft,
  type ModuleEdit,
  partOf,
} from '@vigie/contracts';
import { clash, merge } from './merge.rules.js';

export type PartValue = ModuleConflict['mine'];

/** A module as far as edits concern it. */
export interface Written {
  draft: ModuleDraft;
  parts: Record<string, number>;
  revision: number;
}

export interface Done {
  outcome: EditOutcome;
  /** The module after it; the same one after a conflict. */
  written: Written;
  /** As it was done. */
  edit: ModuleEdit;
}

/**
 * Does one edit, or finds that it cannot be done without overwriting another's words.
 *
 * @param base - what its author had before the eyes, when the part has been written since; asked only then
 */
export async function doEdit(
  written: Written,
  edit: ModuleEdit,
  base: (part: string, revision: number) => Promise<PartValue>,
): Promise<Done> {
  const part = partOf(edit);
  const now = valueOf(written.draft, part);
  if (edit.do === 'moveBlock' || edit.do === 'moveLesson')
    return now ? applied(written, edit) : { outcome: 'applied', written, edit };
  if (edit.do === 'removeBlock' || edit.do === 'removeLesson') {
    if (!now) return { outcome: 'applied', written, edit };
    return lastWrite(written, edit) > edit.seen ? conflict(written, edit) : applied(written, edit);
  }

  const isHomeless =
    edit.do === 'putBlock' && !now && !written.draft.lessons.some(({ id }) => id === edit.lessonId);
  if (isHomeless || (!now && edit.seen !== null)) return conflict(written, edit);
  if (!now) return isFull(written.draft, edit) ? conflict(written, edit) : applied(written, edit);
  if ((written.parts[part] ?? 0) <= (edit.seen ?? -1)) return applied(written, edit);

  const before = edit.seen === null ? null : await base(part, edit.seen);
  const merged = withMerged(edit, merge(before, valueIn(edit), now));
  return merged ? applied(written, merged, 'merged') : conflict(written, edit);
}

function applied(written: Written, edit: ModuleEdit, outcome: EditOutcome = 'applied'): Done {
  const draft = applyEdit(written.draft, edit);
  const revision = written.revision + 1;
  const isMove = edit.do === 'moveBlock' || edit.do === 'moveLesson';
  const parts = { ...written.parts, ...(isMove ? {} : { [partOf(edit)]: revision }) };
  return { outcome, written: { draft, parts, revision }, edit };
}

const conflict = (written: Written, edit: ModuleEdit): Done => ({ outcome: 'conflict', written, edit });

/** The youngest change of a part; of a lesson, of anything in it. */
function lastWrite({ draft, parts }: Written, edit: ModuleEdit): number {
  const part = partOf(edit);
  const inside = draft.lessons.find(({ id }) => edit.do === 'removeLesson' && id === part)?.blocks ?? [];
  return Math.max(...[part, ...inside.map(({ id }) => id)].map((id) => parts[id] ?? 0));
}

const isFull = ({ lessons }: ModuleDraft, edit: ModuleEdit): boolean =>
  edit.do === 'putLesson'
    ? lessons.length >= 40
    : edit.do === 'putBlock' &&
      lessons.some(({ id, blocks }) => id === edit.lessonId && blocks.length >= 300);

/** What a part is in a draft; null: it is not there. */
export function valueOf(draft: ModuleDraft, part: string): PartValue {
  if (part === 'about') return draft.about;
  const lesson = draft.lessons.find(({ id }) => id === part);
  if (!lesson) return findBlock(draft, part) ?? null;
  const { blocks: _, ...head } = lesson;
  return head;
}

/** What an edit wishes a part to be; null: gone. */
export function valueIn(edit: ModuleEdit): PartValue {
  switch (edit.do) {
    case 'putAbout':
      return edit.about;
    case 'putLesson':
      return edit.lesson;
    case 'putBlock':
      return edit.block;
    default:
      return null;
  }
}

/** The same edit with another value; null when that makes no sense, as when two made two kinds of block of one. */
function withMerged(edit: ModuleEdit, value: unknown): ModuleEdit | null {
  if (value === clash) return null;
  switch (edit.do) {
    case 'putAbout': {
      const about = About.safeParse(value);
      return about.success ? { ...edit, about: about.data } : null;
    }
    case 'putLesson': {
      const lesson = LessonHead.safeParse(value);
      return lesson.success ? { ...edit, lesson: lesson.data } : null;
    }
    case 'putBlock': {
      const block = Block.safeParse(value);
      return block.success ? { ...edit, block: block.data as DraftBlock } : null;
    }
    default:
      return null;
  }
}

/** The edits that lead from what stands to another draft, such as one of the past. */
export function editsTo(written: Written, target: ModuleDraft): ModuleEdit[] {
  const edits: ModuleEdit[] = [];
  const seen = (part: string) => written.parts[part] ?? written.revision;
  const kept = new Set(target.lessons.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]));
  const has = (part: string) => valueOf(written.draft, part) !== null;

  edits.push({ do: 'putAbout', about: target.about, seen: seen('about') });
  let lessonBefore: string | null = null;
  for (const { blocks, ...lesson } of target.lessons) {
    const isThere = has(lesson.id);
    edits.push({ do: 'putLesson', lesson, after: lessonBefore, seen: isThere ? seen(lesson.id) : null });
    if (isThere) edits.push({ do: 'moveLesson', lessonId: lesson.id, after: lessonBefore });
    let before: string | null = null;
    for (const block of blocks) {
      const stands = has(block.id);
      const place = { lessonId: lesson.id, after: before };
      edits.push({ do: 'putBlock', block, ...place, seen: stands ? seen(block.id) : null });
      if (stands) edits.push({ do: 'moveBlock', blockId: block.id, ...place });
      before = block.id;
    }
    lessonBefore = lesson.id;
  }
  for (const { id, blocks } of written.draft.lessons) {
    for (const block of blocks)
      if (!kept.has(block.id)) edits.push({ do: 'removeBlock', blockId: block.id, seen: written.revision });
    if (!kept.has(id)) edits.push({ do: 'removeLesson', lessonId: id, seen: written.revision });
  }
  return edits;
}
