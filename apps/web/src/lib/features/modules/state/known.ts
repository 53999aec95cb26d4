import type { ChangedPart, Module, ModuleConflict, ModuleDraft, ModuleNews } from '@vigie/contracts';

type Lesson = ModuleDraft['lessons'][number];
type Block = Lesson['blocks'][number];

/** A module as the server last told it. */
export type Known = {
  draft: ModuleDraft;
  /** Part -> the revision that last wrote it. */
  parts: Record<string, number>;
  revision: number;
  conflicts: ModuleConflict[];
};

export const knownOf = ({ draft, parts, revision, conflicts }: Module): Known => ({
  draft,
  parts,
  revision,
  conflicts,
});

/** What is new in the writing of a module. */
type Heard = Pick<ModuleNews, 'revision' | 'parts' | 'order' | 'conflicts'>;

/** What is known with what is new; parts in `held` stay as they were, and their revisions too. */
export function withNews(known: Known, news: Heard, held: ReadonlySet<string> = new Set()): Known {
  if (news.revision < known.revision) return known;

  const changed = new Map(
    news.parts.filter(({ part }) => !held.has(part)).map((each) => [each.part, each] as const),
  );
  const parts = { ...known.parts };
  for (const { part, revision } of changed.values()) parts[part] = revision;
  const about = changed.get('about')?.value;
  const lessons = news.order.flatMap(({ lessonId, blockIds }) =>
    lessonOf(known, changed, lessonId, blockIds),
  );
  return {
    draft: { ...known.draft, about: isAbout(about) ? about : known.draft.about, lessons },
    parts,
    revision: news.revision,
    conflicts: news.conflicts,
  };
}

function lessonOf(known: Known, changed: Changes, lessonId: string, blockIds: string[]): Lesson[] {
  const before = known.draft.lessons.find(({ id }) => id === lessonId);
  const told = changed.get(lessonId)?.value;
  const head = isHead(told) ? told : before;
  if (!head) return [];

  const blocks = blockIds.flatMap((id) => blockOf(known, changed, id));
  const isSame =
    before === head &&
    before.blocks.length === blocks.length &&
    blocks.every((each, at) => each === before.blocks[at]);
  return [isSame ? before : { ...head, blocks }];
}

function blockOf(known: Known, changed: Changes, id: string): Block[] {
  const told = changed.get(id)?.value;
  if (isBlock(told)) return [told];
  const before = known.draft.lessons.flatMap(({ blocks }) => blocks).find((each) => each.id === id);
  return before ? [before] : [];
}

type Changes = ReadonlyMap<string, ChangedPart>;
type Value = ChangedPart['value'] | undefined;

export const isBlock = (value: Value): value is Block => value != null && 'type' in value;
export const isHead = (value: Value): value is Omit<Lesson, 'blocks'> =>
  value != null && 'durationMinutes' in value;
export const isAbout = (value: Value): value is ModuleDraft['about'] => value != null && 'languages' in value;

/** What a part is in a draft, as the server would tell it; null: it is not there. */
export function partIn(draft: ModuleDraft, part: string): ChangedPart['value'] {
  if (part === 'about') return draft.about;
  const lesson = draft.lessons.find(({ id }) => id === part);
  if (!lesson) return draft.lessons.flatMap(({ blocks }) => blocks).find(({ id }) => id === part) ?? null;
  const { blocks: _, ...head } = lesson;
  return head;
}
