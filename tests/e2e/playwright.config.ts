import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 3980);
const root = path.resolve(import.meta.dirname, '../..');
const isRoot = process.getuid?.() === 0;

// Each worker reads this file again: the first one decides where the data is. Root's database runs as another user.
process.env.E2E_DATA ??= mkdtempSync(path.join(os.tmpdir(), 'vigie-e2e-'));
chmodSync(process.env.E2E_DATA, 0o755);

// One Vigie for the whole run, started as `npm start` does, on a data folder of its own, with the demonstration.
export default defineConfig({
  testDir: 'specs',
  globalTeardown: './teardown.ts',
  outputDir: '../test-results/e2e',
  // The journeys share the demonstration's people and the two cores of a small machine.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  webServer: {
    command: `${process.execPath} apps/api/dist/main.js`,
    cwd: root,
    url: `http://127.0.0.1:${port}/health/ready`,
    env: {
      PORT: String(port),
      DATA_DIR: process.env.E2E_DATA,
      DEMO: '1',
      LOG_LEVEL: 'error',
    },
    timeout: 90_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
