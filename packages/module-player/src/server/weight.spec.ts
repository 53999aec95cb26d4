import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const built = (name: string) => readFileSync(new URL(`../../dist/client/${name}`, import.meta.url));
const packed = (...names: string[]) =>
  names.reduce((sum, name) => sum + gzipSync(built(name), { level: 9 }).length, 0);

it('the player weighs at most 60 KB with the words of a language, packed', () => {
  for (const locale of ['fr', 'en', 'es', 'ar'])
    expect(packed('player.js', `words.${locale}.js`)).toBeLessThanOrEqual(60_000);
});

it('scores without zod, and asks nothing of another host', () => {
  const script = built('player.js').toString();
  expect(script).not.toMatch(/Zod|invalid_type/);
  const hosts = [...script.matchAll(/https?:\/\/([\w.]+)/g)].map(([, host]) => host);
  // Names of namespaces, and where Svelte explains its errors: nothing that is fetched.
  expect(hosts.filter((host) => host !== 'www.w3.org' && host !== 'svelte.dev')).toEqual([]);
});
