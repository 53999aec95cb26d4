import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new row's id: UUID version 7, so that ids sort by age. */
export const newId = (): string => v7();

/** An unguessable token: 192 random bits, base64url. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is kept of a token: 192 random bits need no slow hash. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * A code that people read out and type: letters and digits that are not taken for each other (40 bits at eight
 * characters; who checks it must count the tries).
 */
export function newSpokenCode(length: number): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  return Array.from(randomBytes(length), (byte) => alphabet[byte % 32]).join('');
}

/** A random label for a host name: 20 characters of a–z and 2–7 (100 bits). */
export function newHostLabel(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return Array.from(randomBytes(20), (byte) => alphabet[byte % 32]).join('');
}
