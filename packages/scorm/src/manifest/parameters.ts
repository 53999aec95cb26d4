/**
 * Adds an item's `parameters` to what already follows the launch file's address, and makes it safe in a URL.
 *
 * @param suffix - '' or `?…`, `#…`, `?…#…`, from the resource's href.
 * @see ADL content packaging 1.2, 2.3.2.5.3 item, `parameters` (the algorithm for launch addresses)
 */
export function withParameters(suffix: string, parameters: string): string {
  const extra = parameters.trim().replace(/^[?&]+/, '');
  const at = suffix.indexOf('#');
  const query = at < 0 ? suffix : suffix.slice(0, at);
  const fragment = at < 0 ? '' : suffix.slice(at);

  return escaped(addedTo(query, fragment, extra));
}

function addedTo(query: string, fragment: string, extra: string): string {
  if (extra === '') return query + fragment;
  if (extra.startsWith('#')) return query + (fragment || extra);

  return `${query}${query === '' ? '?' : '&'}${extra}${extra.includes('#') ? '' : fragment}`;
}

function escaped(text: string): string {
  return text.replace(/[\s\p{Cc}"<>\\^`{|}]/gu, (character) => encodeURIComponent(character));
}
