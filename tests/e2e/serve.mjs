// One Vigie for the end-to-end tests, started as `npm start` does, on a data folder that goes with it.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const data = mkdtempSync(path.join(os.tmpdir(), 'vigie-e2e-'));
chmodSync(data, 0o755); // root's database runs as another user
const main = path.resolve(import.meta.dirname, '../../apps/api/dist/main.js');
const env = { ...process.env, DATA_DIR: data, DEMO: '1', LOG_LEVEL: 'error' };
const vigie = spawn(process.execPath, [main], { env, stdio: 'inherit' });

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vigie.kill('SIGTERM'));
vigie.once('exit', (code) => {
  rmSync(data, { recursive: true, force: true });
  process.exit(code ?? 1);
});
