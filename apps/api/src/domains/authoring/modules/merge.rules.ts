/** The two wrote different things in the same place. */
export const clash = Symbol('clash');

/**
 * Merges two authors' versions of one value into what both wished: values within it are taken from whoever changed
 * them. Lists whose members have ids are merged member by member as long as both kept the same members in the same
 * order; any other list, such as a rich text, is one value.
 *
 * @param base - what both began with
 * @returns `clash` when both changed one value, and not to the same
 */
export function merge(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isRecord(base) && isRecord(mine) && isRecord(theirs)) return mergeRecords(base, mine, theirs);
  if (isMembers(base) && isMembers(mine) && isMembers(theirs) && sameIds(base, mine) && sameIds(base, theirs))
    return together(mine.map((member, at) => merge(base[at], member, theirs[at])));
  return clash;
}

function mergeRecords(base: Fields, mine: Fields, theirs: Fields): unknown {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const merged = keys.map((key) => [key, merge(base[key], mine[key], theirs[key])] as const);
  if (merged.some(([, value]) => value === clash)) return clash;
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

const together = (values: unknown[]) => (values.includes(clash) ? clash : values);

type Fields = Record<string, unknown>;
type Member = Fields & { id: string };

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMembers = (value: unknown): value is Member[] =>
  Array.isArray(value) && value.every((each) => isRecord(each) && typeof each['id'] === 'string');

const sameIds = (one: Member[], other: Member[]): boolean =>
  one.length === other.length && one.every(({ id }, at) => id === other[at]?.id);

/** Are two JSON values the same, whatever the order of their keys? */
export function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => same(each, other[at]));
  if (!isRecord(one) || !isRecord(other)) return one === other;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    same(one[key], other[key]),
  );
}
