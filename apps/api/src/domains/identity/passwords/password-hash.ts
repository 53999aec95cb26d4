import { hash, verify } from '@node-rs/argon2';

// argon2id with the parameters that OWASP's password storage cheat sheet names first (19 MiB, 2 passes).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// The same letters can be typed as other code points, from keyboard to keyboard (NIST SP 800-63B, 3.1.1.2).
const typed = (password: string) => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(typed(password), cost);

let decoy: Promise<string> | undefined;

/** Checks a password; takes as long when there is no account, so that nobody learns who has one. */
export async function passwordMatches(password: string, stored: string | null | undefined): Promise<boolean> {
  decoy ??= hashPassword('no such account');
  const matches = await verify(stored ?? (await decoy), typed(password));
  return matches && typeof stored === 'string';
}
