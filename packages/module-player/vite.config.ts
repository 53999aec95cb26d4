import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { wordsApart } from './words.plugin.ts';

// Two builds. `vite build`: the page of every module, one plain script and one style, so that it also runs from
// file://, where browsers load no ES modules. `vite build --ssr`: what compiles a document for that page; it carries
// the first build's two files as text, so build in this order.
export default defineConfig(({ isSsrBuild }) => ({
  publicDir: false,
  plugins: [svelte({ compilerOptions: { css: 'external' } }), ...(isSsrBuild ? [] : [wordsApart()])],
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        target: 'node22',
        minify: false,
        sourcemap: false,
        rolldownOptions: { output: { entryFileNames: 'server.js' } },
      }
    : {
        outDir: 'dist/client',
        target: ['chrome109', 'firefox115', 'safari16.4'],
        modulePreload: false,
        assetsInlineLimit: 0,
        sourcemap: false,
        cssCodeSplit: false,
        rolldownOptions: {
          input: 'src/client/main.ts',
          output: { format: 'iife' as const, entryFileNames: 'player.js', assetFileNames: 'player[extname]' },
        },
      },
  // Everything that the compiled page's text needs comes along: the server needs no Svelte.
  ssr: { noExternal: true as const },
}));
