/** A stretch of a text: in both texts, or only in this one. */
export type Stretch = { text: string; differs: boolean };

/** Longer texts are marked as a whole: the table of comparisons grows with the square. */
const MOST_WORDS = 1500;

/** Two texts with the words marked that the other has not; put together again they are the texts. */
export function wordDiff(one: string, other: string): { one: Stretch[]; other: Stretch[] } {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return { one: [{ text: one, differs: one !== other }], other: [{ text: other, differs: one !== other }] };

  const common = commonLengths(a, b);
  const [inOne, inOther]: [boolean[], boolean[]] = [a.map(() => true), b.map(() => true)];
  let [x, y] = [0, 0];
  while (x < a.length && y < b.length) {
    if (a[x] === b[y]) {
      inOne[x++] = false;
      inOther[y++] = false;
    } else if ((common[x + 1]?.[y] ?? 0) >= (common[x]?.[y + 1] ?? 0)) x++;
    else y++;
  }
  return { one: stretches(a, inOne), other: stretches(b, inOther) };
}

/** Words and what stands between them; Arabic and other scripts without spaces in words as well. */
const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

/** How many words the rests of both from here on have in common, in order. */
function commonLengths(a: string[], b: string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let x = a.length - 1; x >= 0; x--)
    for (let y = b.length - 1; y >= 0; y--) {
      const row = table[x];
      const below = table[x + 1];
      if (row && below)
        row[y] = a[x] === b[y] ? (below[y + 1] ?? 0) + 1 : Math.max(below[y] ?? 0, row[y + 1] ?? 0);
    }
  return table;
}

function stretches(words: string[], differs: boolean[]): Stretch[] {
  const found: Stretch[] = [];
  words.forEach((text, at) => {
    const last = found.at(-1);
    const isOther = differs[at] ?? false;
    if (last?.differs === isOther) last.text += text;
    else found.push({ text, differs: isOther });
  });
  return found;
}
