/**
 * The same list in an order that the seed decides: the same seed gives the same order, on every machine. It is for
 * presentation only, and can be guessed.
 */
export function shuffle<T>(list: readonly T[], seed: string): T[] {
  const next = numbers(seed);
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    const [one, two] = [result[last] as T, result[other] as T];
    result[last] = two;
    result[other] = one;
  }
  return result;
}

/** FNV-1a of a text, as an unsigned number of 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Numbers 0..1 that follow from the seed (mulberry32). */
function numbers(seed: string): () => number {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
