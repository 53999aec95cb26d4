import { beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { m } from '@vigie/i18n/messages';
import { directionOf, isLocale, localeNames, locales } from './locale.js';

type Catalogue = { domain: string; locale: string; messages: Record<string, unknown> };
type Settings = { baseLocale: string; locales: string[] };
type Reader = {
  readMessages(root: string): Promise<{ settings: Settings; catalogues: Catalogue[] }>;
  checkMessages(settings: Settings, catalogues: Catalogue[]): string[];
};

/** What a reader sees of a message, without the declarations of its variants. */
function written(message: unknown): string {
  if (typeof message === 'string') return message;
  const variants = message as { match: Record<string, string> }[];
  return variants.flatMap(({ match }) => Object.values(match)).join('\n');
}

const root = path.join(import.meta.dirname, '..');
let reader: Reader;

beforeAll(async () => {
  const scripts = '../scripts/messages.mjs';
  reader = (await import(scripts)) as Reader;
});

describe('the messages', () => {
  it('exist in all languages, with the same keys and the same placeholders', async () => {
    const { settings, catalogues } = await reader.readMessages(root);
    expect(reader.checkMessages(settings, catalogues)).toEqual([]);
  });

  it('of one key speak each language', () => {
    expect(locales.map((locale) => m.common_save({}, { locale }))).toEqual([
      'Enregistrer',
      'Save',
      'Guardar',
      'حفظ',
    ]);
  });

  it('choose the plural of each language, up to the six of Arabic', () => {
    const arabic = [0, 1, 2, 3, 11, 100].map((count) => m.common_count_results({ count }, { locale: 'ar' }));
    expect(arabic).toEqual(['لا نتائج', 'نتيجة واحدة', 'نتيجتان', '3 نتائج', '11 نتيجة', '100 نتيجة']);
    expect(m.common_count_results({ count: 1_000_000 }, { locale: 'fr' })).toBe('1000000 résultats');
  });

  it('in French keep their punctuation on the line, and have the curved apostrophe', async () => {
    const { catalogues } = await reader.readMessages(root);
    const french = catalogues
      .filter(({ locale }) => locale === 'fr')
      .flatMap(({ messages }) => Object.entries(messages));
    const wrong = french.filter(([, message]) => / [;:!?»]|« |'/.test(written(message)));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe('the check of the messages', () => {
  const settings = { baseLocale: 'fr', locales: ['fr', 'en'] };
  const check = (fr: Record<string, unknown>, en: Record<string, unknown>) =>
    reader.checkMessages(settings, [
      { domain: 'ui', locale: 'fr', messages: fr },
      { domain: 'ui', locale: 'en', messages: en },
    ]);

  it('finds a missing translation', () => {
    expect(check({ ui_a: 'A' }, {})).toEqual(['ui/en: "ui_a" is missing']);
  });

  it('finds a placeholder that was lost', () => {
    expect(check({ ui_a: 'A {name}' }, { ui_a: 'A' })).toHaveLength(1);
  });

  it('finds plural cases without a catch-all', () => {
    const plural = [{ declarations: ['input n'], selectors: ['n'], match: { 'n=one': 'A', 'n=other': 'B' } }];
    expect(check({ ui_a: plural }, { ui_a: plural })).toHaveLength(2);
  });

  it('finds a key that does not say its domain', () => {
    expect(check({ a: 'A' }, { a: 'A' })).toHaveLength(1);
  });
});

describe('the languages', () => {
  it('are known by name and direction', () => {
    expect(locales.map((locale) => localeNames[locale])).toEqual([
      'Français',
      'English',
      'Español',
      'العربية',
    ]);
    expect(locales.map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'rtl']);
    expect([isLocale('ar'), isLocale('de'), isLocale(undefined)]).toEqual([true, false, false]);
  });
});
