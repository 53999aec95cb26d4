/**
 * The single byte range that a request asks for, both ends included; undefined when it asks for none, or for
 * several at once, which are answered with the whole file. `start > end` means that it cannot be satisfied.
 *
 * @see RFC 9110 section 14.1.2
 */
export function byteRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '') {
    return last === ''
      ? undefined
      : { start: Math.max(0, size - Number(last)), end: Number(last) === 0 ? -1 : size - 1 };
  }
  const start = Number(first);
  if (start >= size) return { start, end: size - 1 };
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
