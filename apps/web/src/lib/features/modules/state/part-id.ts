const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A short name for a new part of a module, such as a block or an option: unique where it stands. */
export function partId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `n${[...bytes].map((byte) => letters[byte % letters.length]).join('')}`;
}
