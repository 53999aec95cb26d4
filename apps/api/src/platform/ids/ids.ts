import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new row's id: UUID version 7, so that ids sort by age. */
export const newId = (): string => v7();

/** An unguessable token: 192 random bits, base64url. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** A random label for a host name: 20 characters of a–z and 2–7 (100 bits). */
export function newHostLabel(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return Array.from(randomBytes(20), (byte) => alphabet[byte % 32]).join('');
}
