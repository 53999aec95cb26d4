import { z } from 'zod';
import { Locale } from '../common.js';
import type { DraftBlock, ModuleDraft } from './draft.js';
import { mediaPaths } from './media-paths.js';
import { ModuleDocument } from './module-document.js';
import { hasWords, isTexts } from './units.js';

/** `blocks`: it cannot be published; `advises`: somebody should look. */
export const FindingWeight = z.enum(['blocks', 'advises']);

/** Something that a module lacks, and where. */
export const ModuleFinding = z
  .object({
    /** `text-missing`, `lesson-empty`, … or the rule of an exercise: `one-right`, `no-end`, … */
    code: z.string(),
    weight: FindingWeight,
    lessonId: z.string().nullable(),
    blockId: z.string().nullable(),
    /** The place in that part, `options.2.text`; empty when it is the part as a whole. */
    path: z.string(),
    locale: Locale.nullable(),
  })
  .meta({ id: 'ModuleFinding' });
export type ModuleFinding = z.infer<typeof ModuleFinding>;

/** What publishing adds to a draft. */
export interface Edition {
  id: string;
  /** `1.0.0`, as semantic versions are written. */
  version: string;
}

export interface Checked {
  /** Null as long as anything blocks. */
  document: ModuleDocument | null;
  findings: ModuleFinding[];
}

type Path = readonly PropertyKey[];

/**
 * Looks at a whole draft: what must be mended before it can be published, what should be, and what it then is.
 *
 * @param isThere - is there such a file? Where nobody can say, all are taken to be there.
 */
export function checkModule(
  draft: ModuleDraft,
  { id, version }: Edition,
  today: string,
  isThere: (path: string) => boolean = () => true,
): Checked {
  const { baseLocale, about, lessons } = draft;
  const raw = spoken({
    format: 'vigie-module',
    formatVersion: 1,
    baseLocale,
    id,
    version,
    ...about,
    lessons,
  });
  const read = ModuleDocument.safeParse(raw);
  const place = (path: Path) => placeIn(draft, path);
  const findings = [
    ...(read.success ? [] : read.error.issues.flatMap(whole).map((issue) => findingOf(draft, issue))),
    ...untranslated(draft).map(({ path, locale }) => finding('text-missing', place(path), locale)),
    ...lessons.flatMap((lesson) => lessonFindings(lesson, today, isThere)),
  ];
  const distinct = [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];
  const isSound = read.success && distinct.every(({ weight }) => weight !== 'blocks');
  return { document: isSound ? read.data : null, findings: distinct };
}

/** Codes that do not keep a module from being published. */
const advice: readonly string[] = [
  'picture-missing',
  'source-review',
  'heading-skips',
  'law-unchecked',
  'media-heavy',
];

/** What is loaded with its lesson, and what only when it is asked for, may weigh this much without a word. */
const HEAVY_PICTURE_BYTES = 200_000;
const HEAVY_FILE_BYTES = 15_000_000;

type Place = Pick<ModuleFinding, 'lessonId' | 'blockId' | 'path'>;

const finding = (code: string, place: Place, locale: Locale | null = null): ModuleFinding => ({
  code,
  weight: advice.includes(code) ? 'advises' : 'blocks',
  ...place,
  locale,
});

/**
 * Of a part that may have one of several shapes, such as a step that goes on or ends, what it lacks of the shape it has:
 * the one that knows all of its keys.
 */
function whole(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];

  const own = issue.errors.find(
    (each) =>
      each.length > 0 && each.every(({ code, path }) => code !== 'unrecognized_keys' || path.length > 0),
  );
  if (!own) return [issue];
  return own.map((each) => ({ ...each, path: [...issue.path, ...each.path] })).flatMap(whole);
}

function findingOf(draft: ModuleDraft, issue: z.core.$ZodIssue): ModuleFinding {
  const code = codeOf(issue);
  const place = placeIn(draft, issue.path);
  return finding(code, place, code === 'text-missing' ? draft.baseLocale : null);
}

/** What it means that a list is too short. */
const emptyLists = new Map<PropertyKey | undefined, string>([
  ['captions', 'captions-missing'],
  ['blocks', 'lesson-empty'],
  ['lessons', 'no-lesson'],
]);

function codeOf(issue: z.core.$ZodIssue): string {
  const rule = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
  if (typeof rule === 'string') return rule;
  const isMissing = issue.code === 'invalid_type' || issue.code === 'too_small';
  return emptyLists.get(issue.path.at(-1)) ?? (isMissing ? 'text-missing' : 'not-valid');
}

/** `['lessons', 2, 'blocks', 1, 'text']` as the ids of lesson and block, and the rest. */
function placeIn({ lessons }: ModuleDraft, path: Path): Place {
  const [first, at, second, blockAt, ...rest] = path;
  const lesson = first === 'lessons' && typeof at === 'number' ? lessons[at] : undefined;
  if (!lesson) return { lessonId: null, blockId: null, path: path.map(String).join('.') };

  const block = second === 'blocks' && typeof blockAt === 'number' ? lesson.blocks[blockAt] : undefined;
  const inPart = block ? rest : path.slice(2);
  return { lessonId: lesson.id, blockId: block?.id ?? null, path: inPart.map(String).join('.') };
}

function lessonFindings(
  { id: lessonId, blocks }: ModuleDraft['lessons'][number],
  today: string,
  isThere: (path: string) => boolean,
) {
  let level = 1;
  return blocks.flatMap((block): ModuleFinding[] => {
    const isGone = !mediaPaths(block).every(isThere);
    const codes = [...codesOf(block, today), ...(isGone ? ['media-gone'] : [])];
    const found: ModuleFinding[] = codes.map((code) =>
      finding(code, { lessonId, blockId: block.id, path: code === 'captions-missing' ? 'captions' : '' }),
    );
    if (block.type !== 'heading') return found;

    // A lesson's title is the first level of its page.
    if (block.level > level + 1)
      found.push(finding('heading-skips', { lessonId, blockId: block.id, path: '' }));
    level = block.level;
    return found;
  });
}

function codesOf(block: DraftBlock, today: string): string[] {
  return [
    ...(block.type === 'image' && !block.file ? ['picture-missing'] : []),
    // Said at once, not only when all the rest is there.
    ...(block.type === 'video' && block.captions.length === 0 ? ['captions-missing'] : []),
    ...(isHeavy(block) ? ['media-heavy'] : []),
    ...(block.type === 'law' && !block.checkedOn ? ['law-unchecked'] : []),
    ...(block.type === 'law' && block.checkAgainBy && block.checkAgainBy < today ? ['law-overdue'] : []),
    ...(block.sources?.some(({ confidence }) => confidence === 'review') ? ['source-review'] : []),
  ];
}

function isHeavy(block: DraftBlock): boolean {
  if (block.type === 'image') return (block.file?.sizeBytes ?? 0) > HEAVY_PICTURE_BYTES;
  if (block.type === 'embed') return block.sizeBytes > HEAVY_FILE_BYTES;
  return 'file' in block && block.file !== undefined && block.file.sizeBytes > HEAVY_FILE_BYTES;
}

/** The same without blank texts, and without what may be left out and holds none. */
export function spoken(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => (isTexts(each) ? saidIn(each) : spoken(each)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      if (each === undefined || key === 'languages') return each === undefined ? [] : [[key, each]];
      if (!isTexts(each)) return [[key, spoken(each)]];
      const said = saidIn(each);
      return Object.keys(said).length > 0 ? [[key, said]] : [];
    }),
  );
}

const saidIn = (text: Partial<Record<Locale, unknown>>) =>
  Object.fromEntries(Object.entries(text).filter(([, each]) => hasWords(each)));

/** Texts that some language has but the base language has not. */
function untranslated({ baseLocale, about, lessons }: ModuleDraft) {
  const found: { path: Path; locale: Locale }[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (path.at(-1) === 'languages' || typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value) && isTexts(value)) {
      const isSaid = Object.values(value).some(hasWords);
      if (isSaid && !hasWords(value[baseLocale])) found.push({ path, locale: baseLocale });
      return;
    }
    for (const [key, each] of Object.entries(value))
      walk(each, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk({ ...about, lessons }, []);
  return found;
}
