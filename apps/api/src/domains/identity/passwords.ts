import { hash, verify } from '@node-rs/argon2';

// argon2id with the parameters that OWASP's password storage cheat sheet names first (19 MiB, 2 passes).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/** Checks a password; takes as long when there is no account, so that nobody learns who has one. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  decoy ??= hashPassword('no such account');
  const matches = await verify(stored ?? (await decoy), password);
  return matches && stored !== undefined;
}
