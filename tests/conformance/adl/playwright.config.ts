import type { PlaywrightTestConfig } from '@playwright/test';
import base from '../../e2e/playwright.config.js';

/** ADL's own test material, which is not ours to bring along; see docs/conformance.md. */
const { webServer, ...rest } = base;
const config: PlaywrightTestConfig = {
  ...rest,
  testDir: '.',
  outputDir: '../../test-results/adl',
  timeout: 120_000,
  // A hundred and eighty-eight of them would fill a disk.
  use: { ...base.use, trace: 'off' },
  reporter: [['list'], ['./groups-reporter.ts']],
  ...(process.env.ADL_2004_SUITE && webServer ? { webServer } : {}),
};
export default config;
