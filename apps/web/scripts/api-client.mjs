// Writes src/lib/shared/api/schema.d.ts from the API's OpenAPI document: a file or an address, else the built API's own.
// With --check it only says whether the file is stale.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'src/lib/shared/api/schema.d.ts');
const given = process.argv.slice(2).filter((argument) => argument !== '--check');
const isCheck = process.argv.includes('--check');

const written = header() + astToString(await openapi(await source(given[0]), { alphabetize: true }));
const present = await readFile(target, 'utf8').catch(() => '');

if (written === present) console.log('api client: up to date');
else if (isCheck) {
  console.error('api client: stale. Run `npm run api:client` and commit the change.');
  process.exitCode = 1;
} else {
  await writeFile(target, written);
  console.log('api client: written');
}

function header() {
  return '// Generated from the OpenAPI document by `npm run api:client`. Do not edit.\n\n';
}

async function source(from) {
  if (from?.startsWith('http')) return new URL(from);
  if (from) return pathToFileURL(path.resolve(from));
  const cli = path.join(root, '../api/dist/cli.js');
  const text = execFileSync(process.execPath, [cli, 'openapi'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  });
  return JSON.parse(text);
}
