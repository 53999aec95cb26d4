import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Adapter } from '@sveltejs/kit';
import type { Plugin } from 'vite';

/*
 * Most pages send no framework, but a script of their own (`src/browser/<name>.ts`): entries of the browser's code
 * beside the framework's, with hashed names too. The server reads which files they came to be in (`ownScript` of
 * src/lib/server/own-scripts.ts) where the source has the mark. See docs/adr/0022.
 */

const MARK = /(['"`])__VIGIE_OWN_SCRIPTS__\1/;

type Built = { file: string; imports?: string[]; css?: string[] };

/** Adds the scripts to what is built for the browser. */
export function ownScripts(names: string[], folder: string): Plugin {
  return {
    name: 'vigie-own-scripts',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      for (const name of names)
        this.emitFile({ type: 'chunk', id: path.join(folder, `${name}.ts`), name: `entry/${name}` });
    },
  };
}

/** The adapter, which tells the server's code where these scripts are, and what they need at once. */
export function namingScripts(adapter: Adapter, names: string[]): Adapter {
  return {
    ...adapter,
    adapt(builder) {
      const manifest = readFileSync(path.join(builder.getClientDirectory(), '.vite/manifest.json'), 'utf8');
      const built = JSON.parse(manifest) as Record<string, Built>;
      const files = names.map((name) => [name, filesOf(`src/browser/${name}.ts`, built)]);
      write(builder.getServerDirectory(), JSON.stringify(Object.fromEntries(files)));
      return adapter.adapt(builder);
    },
  };
}

/** The script first, then all that it imports. */
function filesOf(source: string, built: Record<string, Built>): string[] {
  const seen = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const needed of built[key]?.imports ?? []) visit(needed);
  };
  visit(source);
  return [...seen].map((key) => {
    const file = built[key]?.file;
    if (!file) throw new Error(`${key} has not been built for the browser.`);
    return file;
  });
}

function write(folder: string, text: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => path.join(folder, file))
    .filter((file) => MARK.test(readFileSync(file, 'utf8')));
  if (files.length === 0) throw new Error('No page asks for a script of its own.');
  for (const file of files)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(MARK, () => JSON.stringify(text)),
    );
}
