// Sets the French messages as French is set: curved apostrophes, narrow no-break spaces before ; : ! ? and inside « ».
// `npm run french` after writing messages on a keyboard that has neither; a test finds what was forgotten.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const settings = JSON.parse(await readFile(path.join(root, 'project.inlang/settings.json'), 'utf8'));

const set = (text) =>
  text
    .replaceAll("'", '’')
    .replace(/[ \u00a0]([;:!?»])/g, '\u202f$1')
    .replace(/«[ \u00a0]/g, '«\u202f');

// Only what the reader sees: in a declaration (`local n = count: plural`) the colon is syntax.
function setMessage(message) {
  if (typeof message === 'string') return set(message);
  return message.map((variants) => ({
    ...variants,
    match: Object.fromEntries(Object.entries(variants.match).map(([when, text]) => [when, set(text)])),
  }));
}

for (const pattern of settings['plugin.inlang.messageFormat'].pathPattern) {
  const file = path.join(root, pattern.replace('{locale}', 'fr'));
  const { $schema, ...messages } = JSON.parse(await readFile(file, 'utf8'));
  const french = Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, setMessage(message)]),
  );
  await writeFile(file, `${JSON.stringify({ ...($schema && { $schema }), ...french }, null, 2)}\n`);
}
