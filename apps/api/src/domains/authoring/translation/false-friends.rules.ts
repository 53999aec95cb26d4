import type { Locale } from '@vigie/contracts';

type Words = Record<Locale, readonly string[]>;

/** The short words for two crimes that translators take for each other. By the term's id in the glossary. */
const shortWords: Readonly<Record<string, Words>> = {
  trafficking: { fr: ['traite'], en: ['trafficking'], es: ['trata'], ar: ['الاتجار'] },
  smuggling: {
    fr: ['trafic illicite', 'trafic de migrants'],
    en: ['smuggling'],
    es: ['tráfico ilícito', 'tráfico de migrantes'],
    ar: ['تهريب'],
  },
};

/**
 * Words that look like the translation of a term and mean another thing in law: trafficking in persons is not the
 * smuggling of migrants (Palermo Protocol, article 3; Smuggling Protocol, article 3).
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

/** Shorter words of a language that stand for a term. */
export const shortWordsOf = (termId: string, locale: Locale): readonly string[] =>
  shortWords[termId]?.[locale] ?? [];
