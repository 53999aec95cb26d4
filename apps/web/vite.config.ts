import path from 'node:path';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { inEveryLanguage, serverOnly, wordsByName } from './vite/one-language.ts';
import { namingScripts, ownScripts } from './vite/own-scripts.ts';

const src = path.join(import.meta.dirname, 'src');
const ui = path.join(import.meta.dirname, '../../packages/ui/src');

const scripts = ['plain', 'learner', 'play'];

// For development: the API runs under the address of these pages (LMS_ORIGIN), so Host and Origin pass unchanged.
const toApi = { target: process.env.API_URL ?? 'http://localhost:3000', changeOrigin: false };

// Every request costs its headers and a turn on a slow line, and every byte that a page does not need costs more: what a
// learner's page needs travels alone, what sends unsent work comes after it, and what the player and the studio stand on
// comes in few files.
const codeSplitting = {
  groups: [
    { name: 'page', test: /vite\/preload-helper|shared\/session\/time-zone/, priority: 4 },
    {
      name: 'outbox',
      test: /node_modules\/idb\/|features\/player\/(send-waiting|outbox|post-commit|sign-in-here)/,
      priority: 3,
    },
    {
      name: 'base',
      test: /node_modules\/(svelte|clsx|esm-env)\//,
      priority: 2,
      minShareCount: 2,
      entriesAware: true,
      entriesAwareMergeThreshold: 20_000,
    },
    {
      name: 'shared',
      test: /packages\/(i18n\/dist|ui\/src)\/(?!.*(styles|Dialog|Menu|Tabs|Staff|Verdict|Table|Pagination|Dropzone))|apps\/web\/src\/lib\/(?!.*(forms|Verif|Unknown|desk|authoring|modules|audit|packages|identity))/,
      minShareCount: 2,
      entriesAware: true,
      entriesAwareMergeThreshold: 5_000,
    },
  ],
};

export default defineConfig({
  environments: {
    client: {
      build: {
        modulePreload: {
          resolveDependencies: (_file, needed) => needed.filter((name) => name.endsWith('.css')),
        },
        rolldownOptions: { output: { codeSplitting } },
      },
    },
  },
  plugins: [
    wordsByName([src, ui]),
    serverOnly(),
    ownScripts(scripts, path.join(src, 'browser')),
    sveltekit({
      adapter: namingScripts(inEveryLanguage(adapter({ out: 'build', precompress: true })), scripts),
      csp: {
        // Nonces for pages; hooks.server.ts adds the content hosts as frame-src where courses are played.
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'img-src': ['self', 'data:'],
          'style-src': ['self', 'unsafe-inline'],
          'script-src': ['self'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'base-uri': ['none'],
          'object-src': ['none'],
        },
      },
    }),
  ],
  server: { proxy: { '/api': toApi, '/health': toApi } },
});
