import { createHash } from 'node:crypto';

/** What is kept of a launch token: 192 random bits need no slow hash. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
