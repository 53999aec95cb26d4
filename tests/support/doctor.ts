import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { House } from './house.js';

const cli = path.resolve(import.meta.dirname, '../../apps/api/dist/cli.js');

/** Runs `doctor` on a house, as an operator would. */
export function doctor({ config, ownerUrl }: House, check: '--audit' | '--invariants') {
  const { DATA_DIR, SECRET_KEY } = config;
  const env = { PATH: process.env['PATH'], DATABASE_URL: ownerUrl, DATA_DIR, SECRET_KEY };
  return spawnSync(process.execPath, [cli, 'doctor', check], { env, encoding: 'utf8' });
}
