import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { nameOf, screens } from '../e2e/pages.js';

const folder = path.resolve(import.meta.dirname, '../../apps/web/src/routes');
const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /(^|\/)(\+page\.svelte|\+server\.ts)$/.test(file))
  .map(
    (file) =>
      `/${file
        .split('/')
        .slice(0, -1)
        .filter((part) => !part.startsWith('('))
        .join('/')}`,
  );

test('every page of the web is in the table of screens, which knows no other', () => {
  const known = new Set(screens.map(({ route }) => route).filter((route) => route !== '/nowhere'));
  expect([...known].sort()).toEqual(routes.sort());
});

test('every screen has a name of its own', () => {
  const names = screens.map(nameOf);
  expect(names).toEqual([...new Set(names)]);
});
