import { defineConfig } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/** Needs `npm run build` before. The modules are opened from the disk, as a partner without a platform would. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  workers: 1,
  // A busy machine is no fault of the product; what passed only at a second try is told at the end.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  reporter: 'list',
  use: {
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
});
