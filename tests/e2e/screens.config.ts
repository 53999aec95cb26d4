import { defineConfig } from '@playwright/test';
import tests from './playwright.config.js';

/** `npm run screens`: the same product and the same browser, for pictures instead of journeys. */
export default defineConfig(tests, { testDir: 'screens', testMatch: 'take.ts', retries: 0 });
