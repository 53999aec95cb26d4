import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeModule } from '@vigie/module-player/dist/server.js';
import { everyBlock, library } from '../testing/every-block.ts';

/** The module with every block and exercise, compiled as a plain folder. @returns its address on the disk */
export function compiled(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vigie-module-'));
  for (const { path: name, data } of writeModule(everyBlock, library, { standard: 'folder' })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), data);
  }
  return pathToFileURL(`${folder}/`).href;
}
