import type { CertificateFacts, CertificateState } from '@vigie/contracts';

interface Life {
  expiresAt: Date | null;
  withdrawnAt: Date | null;
  replacedBy: string | null;
}

/** The state that a stranger is told. Withdrawn and replaced come before expired: they say more. */
export function stateOf(certificate: Life, now: Date): Exclude<CertificateState, 'unknown'> {
  if (certificate.withdrawnAt) return 'withdrawn';
  if (certificate.replacedBy) return 'replaced';
  if (certificate.expiresAt && certificate.expiresAt <= now) return 'expired';
  return 'valid';
}

/** Neither withdrawn nor replaced: it may still be, even when it has expired. */
export const stands = ({ withdrawnAt, replacedBy }: Omit<Life, 'expiresAt'>): boolean =>
  withdrawnAt === null && replacedBy === null;

/** So many months later, on the same day of the month, or on its last one. UTC. */
export function monthsLater(from: Date, months: number): Date {
  const date = new Date(from);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return date;
}

/** A name that says whose it may be to those who know, and nothing to others: `I··· M·····`. */
export const masked = ({ givenName, familyName }: CertificateFacts['holder']): string =>
  [givenName, familyName].map(maskedWord).join(' ');

const maskedWord = (word: string) => {
  const [first = '', ...rest] = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word);
  return first === '' ? '' : first.segment + '·'.repeat(Math.min(rest.length, 8));
};

/** Does a typed family name mean this one? Accents, case, spaces, dashes and apostrophes do not matter. */
export const namesMatch = (typed: string, familyName: string): boolean =>
  folded(typed) === folded(familyName);

const folded = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\p{Diacritic}\p{Separator}\p{Punctuation}\u0640]/gu, '')
    .toLocaleLowerCase('und');
