import { defineConfig } from '@playwright/test';

/** Needs `npm run build` before; everything else (two origins, courses, a browser with a real profile) it brings. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  workers: 1,
  // A busy machine is no fault of the product; what passed only at a second try is told at the end.
  retries: process.env.CI ? 1 : 0,
  timeout: 40_000,
  reporter: 'list',
});
