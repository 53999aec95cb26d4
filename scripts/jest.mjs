// Runs Jest for the project in the current folder and leaves a machine-readable result behind, which
// scripts/test.mjs adds up (the Nx cache keeps that file, so a cached run counts its tests too).
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { existsSync } from 'node:fs';

const require = createRequire(import.meta.url);
const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const own = path.resolve('jest.config.mjs');
const config = existsSync(own) ? own : path.join(import.meta.dirname, 'jest.config.mjs');
mkdirSync('test-results', { recursive: true });
const run = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    jest,
    '--config',
    config,
    '--passWithNoTests',
    '--json',
    '--outputFile=test-results/jest.json',
    ...process.argv.slice(2),
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
process.exit(run.status ?? 1);
