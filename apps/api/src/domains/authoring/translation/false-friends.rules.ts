import type { Locale } from '@vigie/contracts';

type Words = Record<Locale, readonly string[]>;

/**
 * Words that look like the translation of a term and mean another thing in law: trafficking in persons is not the
 * smuggling of migrants (Palermo Protocol, article 3; Smuggling Protocol, article 3). By the term's id in the glossary.
 */
const friends: Readonly<Record<string, Words>> = {
  trafficking: {
    fr: ['trafic'],
    en: ['smuggling', 'traffic'],
    es: ['tráfico', 'contrabando'],
    ar: ['تهريب'],
  },
  smuggling: {
    fr: ['traite'],
    en: ['trafficking'],
    es: ['trata'],
    ar: ['اتجار', 'الاتجار'],
  },
};

/** Words of a language that a term must not be taken for. */
export const falseFriendsOf = (termId: string, locale: Locale): readonly string[] =>
  friends[termId]?.[locale] ?? [];
