import type { Plugin } from 'vite';

const locales = ['fr', 'en', 'es', 'ar'] as const;

/**
 * Takes the words out of the player's script: it carries the names of its messages only, and each language's words come
 * with the module's text in that language. A learner on a poor line loads one language instead of four.
 */
export function wordsApart(): Plugin {
  const sources = new Map<string, string>();
  return {
    name: 'vigie-words-apart',
    transform: {
      order: 'pre',
      filter: { id: /paraglide\/messages\/\w+\.js$/ },
      handler(code, id) {
        const key = /(\w+)\.js$/.exec(id)?.[1] ?? '';
        if (key === '_index') return;
        sources.set(key, code);
        return `export const ${key} = (inputs) => globalThis.vigieSay('${key}', inputs);`;
      },
    },
    generateBundle(_, bundle) {
      const script = Object.values(bundle).find((file) => file.type === 'chunk')?.code ?? '';
      // Every message passes by; those that are shaken off again have no call left.
      const used = [...sources.keys()].filter((key) => new RegExp(`[\`'"]${key}[\`'"]`).test(script)).sort();
      if (used.length === 0) throw new Error('no message was found in the player');
      for (const locale of locales)
        this.emitFile({ type: 'asset', fileName: `words.${locale}.js`, source: wordsOf(used, locale) });
    },
  };

  function wordsOf(keys: readonly string[], locale: string): string {
    const words = keys.map((key) => `${key}:${functionOf(key, locale)}`);
    return `(()=>{const registry={plural:(l,n)=>new Intl.PluralRules(l).select(n)};(self.vigieWords??={}).${locale}={${words.join(',\n')}}})();\n`;
  }

  function functionOf(key: string, locale: string): string {
    const code = sources.get(key) ?? '';
    const start = code.indexOf(`const ${locale}_${key} = `);
    const end = code.indexOf('\n};', start);
    if (start < 0 || end < 0) throw new Error(`${key} has no ${locale}`);
    return code
      .slice(start + `const ${locale}_${key} = `.length, end + 2)
      .replace(/\/\*\*[\s\S]*?\*\/ ?/g, '')
      .replace(/\n\s*/g, '\n');
  }
}
