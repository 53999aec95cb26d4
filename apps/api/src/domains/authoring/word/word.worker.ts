import { parentPort, workerData } from 'node:worker_threads';
import mammoth from 'mammoth';
import type { WordLeftOut } from '@vigie/contracts';
import type { WordNode } from './word-node.js';
import { LeftOut } from './word-runs.js';
import { lessonsOf } from './word.rules.js';

/*
 * Reads one document and ends: in a thread of its own, with little memory, so that one that was made to hurt hurts
 * nobody else.
 */
const { zip, left, name } = workerData as {
  zip: Uint8Array;
  left: [WordLeftOut, number][];
  name: string;
};

const out = new LeftOut();
for (const [what, count] of left) out.add(what, count);
let document: WordNode = { type: 'document' };
await mammoth.convertToHtml(
  { buffer: Buffer.from(zip) },
  {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    transformDocument(read: WordNode) {
      document = read;
      return { ...read, children: [] };
    },
  },
);
parentPort?.postMessage(lessonsOf(document, name, out));
