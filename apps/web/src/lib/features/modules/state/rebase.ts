type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same by value, whatever the order of the fields. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => isSame(each, other[at]));
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}

/**
 * What was written further while earlier words were on their way, on top of what became of those. Where only the other
 * author wrote, their words stand; what was written last here wins over what was sent from here before.
 *
 * @param sent - what was on its way
 * @param mine - what it was written further to
 * @param now - what the server made of what was sent, with another's words merged into it
 */
export function rebase<T>(sent: unknown, mine: T, now: unknown): T;
export function rebase(sent: unknown, mine: unknown, now: unknown): unknown {
  if (isSame(sent, mine)) return now;
  if (!isRecord(sent) || !isRecord(mine) || !isRecord(now)) return mine;
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(now)])];
  const both = keys.map((key) => [key, rebase(sent[key], mine[key], now[key])] as const);
  return Object.fromEntries(both.filter(([, value]) => value !== undefined));
}
