/** The commit protocol carries at most 255 characters. */
const MAX_LENGTH = 240;

/**
 * Gives every item a name of its own. Real manifests repeat identifiers, leave them out or start them with a
 * digit; tracking needs one row per item, so a repeated name gets a number (`a`, `a~2`).
 */
export class Identifiers {
  private readonly taken = new Set<string>();

  take(wanted: string | undefined): string {
    const base = wanted?.trim().slice(0, MAX_LENGTH) || 'item';
    let name = base;
    for (let n = 2; this.taken.has(name); n += 1) name = `${base}~${n}`;
    this.taken.add(name);
    return name;
  }
}
