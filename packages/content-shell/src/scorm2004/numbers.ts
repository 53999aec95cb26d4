/**
 * A sequence of numbers from 0 (included) to 1 (excluded) that is the same for the same seed: what was drawn for an
 * attempt is drawn again when nothing of it could be saved.
 */
export function numbersFor(seed: string): (n: number) => number {
  return (n) => {
    // FNV-1a, then the finalizer of MurmurHash3: neighbouring numbers must not look alike.
    let hash = 0x811c9dc5;
    for (const character of `${seed} ${n}`)
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
}
