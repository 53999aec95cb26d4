import type { Locale } from '@vigie/contracts';
import { lawBefore, months } from './words.ts';

/** What may lead back to a person. */
export type TraceKind =
  'name' | 'date' | 'phone' | 'document' | 'mail' | 'address' | 'position' | 'plate' | 'combination';
export type Found = { kind: TraceKind; text: string };

/** A number that somebody is called at may stand without a sign of it; then a word says so. */
const numberWord =
  /(?:tél|tel|phone|call|appel|numéro|número|llam|móvil|mobile|هاتف|رقم|اتصل)[^.!?؟]{0,25}$/iu;
const documentWord =
  "(?:passe?port|pasaporte|passport|carte d[’']identité|titre de séjour|identity card|ID card|residence permit|DNI|NIE|cédula|جواز(?: سفر)?|بطاقة(?: هوية)?|بطاقة تعريف)";

const patterns: { kind: TraceKind; find: RegExp; holds?: (before: string, text: string) => boolean }[] = [
  { kind: 'mail', find: /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu },
  { kind: 'position', find: /(?<![\d.])-?\d{1,2}\.\d{3,}\s*[,;]\s*-?\d{1,3}\.\d{3,}/gu },
  { kind: 'position', find: /\d{1,3}°\s*\d{1,2}['′’](?:\s*\d{1,2}(?:[.,]\d+)?["″”])?\s*[NSEWO]/gu },
  {
    kind: 'document',
    find: new RegExp(
      `${documentWord}[^.\\d]{0,20}?\\s(?=[\\p{Lu}\\d-]*\\d)([\\p{Lu}\\d-]{5,15})(?![\\p{L}\\d])`,
      'giu',
    ),
  },
  {
    kind: 'document',
    find: /(?<![\p{L}\d-])(?:\p{Lu}{1,2}\d{6,9}|\d{2}\p{Lu}{2}\d{5}|\d{8}-?[A-Z])(?![\p{L}\d])/gu,
  },
  // 1234 BCD in Spain, AB-123-CD in France, 123 تونس 4567 in Tunisia, AB12 CDE in the United Kingdom.
  {
    kind: 'plate',
    find: /(?<![\p{L}\d-])(?:[A-Z]{2}[- ]\d{3}[- ][A-Z]{2}|\d{4} ?[BCDFGHJ-NPR-TV-Z]{3}|\d{1,3} ?(?:تونس|TUN|TU) ?\d{1,4}|[A-Z]{2}\d{2} [A-Z]{3})(?![\p{L}\d-])/gu,
  },
  { kind: 'phone', find: /(?<![\d\p{L}])(?:\+|00)\d{1,3}(?:[ .()-]{0,2}\d){6,12}(?!\d)/gu },
  { kind: 'phone', find: /(?<![\d\p{L}-])0[1-9](?:[ .-]?\d{2}){4}(?![\d-])/gu },
  {
    kind: 'phone',
    find: /(?<!\d)\d{2,3}(?:[ .-]?\d{2,3}){2,4}(?!\d)/gu,
    holds: (before, text) => numberWord.test(before) && text.replace(/\D/g, '').length >= 8,
  },
  {
    kind: 'address',
    find: /(?<!\d)\d{1,4}(?: (?:bis|ter))?,? (?:rue|avenue|av\.|boulevard|bd|place|chemin|impasse|quai|allée|route) [\p{L}’' -]{2,40}/giu,
  },
  {
    kind: 'address',
    find: /(?<!\d)\d{1,4} (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Close)(?!\p{L})/gu,
  },
  {
    kind: 'address',
    find: /(?<!\p{L})(?:calle|avenida|plaza|paseo|c\/) [\p{L}’' .-]{2,40}?,? (?:n\.?º ?)?\d{1,4}(?!\d)/giu,
  },
  { kind: 'address', find: /(?<!\p{L})(?:شارع|نهج|زنقة|حي) [\p{L} ]{2,40}?،? ?(?:رقم )?[\d٠-٩]{1,4}/gu },
  { kind: 'address', find: /(?<![\d٠-٩])[\d٠-٩]{1,4}،? (?:شارع|نهج|زنقة) \p{L}+(?: \p{L}+)?/gu },
  {
    kind: 'date',
    find: /(?<![\d/.-])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))(?![\d/-])/gu,
  },
  {
    kind: 'date',
    find: /(?<![\d٠-٩])[٠-٩]{1,2}\/[٠-٩]{1,2}\/[٠-٩]{2,4}/gu,
  },
];

const dayAndMonth: Record<Locale, RegExp> = {
  fr: new RegExp(`(?<!\\d)(?:\\d{1,2}|1er) (?:${months.fr})(?: \\d{4})?(?!\\p{L})`, 'giu'),
  en: new RegExp(
    `(?<!\\d)(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months.en})(?:,? \\d{4})?|(?:${months.en}) \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? \\d{4})?)(?!\\p{L})`,
    'gu',
  ),
  es: new RegExp(`(?<!\\d)\\d{1,2} de (?:${months.es})(?: de(?:l)? \\d{4})?(?!\\p{L})`, 'giu'),
  ar: new RegExp(`(?<![\\d٠-٩])[\\d٠-٩]{1,2} (?:${months.ar})(?: [\\d٠-٩]{4})?(?!\\p{L})`, 'gu'),
};

/** Dates, numbers and addresses in a text, each once, in the order of the text. */
export function patternsIn(text: string, locale: Locale): Found[] {
  const hits: (Found & { at: number; end: number })[] = [];
  const dates = [{ kind: 'date' as const, find: dayAndMonth[locale] }];
  for (const { kind, find, holds } of [
    ...patterns.map((each) => ({ holds: undefined, ...each })),
    ...dates.map((each) => ({ ...each, holds: undefined })),
  ])
    for (const match of text.matchAll(find)) {
      const [said] = match;
      const [at, end] = [match.index, match.index + said.length];
      const before = text.slice(0, at);
      if (kind === 'date' && lawBefore.test(before)) continue;
      if (holds && !holds(before, said)) continue;
      if (hits.some((hit) => at < hit.end && end > hit.at)) continue;
      hits.push({ kind, text: said.trim(), at, end });
    }
  return hits.sort((one, other) => one.at - other.at).map(({ kind, text: said }) => ({ kind, text: said }));
}
