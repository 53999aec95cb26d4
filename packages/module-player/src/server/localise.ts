import type { Locale, ModuleDocument, ModuleLibrary } from '@vigie/contracts';
import { PlayerModule } from '../model.ts';
import { termsIn } from './glossary.ts';
import { speak } from './speak.ts';

/** A whole module in one of its languages, ready for its page. */
export function localise(
  document: ModuleDocument,
  library: ModuleLibrary,
  locale: Locale,
  order: readonly Locale[],
): PlayerModule {
  const { lessons, languages, baseLocale, format: _, formatVersion: __, ...about } = document;
  const inOne = (value: unknown, asItIs = false) => {
    const { value: spoken, missed } = speak(value, locale, baseLocale);
    return { ...(missed ? { lang: baseLocale } : {}), ...(asItIs ? (spoken as object) : { block: spoken }) };
  };
  const module = PlayerModule.parse({
    ...inOne(about, true),
    locale,
    languages: order.map((each) => ({
      locale: each,
      state: languages[each] ?? 'draft',
      complete: isComplete(document, each),
    })),
    lessons: lessons.map(({ blocks, ...lesson }) => ({
      ...inOne(lesson, true),
      blocks: blocks.map((each) => inOne(each)),
    })),
    terms: {},
    sources: citationsFor(document, library),
  });
  return termsIn(module, library);
}

/** Whether every text of the module is there in this language. */
export function isComplete(
  { format: _, formatVersion: __, languages: ___, ...texts }: ModuleDocument,
  locale: Locale,
): boolean {
  return !speak(texts, locale, locale).missed;
}

/** Only the citations that the module refers to, in the order of their keys. */
function citationsFor(document: ModuleDocument, { sources }: ModuleLibrary): Record<string, string> {
  const used = new Set(
    [...JSON.stringify(document.lessons).matchAll(/"ref":"([^"]+)"/g)].map(([, ref]) => ref),
  );
  return Object.fromEntries(
    Object.entries(sources)
      .filter(([ref]) => used.has(ref))
      .sort(([one], [two]) => (one < two ? -1 : 1)),
  );
}
