import type { LanguageStanding, Locale, ModuleDocument, ModuleLibrary } from '@vigie/contracts';
import type * as door from '../../server.d.ts';
import wordsAr from '../../dist/client/words.ar.js?raw';
import wordsEn from '../../dist/client/words.en.js?raw';
import wordsEs from '../../dist/client/words.es.js?raw';
import wordsFr from '../../dist/client/words.fr.js?raw';
import playerStyle from '../../dist/client/player.css?raw';
import playerScript from '../../dist/client/player.js?raw';
import type { PlayerModule } from '../model.ts';
import { isComplete, localise } from './localise.ts';
import { pageOf } from './page.ts';

const words: Record<Locale, string> = { fr: wordsFr, en: wordsEn, es: wordsEs, ar: wordsAr };

/**
 * Writes the files of a module: a page to open, a page per language, the player, and the words it loads. Same input,
 * same bytes. What the document refers to below `media/` and `embed/` is for the caller to add.
 */
export function writeModule(
  document: ModuleDocument,
  library: ModuleLibrary,
  { standard, locales = languagesOf(document), country = null }: door.WriteSettings,
): door.ModuleFile[] {
  const modules = locales.map((locale) => withLawOf(country, localise(document, library, locale, locales)));
  const page = { standard, country };
  return [
    ...modules
      .slice(0, 1)
      .map((base) => ({ path: 'index.html', data: pageOf(base, { ...page, isFixed: false }) })),
    { path: 'player.css', data: playerStyle },
    { path: 'player.js', data: playerScript },
    ...modules.flatMap((module) => [
      { path: `${module.locale}.html`, data: pageOf(module, { ...page, isFixed: true }) },
      { path: `content.${module.locale}.js`, data: words[module.locale] + scriptOf(module) },
    ]),
  ];
}

/** Built for one country, a module does not carry the law of another along; that there may be national rules stays. */
function withLawOf(country: string | null, module: PlayerModule): PlayerModule {
  if (country === null) return module;
  const lessons = module.lessons.map((lesson) => ({
    ...lesson,
    blocks: lesson.blocks.map((placed) =>
      placed.block.type === 'law' && placed.block.country !== country
        ? { ...placed, block: { ...placed.block, title: '', text: [], sources: [] } }
        : placed,
    ),
  }));
  return { ...module, lessons };
}

/** The languages of a document, its base first, then in the order of the platform. */
export function languagesOf({ baseLocale, languages }: ModuleDocument): Locale[] {
  const all: readonly Locale[] = ['fr', 'en', 'es', 'ar'];
  return [baseLocale, ...all.filter((each) => each !== baseLocale && languages[each])];
}

/** How far each language of a document is, its base first. */
export function standingsOf(document: ModuleDocument): LanguageStanding[] {
  return languagesOf(document).map((locale) => ({
    locale,
    state: isComplete(document, locale) ? (document.languages[locale] ?? 'draft') : 'partial',
  }));
}

// Line ends that JSON allows and old scripts do not.
function scriptOf(module: object): string {
  const json = JSON.stringify(module)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `vigieModule=${json};\n`;
}

// What others are told of this file is written by hand.
writeModule satisfies typeof door.writeModule;
standingsOf satisfies typeof door.standingsOf;
