import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Adapter, Builder } from '@sveltejs/kit';
import { locales } from '@vigie/i18n';
import { minifySync, type Plugin } from 'vite';

/*
 * A page speaks one language, so its scripts carry the words of one: the browser's code is built once, with a name
 * where the language belongs (`wordsByName`), and then written out once for each language (`inEveryLanguage`), without
 * the words of the others, under `_app/immutable/<language>/`. The server, which has them all, leads each page to its
 * own (`scriptsIn` of src/lib/server/one-language.ts). See docs/adr/0016.
 */

const LANGUAGE = '__VIGIE_LANGUAGE__';
const SCRIPTS = '_app/immutable';

/** A message that is asked for in a language of its own, such as that of a certificate, keeps them all. */
const ASKED_IN_ANOTHER = /\bm\.(\w+)\(\s*\{[^{}]*\}\s*,\s*\{\s*locale\b/g;

/** In the browser's code a message asks the name, not the page, which language it is. Only where pages are built. */
export function wordsByName(sources: string[]): Plugin {
  const free = new Set<string>();
  return {
    name: 'vigie-words-by-name',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      for (const source of sources) for (const name of askedInAnother(source)) free.add(name);
    },
    transform: {
      filter: { id: /i18n\/dist\/paraglide\/(messages\/[a-z0-9_]+|runtime)\.js$/ },
      handler(source, id) {
        if (id.endsWith('/runtime.js')) return languagesAlone(source);
        const code = source.replace(/^import \{ getLocale.*\n/m, '');
        if (free.has(path.basename(id, '.js')))
          return code.replace(
            /experimentalStaticLocale \?\? options\.locale \?\? getLocale\(\)/,
            `options.locale ?? ${LANGUAGE}`,
          );
        return code
          .replace(/const locale = experimentalStaticLocale .*\n/, '')
          .replaceAll('if (locale === ', `if (${LANGUAGE} === `);
      },
    },
  };
}

/** Of paraglide's runtime the browser needs the list of languages; which one it is has been decided. */
function languagesAlone(runtime: string): string {
  const lists = runtime.match(/^export const (baseLocale|locales) = .*$/gm) ?? [];
  const strategies = ['Client', 'Server'].map(
    (side) => `export const defineCustom${side}Strategy = () => {};`,
  );
  return [...lists, ...strategies, `export const getLocale = () => ${LANGUAGE};`].join('\n');
}

function askedInAnother(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts)$/.test(file) && !file.endsWith('.spec.ts'))
    .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(ASKED_IN_ANOTHER)])
    .flatMap(([, name]) => name ?? []);
}

/** What the browser never calls: writing data as code is the server's part of Kit's `devalue`. */
export function serverOnly(): Plugin {
  return {
    name: 'vigie-server-only',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    load: {
      filter: { id: /devalue\/src\/uneval\.js/ },
      handler: () => `export function uneval() { throw new Error('for servers'); }`,
    },
  };
}

/** The adapter with the browser's scripts written once for each language. */
export function inEveryLanguage(adapter: Adapter): Adapter {
  return {
    ...adapter,
    adapt: (builder) => adapter.adapt({ ...builder, writeClient: (to) => writeClient(builder, to) }),
  };
}

function writeClient(builder: Builder, to: string): string[] {
  const files = builder.writeClient(to);
  const scripts = files.filter((file) => file.startsWith(SCRIPTS) && file.endsWith('.js'));
  const spoken = scripts.flatMap((file) => {
    const code = readFileSync(path.join(to, file), 'utf8');
    rmSync(path.join(to, file));
    return locales.map((language) => writeSpoken(to, file, code, language));
  });
  return [...files.filter((file) => !scripts.includes(file)), ...spoken];
}

function writeSpoken(to: string, file: string, code: string, language: string): string {
  const spoken = `${SCRIPTS}/${language}${file.slice(SCRIPTS.length)}`;
  mkdirSync(path.dirname(path.join(to, spoken)), { recursive: true });
  writeFileSync(path.join(to, spoken), speak(code, language));
  return spoken;
}

/** The code for one language: what the others say falls to the minifier. Styles stay where they are, for all. */
export function speak(code: string, language: string): string {
  const fixed = code
    .replaceAll(LANGUAGE, JSON.stringify(language))
    .replaceAll('"../assets/', '"../../assets/');
  const { code: small, errors } = minifySync('chunk.js', fixed, { module: true, compress: { unused: true } });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return small;
}
