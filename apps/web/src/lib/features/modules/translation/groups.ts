import type { ModuleDraft } from '@vigie/contracts';
import { partIn } from '../state/known.ts';
import type { Pair } from './pairs.ts';

/** The texts of one part, such as a block. */
export type PartGroup = { part: string; pairs: Pair[] };
/** The parts of one lesson; null: of the module as a whole. */
export type LessonGroup = { lessonId: string | null; parts: PartGroup[] };

/** Texts in their order, by lesson and by part. */
export function groupsOf(pairs: readonly Pair[]): LessonGroup[] {
  const groups: LessonGroup[] = [];
  for (const pair of pairs) {
    let group = groups.at(-1);
    if (group?.lessonId !== pair.lessonId || !group) {
      group = { lessonId: pair.lessonId, parts: [] };
      groups.push(group);
    }
    const part = group.parts.at(-1);
    if (part?.part === pair.part) part.pairs.push(pair);
    else group.parts.push({ part: pair.part, pairs: [pair] });
  }
  return groups;
}

/** Where a text stands in its part: members of lists by their place instead of their name. */
export function placeIn(draft: ModuleDraft, { part, path }: Pair): string[] {
  let value: unknown = partIn(draft, part);
  return path.map((step) => {
    const at = Array.isArray(value) ? indexIn(value, step) : step;
    value = typeof value === 'object' && value !== null ? Reflect.get(value, at) : undefined;
    return at;
  });
}

function indexIn(list: readonly unknown[], step: string): string {
  const at = list.findIndex(
    (each) => typeof each === 'object' && each !== null && 'id' in each && each.id === step,
  );
  return at < 0 ? step : String(at);
}
