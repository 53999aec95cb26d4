/** Every file that a document or a part of one refers to, below `media/` and `embed/`; each once. */
export function mediaPaths(value: unknown): string[] {
  const found = new Set<string>();
  const walk = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    for (const [key, inner] of Object.entries(each)) {
      if (key === 'path' && typeof inner === 'string' && /^(media|embed)\//.test(inner)) found.add(inner);
      else walk(inner);
    }
  };
  walk(value);
  return [...found];
}
