import { defineConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 3980);
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results/e2e',
  // The journeys share the demonstration's people and the two cores of a small machine.
  workers: 1,
  // A busy machine is no fault of the product; what passed only at a second try is told at the end.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  webServer: {
    command: `${process.execPath} serve.mjs`,
    cwd: import.meta.dirname,
    url: `http://127.0.0.1:${port}/health/ready`,
    env: { PORT: String(port) },
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
