import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// For development: the API runs under the address of these pages (LMS_ORIGIN), so Host and Origin pass unchanged.
const toApi = { target: process.env.API_URL ?? 'http://localhost:3000', changeOrigin: false };

// Every request costs its headers and a turn on a slow line: what most pages share travels in two files instead of
// some thirty. The parts that stand on bits-ui are left out: learners' pages have none of them.
const codeSplitting = {
  groups: [
    { name: 'svelte', test: /node_modules\/(svelte|clsx|esm-env)\//, priority: 2 },
    { name: 'words', test: /packages\/i18n\/dist\//, minShareCount: 3, priority: 1 },
    {
      name: 'parts',
      test: /packages\/ui\/src\/(?!.*(Dialog|Menu|Tabs))/,
      minShareCount: 3,
    },
  ],
};

export default defineConfig({
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
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
