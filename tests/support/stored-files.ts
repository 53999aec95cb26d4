import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Everything in the content store and the upload folder of a house, in order. */
export function storedFiles(dataDir: string): string[] {
  return ['content', 'uploads'].flatMap((folder) => filesBelow(path.join(dataDir, folder))).sort();
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
