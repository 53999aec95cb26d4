// Starts the database from the sources, as a process that a test can kill. One line of JSON says how it went.
//   node --experimental-strip-types child-process.mjs '{"dataDir":"…"}'
import { registerHooks } from 'node:module';

// Imports end in .js, as TypeScript wants them; here the .ts beside it is meant.
registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('.') && context.parentURL?.includes('/embedded-db/src/');
    return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

const { startEmbeddedDb } = await import('../src/start.ts');
const say = (news) => process.stdout.write(`${JSON.stringify(news)}\n`);
try {
  const db = await startEmbeddedDb(JSON.parse(process.argv[2]));
  say({ state: 'started', url: db.url, adopted: db.adopted, recovered: db.recovered });
  setInterval(() => undefined, 60_000); // until killed
} catch (error) {
  say({ state: 'refused', name: error.name, message: error.message });
}
