// Compiles the messages into dist/paraglide. Fails loudly where paraglide is silent: when the storage plugin cannot be
// loaded (it then compiles no message at all) and when a message, a placeholder or a catch-all case is missing somewhere.
import { compile } from '@inlang/paraglide-js';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { checkMessages, readMessages } from './messages.mjs';

const root = path.join(import.meta.dirname, '..');
const outdir = path.join(root, 'dist/paraglide');

const { settings, catalogues } = await readMessages(root);
const problems = checkMessages(settings, catalogues);
if (problems.length > 0) {
  console.error(`i18n: ${problems.length} problem(s) in the messages\n  ${problems.join('\n  ')}`);
  process.exit(1);
}

process.chdir(root);
await compile({
  project: './project.inlang',
  outdir: './dist/paraglide',
  outputStructure: 'message-modules',
  emitTsDeclarations: true,
  emitReadme: false,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  strategy: ['custom-vigie', 'baseLocale'],
});

const expected =
  catalogues.length === 0
    ? 0
    : catalogues
        .filter(({ locale }) => locale === settings.baseLocale)
        .reduce((sum, { messages }) => sum + Object.keys(messages).length, 0);
const compiled = (await readdir(path.join(outdir, 'messages'))).filter(
  (name) => name.endsWith('.js') && name !== '_index.js',
);
if (expected === 0 || compiled.length !== expected) {
  console.error(
    `i18n: ${expected} messages were written, ${compiled.length} came out. Is the message-format plugin installed?`,
  );
  process.exit(1);
}
