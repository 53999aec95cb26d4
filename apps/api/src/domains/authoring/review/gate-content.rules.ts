import { createHash } from 'node:crypto';
import {
  type GateOf,
  hasWords,
  isLegal,
  type ModuleDraft,
  offeredLocales,
  spoken,
  unitsOf,
} from '@vigie/contracts';
import canonicalize from 'canonicalize';

/** What a signature at a gate is about. A change of it, and of nothing else, reopens the gate. */
function contentOf(draft: ModuleDraft, { gate, locale }: GateOf): unknown {
  switch (gate) {
    case 'language':
      return textsOf(draft, (each) => each === locale);
    case 'deidentification':
      return textsOf(draft, () => true);
    case 'legal':
      return legalOf(draft);
    case 'subject':
    case 'childProtection':
    case 'accessibility':
      return documentOf(draft);
  }
}

/**
 * SHA-256 of what a gate is about, as canonical JSON.
 *
 * @returns hex
 * @see RFC 8785 (JSON Canonicalization Scheme)
 */
export const hashOf = (draft: ModuleDraft, gate: GateOf): string =>
  createHash('sha256')
    .update(String(canonicalize(contentOf(draft, gate))))
    .digest('hex');

/** By unit: to move a block changes no text. */
const textsOf = (draft: ModuleDraft, isAsked: (locale: string) => boolean) =>
  Object.fromEntries(
    unitsOf(draft).flatMap(({ unit, texts }) => {
      const said = Object.entries(texts).filter(([locale, text]) => isAsked(locale) && hasWords(text));
      return said.length > 0 ? [[unit, Object.fromEntries(said)]] : [];
    }),
  );

const legalOf = ({ lessons }: ModuleDraft) =>
  Object.fromEntries(
    lessons.flatMap(({ blocks }) => blocks.filter(isLegal).map((block) => [block.id, spoken(block)])),
  );

/** All that learners get; whether a language was reviewed, and whether it is a pilot, is said of it and not in it. */
function documentOf(draft: ModuleDraft) {
  const { languages: _, pilot: __, ...about } = draft.about;
  return spoken({
    baseLocale: draft.baseLocale,
    offered: offeredLocales(draft),
    about,
    lessons: draft.lessons,
  });
}
