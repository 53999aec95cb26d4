import { describe, expect, it, test } from '@jest/globals';
import { migrate, ModuleFormatError, readModuleDocument } from './migrations.js';
import { richOf } from './rich-text.js';

const paragraph = (id: string, text: object = { fr: richOf('Bonjour.') }) => ({
  id,
  type: 'paragraph',
  text,
});
const aModule = (blocks: object[], rest: object = {}) => ({
  format: 'vigie-module',
  formatVersion: 1,
  id: 'm1',
  version: '0.1.0',
  baseLocale: 'fr',
  languages: { fr: 'reviewed', ar: 'draft' },
  title: { fr: 'Le cadre', ar: 'الإطار' },
  pilot: true,
  lessons: [{ id: 'l1', title: { fr: 'Une leçon' }, durationMinutes: 20, blocks }],
  ...rest,
});
const problemsOf = (document: unknown): string[] => {
  try {
    readModuleDocument(document);
    return [];
  } catch (error) {
    if (!(error instanceof ModuleFormatError)) throw error;
    return [error.code, ...error.problems.map(({ path, message }) => `${path}: ${message}`)];
  }
};

describe('a module document', () => {
  it('is read with what it leaves open filled in', () => {
    expect(readModuleDocument(aModule([paragraph('b1')]))).toMatchObject({
      passing: null,
      tracking: 'full',
      objectives: [],
      lessons: [{ objectives: [] }],
    });
  });

  it('reads the same after it was written', () => {
    const document = readModuleDocument(aModule([paragraph('b1')]));
    expect(readModuleDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  const exercise = (id: string, question: string) => ({
    id,
    type: 'exercise',
    required: true,
    questions: [{ kind: 'reflection', id: question, prompt: { fr: 'Et vous ?' } }],
  });
  const law = { id: 'b1', type: 'law', title: { fr: 'Droit' }, text: { fr: richOf('Article 1.') } };
  const table = {
    id: 'b1',
    type: 'table',
    caption: { fr: 'Chiffres' },
    header: [{ fr: 'a' }, { fr: 'b' }],
    rows: [[{ fr: '1' }]],
  };

  test.each([
    ['two blocks of one id', [paragraph('b1'), paragraph('b1')], /the id b1 stands twice/],
    ['an exercise with the id of a block', [paragraph('b1'), exercise('b2', 'b1')], /b1 stands twice/],
    ['a text in no language', [paragraph('b1', {})], /no language/],
    [
      'a text in a language there is not',
      [paragraph('b1', { de: richOf('Hallo.') })],
      /lessons\.0\.blocks\.0/,
    ],
    ['a law of no country', [law], /country/],
    ['a row too short', [table], /row of b1/],
    ['an unknown block', [{ id: 'b1', type: 'html', html: '<script>' }], /lessons\.0\.blocks\.0/],
    ['markup beside the text', [{ ...paragraph('b1'), html: '<b>' }], /lessons\.0\.blocks\.0/],
  ])('with %s is refused, and told where', (_, blocks, said) => {
    expect(problemsOf(aModule(blocks)).join('\n')).toMatch(said);
    expect(problemsOf(aModule([{ ...law, country: 'FR' }]))).toEqual([]);
  });

  it('has its base language among its languages', () => {
    expect(problemsOf(aModule([paragraph('b1')], { languages: { ar: 'draft' } })).join()).toMatch(
      /base language/,
    );
  });
});

describe('links', () => {
  const linked = (href: string) =>
    problemsOf(aModule([paragraph('b1', { fr: [{ type: 'paragraph', runs: [{ text: 'ici', href }] }] })]));

  test.each(['https://iom.int/a?b=c', 'mailto:help@iom.example', 'tel:+33123456789'])('%s is one', (href) => {
    expect(linked(href)).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'http://plain.example',
    'file:///etc/passwd',
    '//elsewhere.example',
    'page.html',
  ])('%s is none', (href) => {
    expect(linked(href)[0]).toBe('invalid');
  });
});

describe('another version of the format', () => {
  const old = { format: 'vigie-module', formatVersion: 1, words: 'one' };
  const steps = {
    1: (document: object) => ({ ...document, words: 'two' }),
    2: (document: Record<string, unknown>) => ({ ...document, words: `${String(document['words'])}, three` }),
  };

  it('is brought up to date step by step', () => {
    expect(migrate(old, steps, 3)).toEqual({ format: 'vigie-module', formatVersion: 3, words: 'two, three' });
    expect(migrate({ ...old, formatVersion: 2 }, steps, 3)).toMatchObject({ words: 'one, three' });
    expect(old).toEqual({ format: 'vigie-module', formatVersion: 1, words: 'one' });
  });

  it('that is newer than this platform is not touched', () => {
    expect(problemsOf({ ...aModule([paragraph('b1')]), formatVersion: 2 })).toEqual(['newer-format']);
  });

  test.each([null, 'text', [], {}, { format: 'ct-course/1' }, { format: 'vigie-module', formatVersion: 0 }])(
    'and %j is no module',
    (raw) => {
      expect(problemsOf(raw)).toEqual(['not-a-module']);
    },
  );
});
