import type { PlaywrightTestConfig } from '@playwright/test';
import base from '../e2e/playwright.config.js';

/** Both standards row by row in the real player; docs/conformance.md tells more. */
const config: PlaywrightTestConfig = {
  ...base,
  testDir: 'specs',
  outputDir: '../test-results/conformance',
};
export default config;
