import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { manifest12, manifest2004, type NewItem } from '@vigie/scorm';
import { writeZip } from '@vigie/scorm/node';

export interface PackageSketch {
  /** SCORM 1.2 unless told otherwise. */
  standard?: 'scorm12' | 'scorm2004';
  title?: string;
  items?: (Omit<NewItem, 'href'> & { href?: string })[];
  /** Further files, path → text or bytes; also replaces generated ones. */
  files?: Record<string, string | Uint8Array>;
}

/** A small package as a zip in memory: one page an item, or as sketched. */
export async function aPackage({
  standard = 'scorm12',
  title = 'Leçon',
  items = [{ title: 'Leçon' }],
  files = {},
}: PackageSketch = {}): Promise<Buffer> {
  const placed = items.map((item, index) => ({ href: `page-${index + 1}.html`, ...item }));
  const manifest = standard === 'scorm12' ? manifest12 : manifest2004;
  const contents = new Map<string, string | Uint8Array>([
    ['imsmanifest.xml', manifest({ identifier: 'test', title, items: placed })],
    ...placed.map((item): [string, string] => [
      item.href,
      `<!doctype html><title>${item.title}</title><p>${item.title}`,
    ]),
    ...Object.entries(files),
  ]);
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'vigie-package-')), 'package.zip');
  await writeZip(
    [...contents].map(([name, data]) => ({ path: name, data })),
    file,
  );
  return readFileSync(file);
}
