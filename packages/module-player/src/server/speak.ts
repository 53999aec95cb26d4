import { Locale } from '@vigie/contracts';

/**
 * Turns texts per language into texts of one. Everything else stays as it is. Where a text is not there in the
 * language, it is given in the other one, and `missed` says so: it is for the caller to tell the reader.
 */
export function speak(
  value: unknown,
  locale: Locale,
  otherwise: Locale,
): { value: unknown; missed: boolean } {
  let missed = false;

  const walk = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== 'object' || each === null) return each;
    if (isPerLanguage(each)) {
      if (!(locale in each)) missed = true;
      return each[locale] ?? each[otherwise] ?? Object.values(each)[0];
    }
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, walk(inner)]));
  };

  const spoken = walk(value);
  return { value: spoken, missed };
}

// A record by language holds texts or rich texts; nothing else in a module has languages for keys.
function isPerLanguage(value: object): value is Partial<Record<Locale, unknown>> {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([key, inner]) => Locale.safeParse(key).success && (typeof inner === 'string' || Array.isArray(inner)),
    )
  );
}
