import type { ModuleDraft } from '@vigie/contracts';
import { type Difference, differences } from '../conflict/texts-of.ts';
import { isSame } from '../state/rebase.ts';

type Block = ModuleDraft['lessons'][number]['blocks'][number];

/** What became of one part between two versions of a module. `moved`: it stands elsewhere, and says the same. */
export type PartChange = {
  part: string;
  lessonId: string | null;
  is: 'new' | 'gone' | 'changed' | 'moved';
  /** As it is now, or as it was when it is gone; null: the module itself, or the head of a lesson. */
  block: Block | null;
  differences: Difference[];
};

/** Every part that differs between two versions, in the order of the later one; what is gone comes last. */
export function compareDrafts(before: ModuleDraft, after: ModuleDraft): PartChange[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const oldAt = new Map(old.map((each) => [each.part, each]));
  const kept = new Set(now.map(({ part }) => part));
  const stays = inOrder(
    old.filter(({ part, block }) => block && kept.has(part)),
    now.filter(({ part, block }) => block && oldAt.has(part)),
  );
  return [
    ...now.flatMap(({ part, lessonId, block, value }): PartChange[] => {
      const was = oldAt.get(part);
      const about = { part, lessonId, block };
      if (!was) return [{ ...about, is: 'new', differences: differences(value, undefined) }];
      if (!isSame(was.value, value))
        return [{ ...about, is: 'changed', differences: differences(value, was.value) }];
      return block && !stays.has(part) ? [{ ...about, is: 'moved', differences: [] }] : [];
    }),
    ...old
      .filter(({ part }) => !kept.has(part))
      .map(({ part, lessonId, block, value }): PartChange => ({
        ...{ part, lessonId, block, is: 'gone' as const },
        differences: differences(undefined, value),
      })),
  ];
}

type Part = { part: string; lessonId: string | null; block: Block | null; value: unknown };

const partsOf = ({ about, lessons }: ModuleDraft): Part[] => [
  { part: 'about', lessonId: null, block: null, value: about },
  ...lessons.flatMap(({ blocks, ...head }): Part[] => [
    { part: head.id, lessonId: head.id, block: null, value: head },
    ...blocks.map((block) => ({ part: block.id, lessonId: head.id, block, value: block })),
  ]),
];

/** Parts that stand in the same order in both: the longest such row, so that as few as possible count as moved. */
function inOrder(old: Part[], now: Part[]): Set<string> {
  const name = ({ part, lessonId }: Part) => `${lessonId} ${part}`;
  const at = new Map(old.map((each, place) => [name(each), place]));
  const rows: { place: number; part: string; before: number }[] = [];
  const best: number[] = [];
  for (const each of now) {
    const place = at.get(name(each));
    if (place === undefined) continue;
    const length = best.findIndex((row) => (rows[row]?.place ?? 0) > place);
    const to = length < 0 ? best.length : length;
    rows.push({ place, part: each.part, before: to === 0 ? -1 : (best[to - 1] ?? -1) });
    best[to] = rows.length - 1;
  }
  const stays = new Set<string>();
  for (let row = best.at(-1) ?? -1; row >= 0; row = rows[row]?.before ?? -1) stays.add(rows[row]?.part ?? '');
  return stays;
}
