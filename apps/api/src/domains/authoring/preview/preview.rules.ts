import {
  checkModule,
  DraftBlock,
  hasWords,
  isTexts,
  type Locale,
  type ModuleDocument,
  type ModuleDraft,
  type ModuleFinding,
  richOf,
} from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

type Lesson = ModuleDraft['lessons'][number];
type Block = Lesson['blocks'][number];

/** A draft as it can be shown. */
export interface Shown {
  document: ModuleDocument;
  /** How many places say that something is missing. */
  missing: number;
}

/** A law whose date of check has passed is shown all the same. */
const NO_DAY = '';
/** An exercise whose texts are there may still break its rules: then it gives way. */
const ROUNDS = 4;

/**
 * What learners would see of a draft, whatever it lacks: a blank text says that it is missing, and a block that cannot
 * be shown gives way to one that says so.
 *
 * @throws RangeError when it cannot be shown at all, which no draft of the contracts should come to
 */
export function shownOf(draft: ModuleDraft, id: string): Shown {
  let shown = withLesson(draft);
  let missing = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const { document, findings } = checkModule(shown, { id: `m${id}`, version: '1.0.0' }, NO_DAY);
    if (document) return { document, missing };

    const blocking = findings.filter(({ weight }) => weight === 'blocks');
    missing = Math.max(missing, blocking.length);
    const marked = round < ROUNDS ? blocking.reduce(marking, shown) : shown;
    shown = marked === shown ? blocking.reduce(replacing, shown) : marked;
  }
  throw new RangeError(`the draft of module ${id} cannot be shown`);
}

/** Countries whose law is in a draft, in the order of the alphabet. */
export function countriesIn({ lessons }: ModuleDraft): string[] {
  const all = lessons.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'law' ? [block.country] : [])),
  );
  return [...new Set(all)].sort();
}

function withLesson(draft: ModuleDraft): ModuleDraft {
  const lessons = draft.lessons.length > 0 ? draft.lessons : [{ ...EMPTY_LESSON, blocks: [] }];
  const isEmpty = ({ blocks }: Lesson) => blocks.length === 0;
  return {
    ...draft,
    lessons: lessons.map((each) =>
      isEmpty(each)
        ? { ...each, blocks: [note(`${each.id}-empty`, draft, m.templates_preview_empty)] }
        : each,
    ),
  };
}

const EMPTY_LESSON = { id: 'preview-lesson', title: {}, durationMinutes: 1, objectives: [] };

/** The draft with a word in the place of a text that is missing. */
function marking(draft: ModuleDraft, { code, lessonId, blockId, path }: ModuleFinding): ModuleDraft {
  if (code !== 'text-missing') return draft;
  const keys = path.split('.');
  if (lessonId === null) {
    const about = filled(draft.about, keys, draft, false);
    return about === draft.about ? draft : { ...draft, about };
  }
  return eachLesson(draft, lessonId, (lesson) =>
    blockId === null
      ? filled(lesson, keys, draft, false)
      : eachBlock(lesson, blockId, (block) => filled(block, keys, draft, isRich(block, keys))),
  );
}

/** The draft with a note in the place of a block that cannot be shown. */
function replacing(draft: ModuleDraft, { lessonId, blockId }: ModuleFinding): ModuleDraft {
  return eachLesson(draft, lessonId, (lesson) =>
    eachBlock(lesson, blockId, (block) => note(block.id, draft, m.templates_preview_incomplete)),
  );
}

function eachLesson(draft: ModuleDraft, id: string | null, change: (lesson: Lesson) => Lesson): ModuleDraft {
  const lessons = draft.lessons.map((each) => (each.id === id ? change(each) : each));
  return lessons.every((each, at) => each === draft.lessons[at]) ? draft : { ...draft, lessons };
}

function eachBlock(lesson: Lesson, id: string | null, change: (block: Block) => Block): Lesson {
  const blocks = lesson.blocks.map((each) => (each.id === id ? change(each) : each));
  return blocks.every((each, at) => each === lesson.blocks[at]) ? lesson : { ...lesson, blocks };
}

const rich: readonly Block['type'][] = [
  ...(['paragraph', 'callout', 'law', 'definition', 'quote'] as const),
  ...(['accordion', 'timeline', 'comparison'] as const),
];

/** Has the text in this place paragraphs and hands? */
function isRich({ type }: Block, keys: readonly string[]): boolean {
  if (type === 'list') return keys[0] === 'items';
  const last = keys.at(-1);
  return last === 'transcript' || (last === 'text' && rich.includes(type));
}

/** A part with a word that says what is missing, where a text may stand; the same part where none may. */
function filled<T>(part: T, [key, ...rest]: readonly string[], draft: ModuleDraft, asRich: boolean): T {
  if (key === undefined) {
    const texts: unknown = part ?? {};
    if (!isTexts(texts)) return part;
    return { ...inEach(draft, m.templates_preview_missing, asRich), ...spokenIn(texts) } as T;
  }
  if (typeof part !== 'object' || part === null) return part;
  const inside = (part as Record<string, unknown>)[key];
  const next = filled(inside, rest, draft, asRich);
  if (next === inside) return part;
  return (Array.isArray(part) ? part.with(Number(key), next) : { ...part, [key]: next }) as T;
}

const spokenIn = (texts: object): object =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => hasWords(text)));

type Words = (inputs: Record<never, never>, to: { locale: Locale }) => string;

/** The same words in every language of the module. */
function inEach({ about, baseLocale }: ModuleDraft, words: Words, asRich: boolean): object {
  const locales = new Set([baseLocale, ...(Object.keys(about.languages) as Locale[])]);
  return Object.fromEntries(
    [...locales].map((locale) => {
      const text = words({}, { locale });
      return [locale, asRich ? richOf(text) : text];
    }),
  );
}

const note = (id: string, draft: ModuleDraft, words: Words): Block =>
  DraftBlock.parse({
    ...{ id, type: 'callout', kind: 'caution' },
    title: inEach(draft, m.templates_preview_missing, false),
    text: inEach(draft, words, true),
  });
