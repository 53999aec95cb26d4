import { hasWords, type Locale, type ModuleDraft, unitsOf } from '@vigie/contracts';
import { plainOf } from '../translation/plain.ts';
import { type Known, namesIn } from './names.ts';
import { type Found, patternsIn, type TraceKind } from './patterns.ts';
import { ages, jobs, nationalities } from './words.ts';

/** Something in a module that may lead back to a person, and where it stands. */
export type Trace = { kind: TraceKind; text: string; locale: Locale; part: string; lessonId: string | null };

/**
 * What may lead back to somebody in the texts of a module, in every language. It reads and sends nothing. What the law
 * says is public: its blocks are left out.
 *
 * @param known - what names nobody, per language: terms, places
 */
export function findTraces(draft: ModuleDraft, known: (locale: Locale) => Known): Trace[] {
  const laws = new Set(
    draft.lessons.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'law').map(({ id }) => id)),
  );
  const parts = new Map<string, { lessonId: string | null; texts: Map<Locale, string[]> }>();
  for (const { part, lessonId, texts } of unitsOf(draft)) {
    if (laws.has(part)) continue;
    const said = parts.get(part) ?? { lessonId, texts: new Map<Locale, string[]>() };
    parts.set(part, said);
    for (const [locale, text] of Object.entries(texts) as [Locale, Parameters<typeof plainOf>[0]][])
      if (hasWords(text)) said.texts.set(locale, [...(said.texts.get(locale) ?? []), plainOf(text)]);
  }
  return [...parts].flatMap(([part, { lessonId, texts }]) =>
    [...texts].flatMap(([locale, said]) =>
      tracesIn(said.join('\n'), locale, known(locale)).map((found) => ({ ...found, locale, part, lessonId })),
    ),
  );
}

/** The same in one text: of one block, in one language. */
export function tracesIn(text: string, locale: Locale, known: Known): Found[] {
  const shaped = patternsIn(text, locale);
  const rest = shaped.reduce((left, { text: said }) => left.replaceAll(said, ' '), text);
  const names = namesIn(rest, locale, known).map((name): Found => ({ kind: 'name', text: name }));
  const found = [...names, ...shaped, ...combinationIn(text, locale)];
  return [...new Map(found.map((each) => [`${each.kind} ${each.text}`, each])).values()];
}

const places: Record<Locale, RegExp> = {
  fr: /(?:^|\s)(?:à|au|aux|en|de|près de|vers) (\p{Lu}[\p{L}-]+)/u,
  en: /(?:^|\s)(?:in|at|near|to|from) (\p{Lu}[\p{L}-]+)/u,
  es: /(?:^|\s)(?:en|a|de|cerca de|hacia) (\p{Lu}[\p{L}-]+)/u,
  ar: /(?:^|\s)(?:في|إلى|من|قرب)(?: مدينة)? (\p{L}{3,})/u,
};

/** None of the four leads to anybody; together, in one block, they may lead to one person. */
function combinationIn(text: string, locale: Locale): Found[] {
  const parts = [ages[locale], nationalities[locale], jobs[locale]].map((pattern) => pattern.exec(text)?.[0]);
  const place = places[locale].exec(text)?.[1];
  const all = [...parts, place];
  return all.every((part) => part !== undefined) ? [{ kind: 'combination', text: all.join(' · ') }] : [];
}
