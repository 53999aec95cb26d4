import { type LocalText, type ModuleDocument, readModuleDocument, richOf } from '@vigie/contracts';
import { z } from 'zod';
import type { Bag } from './ct-course.js';
import { drawingOf } from './drawings.js';

const Bags = z.array(z.record(z.string(), z.unknown()));
const Texts = z.record(z.string(), z.string());

/** The cases about a child; the files say it in the narrative alone. */
const childCases: ReadonlySet<string> = new Set(['c1-l3-b10']);

/**
 * Turns one of a course's `modules[]` into a module document: the same facts, words and ids, in four languages. What it
 * makes is read as any document would be, so nothing gets in that a trainer could not write.
 */
export function moduleOf(course: Bag, module: Bag): ModuleDocument {
  const about = z.record(z.string(), z.unknown()).parse(course['course']);
  const lessons = Bags.parse(module['lessons']);
  const objectives = new Set(lessons.flatMap((lesson) => z.array(z.string()).parse(lesson['objectives'])));
  return readModuleDocument({
    format: 'vigie-module',
    formatVersion: 1,
    id: module['id'],
    version: about['version'],
    baseLocale: 'fr',
    languages: { fr: 'reviewed', en: 'reviewed', es: 'draft', ar: 'draft' },
    title: module['title'],
    advisory: about['content_advisory'],
    disclaimer: about['disclaimer'],
    pilot: about['status'] === 'draft_for_expert_review',
    tracking: about['tracking'] === 'none' ? 'none' : 'full',
    objectives: Bags.parse(course['objectives']).filter(({ id }) => objectives.has(String(id))),
    lessons: lessons.map(lessonOf),
  });
}

function lessonOf({ duration_min, blocks, ...lesson }: Bag): Bag {
  return { ...lesson, durationMinutes: duration_min, blocks: Bags.parse(blocks).map(blockOf) };
}

/** Plain text per language as rich text per language. */
function rich(text: unknown): Bag {
  return Object.fromEntries(
    Object.entries(Texts.parse(text)).map(([locale, words]) => [locale, richOf(words)]),
  );
}

/** The same in every language: years, as they stand in the files. */
const everywhere = (text: unknown): LocalText => {
  const words = z.string().parse(text);
  return { fr: words, en: words, es: words, ar: words };
};

const richItems = (items: unknown): Bag[] =>
  Bags.parse(items).map((item) => ({ ...item, text: rich(item['text']) }));

function blockOf(block: Bag): Bag {
  const { id, sources } = block;
  switch (block['type']) {
    case 'paragraph':
    case 'definition':
    case 'quote':
      return { ...block, text: rich(block['text']) };
    case 'callout':
      return calloutOf(block);
    case 'list':
      return { ...block, items: Bags.parse(block['items']).map(rich) };
    case 'image': {
      const { placeholder: _, ...image } = block;
      const file = drawingOf(String(id));
      return file ? { ...image, file } : image;
    }
    case 'accordion':
      return { ...block, items: richItems(block['items']) };
    case 'timeline':
      return {
        ...block,
        events: richItems(block['events']).map((event) => ({ ...event, date: everywhere(event['date']) })),
      };
    case 'reflection': {
      const { type: _, private: __, storage: ___, ...reflection } = block;
      return exercise(id, false, [{ ...reflection, id: partOf(id), kind: 'reflection' }]);
    }
    case 'knowledge_check':
      return exercise(id, block['required'], Bags.parse(block['questions']).map(questionOf), block['title']);
    case 'indicator_case':
      return exercise(id, true, [caseOf(block, 'indicators')]);
    case 'scenario':
      return exercise(id, true, [caseOf(block, 'scenario')]);
    case 'apm_case': {
      const { categories: _, conclusion, ...facts } = caseOf(block, 'apm');
      const child = childCases.has(String(id));
      const question = questionOf(z.record(z.string(), z.unknown()).parse(conclusion));
      return exercise(id, true, [{ ...facts, child, conclusion: question }]);
    }
    default:
      return sources === undefined ? block : { ...block, sources };
  }
}

/** `law_fr` is the law of a country: an overlay of its own. */
function calloutOf({ kind, type: _, text, ...rest }: Bag): Bag {
  const law = /^law_([a-z]{2})$/.exec(String(kind));
  return law?.[1]
    ? { ...rest, type: 'law', country: law[1].toUpperCase(), text: rich(text) }
    : { ...rest, type: 'callout', kind, text: rich(text) };
}

const exercise = (id: unknown, required: unknown, questions: readonly Bag[], title?: unknown): Bag => ({
  id,
  type: 'exercise',
  required,
  questions,
  ...(title === undefined ? {} : { title }),
});

/** The exercise within a block: ids are unique in a module, so it needs one of its own. */
const partOf = (id: unknown): string => `${String(id)}-x`;

const caseOf = ({ type: _, ...rest }: Bag, kind: string): Bag => ({ ...rest, id: partOf(rest['id']), kind });

function questionOf(question: Bag): Bag {
  const { type: _, qtype, shuffle, correct_order, extra_right, common_errors, ...rest } = question;
  return {
    ...rest,
    kind: qtype,
    // An order is always shuffled, true and false never are.
    ...(qtype === 'single' || qtype === 'multiple' ? { shuffle } : {}),
    ...(correct_order === undefined ? {} : { correctOrder: correct_order }),
    ...(extra_right === undefined ? {} : { extraRight: extra_right }),
    ...(common_errors === undefined ? {} : { commonErrors: common_errors }),
  };
}
