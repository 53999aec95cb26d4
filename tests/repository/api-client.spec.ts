import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@jest/globals';

test('the web’s typed client is the one that the API’s description gives', () => {
  const script = path.resolve(import.meta.dirname, '../../apps/web/scripts/api-client.mjs');
  const said = execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(said).toContain('up to date');
});
