import { isLocale, type Locale } from '@vigie/i18n';
import type { Standard } from '../lms/open.ts';
import type { PlayerModule } from '../model.ts';

/** What the compiled page says of itself, as `data-…` of its root. */
export interface Page {
  root: HTMLElement;
  module: string;
  standard: Standard;
  /** Base first. */
  languages: Locale[];
  /** The language of a page that is for one only; '' where the learner's counts. */
  language: string;
  /** Country whose law is shown, where the build settled it. */
  country: string | null;
  tracked: boolean;
}

export function readPage(document: Document): Page | null {
  const root = document.getElementById('module');
  if (!root) return null;

  const { module = '', standard, languages = '', language = '', country, tracking } = root.dataset;
  return {
    root,
    module,
    standard: standard === 'scorm12' || standard === 'scorm2004' ? standard : 'folder',
    languages: languages.split(' ').filter(isLocale),
    language,
    country: country ?? null,
    tracked: tracking !== 'none',
  };
}

/** The first of the wishes that the module speaks; otherwise its base. */
export function chooseLanguage(wishes: readonly string[], languages: readonly Locale[]): Locale {
  const short = wishes.map((wish) => wish.toLowerCase().split(/[-_]/)[0]);
  const found = short.find((wish): wish is Locale => languages.some((language) => language === wish));
  return found ?? languages[0] ?? 'fr';
}

/** `country=FR` of a launch, in the address or in what the platform says; '' where it says that it does not know. */
export function countryIn(launch: string): string | null {
  return /(?:^|[?&;\s])country=([A-Z]{2}|)(?![A-Za-z])/.exec(launch)?.[1] ?? null;
}

type Words = Record<string, (inputs?: object) => string>;

declare global {
  var vigieModule: PlayerModule | undefined;
  /** The interface's words, by language: they come with the module's text. */
  var vigieWords: Partial<Record<Locale, Words>> | undefined;
  /** Says a message; the build puts a call of it in the place of each. */
  var vigieSay: (key: string, inputs?: object) => string;
}

/** From now on the interface speaks the language that `locale` gives. */
export function speakIn(locale: () => Locale): void {
  globalThis.vigieSay = (key, inputs) => globalThis.vigieWords?.[locale()]?.[key]?.(inputs) ?? key;
}

/** Loads the module in one language. By a script, since that is all that works from file:// too. */
export function loadModule(locale: Locale): Promise<PlayerModule> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `content.${locale}.js`;
    script.onload = () => {
      const module = globalThis.vigieModule;
      globalThis.vigieModule = undefined;
      if (module?.locale === locale) resolve(module);
      else reject(new Error(`content.${locale}.js is not what it should be`));
    };
    script.onerror = () => reject(new Error(`content.${locale}.js did not load`));
    document.head.append(script);
    void script.addEventListener('load', () => script.remove());
  });
}

/** Vigie's own pages have a quick exit in their bar, and say so where the page may not look. */
export function isInVigie(window: Window): boolean {
  if (new URLSearchParams(window.location.search).get('exit') === 'outside') return true;
  try {
    return window.parent !== window && window.parent.location.pathname.startsWith('/__shell/');
  } catch {
    return false;
  }
}
