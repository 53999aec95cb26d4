import { defineConfig } from 'vite';

/**
 * Static files for `/__shell/` of every content host. No module preload helper and no inline script: the shell's CSP
 * allows scripts from that path only. Names carry a hash, so that all but `index.html` may be cached for ever.
 */
export default defineConfig({
  base: '/__shell/',
  publicDir: false,
  build: {
    // Older than what the web pages ask for: telephones in the field are updated late.
    target: ['chrome95', 'firefox95', 'safari15.4'],
    modulePreload: false,
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: true,
    rolldownOptions: {
      output: { entryFileNames: 'shell-[hash].js', chunkFileNames: 'shell-[name]-[hash].js' },
    },
  },
});
