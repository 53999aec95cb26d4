/** The scripts of pages that send no framework: `src/browser/<name>.ts`. */
export type OwnScript = 'plain' | 'learner' | 'play';

// The build puts the list here: see vite/own-scripts.ts.
const built = '__VIGIE_OWN_SCRIPTS__';

/** The address of a script, then of all that it needs at once. */
export function filesOf(name: OwnScript): [script: string, ...needed: string[]] {
  if (import.meta.env.DEV) return [`/src/browser/${name}.ts`];
  const files = (JSON.parse(built) as Record<OwnScript, [string, ...string[]]>)[name];
  const [script, ...needed] = files;
  return [`/${script}`, ...needed.map((file) => `/${file}`)];
}
