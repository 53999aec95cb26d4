import {
  type GlobalObjectives,
  type SequencingSnapshot,
  type SequencingTree,
  type SharedData,
  sharedNamesOf,
} from '@vigie/scorm';

/** What was shared, by name. */
interface Shared {
  objectives: GlobalObjectives;
  data: SharedData;
}

/** Only what the package's manifest speaks of: a page cannot write into other courses' objectives. */
export function withinTree(tree: SequencingTree, { objectives, data }: SequencingSnapshot): Shared {
  const names = sharedNamesOf(tree);
  return { objectives: only(objectives, names.objectives), data: only(data ?? {}, names.data) };
}

/** What differs from what this attempt wrote before: only that is news to other courses. */
export function changesIn(next: Shared, before: Shared): Shared {
  return { objectives: changed(next.objectives, before.objectives), data: changed(next.data, before.data) };
}

const only = <T>(map: Record<string, T>, names: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(map).filter(([name]) => names.has(name)));

const changed = <T>(next: Record<string, T>, before: Record<string, T>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(next).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
