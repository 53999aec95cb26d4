/** What is wrong with a typed address; the page has the words. */
export type EmailError = 'missing' | 'invalid';

/** Looks for slips of the finger alone: what an address may be, the server decides. */
export function emailError(email: string): EmailError | null {
  if (!email) return 'missing';
  return /^\S+@\S+\.\S+$/.test(email) ? null : 'invalid';
}
