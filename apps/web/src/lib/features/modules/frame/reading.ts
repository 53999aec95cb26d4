import type { Locale, ModuleDraft, ModuleFinding, RichText } from '@vigie/contracts';
import { unitsIn } from '@vigie/contracts';
import { lessonWeight } from './lesson-weight.ts';

/** What a lesson may weigh, so that it opens on a poor line: in bytes, with its media. */
export const LESSON_BUDGET = 300_000;

/** Longer is not read on a telephone: in letters. */
const LONG = 700;
/** Two words may be an acronym and its number. */
const SHOUTED = 3;

const vague: Record<Locale, RegExp> = {
  fr: /^(?:ici|cliquez ici|cliquer ici|lien|ce lien|en savoir plus|lire la suite)$/i,
  en: /^(?:here|click here|link|this link|read more|learn more|more)$/i,
  es: /^(?:aquí|haga clic aquí|clic aquí|enlace|este enlace|leer más|más)$/i,
  ar: /^(?:هنا|انقر هنا|اضغط هنا|الرابط|هذا الرابط|المزيد|اقرأ المزيد)$/,
};

/**
 * What makes a lesson hard to read for some: it can be published so, but should be looked at. Headings that skip a level
 * are found with what else a draft lacks.
 */
export function readingFindings({ lessons }: ModuleDraft): ModuleFinding[] {
  return lessons.flatMap((lesson) => [
    ...lesson.blocks.flatMap((block) => inBlock(lesson.id, block)),
    ...(totalOf(lesson) > LESSON_BUDGET
      ? [finding('lesson-heavy', { lessonId: lesson.id, blockId: null, path: '' }, null)]
      : []),
  ]);
}

type Lesson = ModuleDraft['lessons'][number];
type Block = Lesson['blocks'][number];
type Place = Pick<ModuleFinding, 'lessonId' | 'blockId' | 'path'>;

const finding = (code: string, place: Place, locale: Locale | null): ModuleFinding => ({
  ...{ code, weight: 'advises', locale },
  ...place,
});

function totalOf(lesson: Lesson): number {
  const { text, media, exercises } = lessonWeight(lesson);
  return text + media + exercises;
}

function inBlock(lessonId: string, block: Block): ModuleFinding[] {
  const place = { lessonId, blockId: block.id };
  const texts = unitsIn(block.id, lessonId, block).flatMap(({ path, texts: all }) =>
    Object.entries(all).flatMap(([locale, text]) =>
      codesOf(text, locale as Locale).map((code) =>
        finding(code, { ...place, path: path.join('.') }, locale as Locale),
      ),
    ),
  );
  return [...texts, ...ofShape(block).map((code) => finding(code, { ...place, path: '' }, null))];
}

function ofShape(block: Block): string[] {
  if (block.type === 'table')
    return block.header.every((cell) => Object.values(cell).every((text) => !text.trim()))
      ? ['table-no-header']
      : [];
  if (block.type !== 'image') return [];
  const isName = (text: string) => /^[\w-]+\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(text.trim());
  return Object.values(block.alt).some(isName) ? ['alt-is-name'] : [];
}

function codesOf(text: string | RichText, locale: Locale): string[] {
  const runs = typeof text === 'string' ? [] : runsOf(text);
  const lines = typeof text === 'string' ? [text] : runs.map((each) => each.map((run) => run.text).join(''));
  return [
    ...(runs.flat().some(({ href, text: words }) => href && vague[locale].test(words.trim()))
      ? ['link-vague']
      : []),
    ...(typeof text !== 'string' && lines.some(({ length }) => length > LONG) ? ['paragraph-long'] : []),
    ...(lines.some(isShouted) ? ['all-capitals'] : []),
  ];
}

const runsOf = (text: RichText) =>
  text.flatMap((part) => (part.type === 'paragraph' ? [part.runs] : part.items));

/** Words of four letters or more, all in capitals; Arabic has none. */
function isShouted(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const shouted = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return shouted.length >= SHOUTED;
}
