import { rmSync } from 'node:fs';

export default async function teardown() {
  await globalThis.vigieTestDatabase?.stop();
  rmSync(process.env.TEST_DATA_DIR, { recursive: true, force: true });
}
