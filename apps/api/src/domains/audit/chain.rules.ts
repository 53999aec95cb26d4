import { createHash } from 'node:crypto';
import type { AuditFault } from '@vigie/contracts';
import canonicalize from 'canonicalize';

/** What is recorded, before it has its place in the chain. */
export interface Recorded {
  factId: string;
  at: Date;
  action: string;
  actorId: string | null;
  objectKind: string;
  objectId: string | null;
  subjectId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reference: string | null;
}

/** Where the next entry goes on. */
export interface ChainEnd {
  number: number;
  hash: string;
}

type Link = { number: number; previousHash: string; hash: string };

/** Before the first entry. */
export const CHAIN_START: ChainEnd = { number: 0, hash: '0'.repeat(64) };

/** Gives an entry its place after `end`. */
export function linked<E extends Recorded>(end: ChainEnd, entry: E): E & Link {
  const number = end.number + 1;
  return { ...entry, number, previousHash: end.hash, hash: hashOf(end.hash, { ...entry, number }) };
}

/** What is wrong with an entry that should follow `end`; null: nothing. */
export function faultOf(end: ChainEnd, entry: Recorded & Link): AuditFault | null {
  if (entry.number !== end.number + 1) return 'gap';
  if (entry.previousHash !== end.hash) return 'chain';
  return entry.hash === hashOf(end.hash, entry) ? null : 'content';
}

/**
 * SHA-256 over the hash before and the entry as canonical JSON.
 *
 * @returns hex.
 * @see RFC 8785 (JSON Canonicalization Scheme)
 */
function hashOf(previousHash: string, entry: Recorded & { number: number }): string {
  const { number, factId, action, actorId, objectKind, objectId, subjectId, before, after, reference } =
    entry;
  const at = entry.at.toISOString();
  const who = { actorId, subjectId, reference };
  const text = canonicalize({ ...who, number, factId, at, action, objectKind, objectId, before, after });
  return createHash('sha256').update(previousHash).update(String(text)).digest('hex');
}
