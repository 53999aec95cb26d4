import { describe, expect, it, test } from '@jest/globals';
import { z } from 'zod';
import { type Bag, courseIds, courseLocales, readCourse, textKeys } from './ct-course.js';
import { starterMedia } from './drawings.js';
import { starterCourses, starterLibrary } from './starter-courses.js';

const courses = starterCourses();
const library = starterLibrary();
const modules = courses.flatMap((course) => course.modules);
const blocks = modules.flatMap((module) => module.lessons.flatMap((lesson) => lesson.blocks));
const questions = blocks.flatMap((block) => (block.type === 'exercise' ? block.questions : []));

/** What must be the same in every language: everything but words, and how sure one is of a source in it. */
function shapeOf(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return textKeys.has(key) ? 'words' : value;
  if (Array.isArray(value)) return value.map((each) => shapeOf(each, key));
  if (typeof value !== 'object' || value === null) return value;
  const own = new Set(['lang', 'translation', 'confidence', 'loc']);
  return Object.fromEntries(
    Object.entries(value).flatMap(([each, inner]) => (own.has(each) ? [] : [[each, shapeOf(inner, each)]])),
  );
}
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

describe.each(courseIds)('course %s', (id) => {
  const french = readCourse(id, 'fr');

  it.each(courseLocales.slice(1))('is the same in %s as in French, but for its words', (locale) => {
    expect(shapeOf(readCourse(id, locale))).toEqual(shapeOf(french));
  });

  it.each(courseLocales)('has no empty word in %s', (locale) => {
    expect(wordsIn(readCourse(id, locale)).filter((words) => words.trim() === '')).toEqual([]);
  });

  it('loses no block and no question on its way', () => {
    const lessons = z
      .array(
        z.looseObject({
          lessons: z.array(
            z.looseObject({ id: z.string(), blocks: z.array(z.record(z.string(), z.unknown())) }),
          ),
        }),
      )
      .parse(french['modules'])
      .flatMap((module) => module.lessons);
    const course = courses.find((each) => each.id === id);
    const ours = course?.modules.flatMap((module) => module.lessons) ?? [];
    const ids = (list: readonly { id: string; blocks: readonly Bag[] }[]) =>
      list.map((lesson) => [lesson.id, lesson.blocks.map((block) => block['id'])]);
    expect(ids(ours)).toEqual(ids(lessons));
  });
});

describe('the modules', () => {
  it('speak all four languages, Spanish and Arabic as drafts, and are marked as pilots', () => {
    for (const { languages, pilot, lessons, title } of modules) {
      expect(languages).toEqual({ fr: 'reviewed', en: 'reviewed', es: 'draft', ar: 'draft' });
      expect(pilot).toBe(true);
      expect(Object.keys(title)).toEqual([...courseLocales]);
      expect(lessons.length).toBeGreaterThan(0);
    }
  });

  it('know the sources and citations they name', () => {
    const refs = [...blocks, ...questions].flatMap(({ sources }) => (sources ?? []).map(({ ref }) => ref));
    expect([...new Set(refs)].filter((ref) => !library.sources[ref])).toEqual([]);
  });

  it('set the law of a country apart from what holds everywhere', () => {
    const laws = blocks.flatMap((block) => (block.type === 'law' ? [block.country] : []));
    expect(laws).toHaveLength(19);
    expect(new Set(laws)).toEqual(new Set(['FR']));
  });

  it('say of the one case about a child that it is one', () => {
    const cases = questions.flatMap((question) =>
      question.kind === 'apm' ? [[question.id, question.child]] : [],
    );
    expect(cases).toEqual([
      ['c1-l2-b08-x', false],
      ['c1-l3-b10-x', true],
      ['c4-l1-b08-x', false],
    ]);
  });

  it('ask nothing of whoever takes care of themselves, and tell nobody', () => {
    const care = courses.find(({ id }) => id === 'sc');
    expect(care?.certificate).toBe(false);
    expect(care?.modules.map(({ tracking }) => tracking)).toEqual(['none']);
    expect(modules.filter(({ tracking }) => tracking === 'none')).toHaveLength(1);
  });

  it('have scenarios in which every step can be reached, and a good choice at each', () => {
    for (const question of questions) {
      if (question.kind !== 'scenario') continue;
      const next = new Set([
        question.start,
        ...question.nodes.flatMap((node) =>
          'choices' in node ? node.choices.map((choice) => choice.next) : [],
        ),
      ]);
      expect(question.nodes.map(({ id }) => id).filter((id) => !next.has(id))).toEqual([]);
      for (const node of question.nodes)
        if ('choices' in node) expect(node.choices.map(({ rating }) => rating)).toContain('good');
    }
  });
});

test('the glossary has its terms in Arabic where it has them, and no definition it has not', () => {
  expect(library.glossary).toHaveLength(60);
  expect(library.glossary.filter(({ term }) => term.ar)).toHaveLength(59);
  expect(library.glossary.filter(({ definition }) => definition.ar)).toEqual([]);
});

test('every picture is drawn: no script, no word, nothing from elsewhere, and light', () => {
  const pictures = courses
    .flatMap(({ modules }) => modules)
    .flatMap(({ lessons }) => lessons.flatMap(({ blocks }) => blocks))
    .filter((block) => block.type === 'image');
  expect(pictures.map(({ file }) => file?.path).sort()).toEqual([...starterMedia().keys()]);
  for (const [path, bytes] of starterMedia()) {
    const svg = new TextDecoder().decode(bytes);
    expect([path, /<(script|text|image|style|foreignObject)|href|on\w+=/i.exec(svg)]).toEqual([path, null]);
    expect(bytes.length).toBeLessThan(10_000);
  }
});
