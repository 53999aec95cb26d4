/**
 * The code of a system error, such as ENOENT. Read by shape, not by `instanceof`: the error may come from
 * another realm (Jest runs each file in one of its own).
 */
export function codeOf(error: unknown): unknown {
  return fieldOf(error, 'code');
}

/** What an error says. */
export function messageOf(error: unknown): string {
  const message = fieldOf(error, 'message');
  return typeof message === 'string' ? message : String(error);
}

/** A field of something thrown; undefined when it has none. */
export function fieldOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}
