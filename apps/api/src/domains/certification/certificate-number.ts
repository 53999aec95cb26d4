import { randomInt } from 'node:crypto';

/** No O, 0, I, 1: nobody has to guess when reading a number aloud. 32 characters. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A new number, e.g. `VIG-2026-7K4M-9QXF`: the year, seven random characters (35 bits) and a check character. */
export function newCertificateNumber(year: number): string {
  const random = Array.from({ length: 7 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return formatted(year.toString(), random + checkCharacter(`${year}${random}`));
}

/** Brings what somebody typed to the printed form: spaces, dashes and small letters do not matter. */
export function normalisedNumber(typed: string): string {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const match = /^(?:VIG)?(\d{4})([A-Z0-9]{8})$/.exec(plain);
  return match ? formatted(match[1] ?? '', match[2] ?? '') : typed.trim().toUpperCase().slice(0, 40);
}

/** Does the check character fit the others? One wrong character, or two neighbours exchanged, and it does not. */
export function isWellFormed(number: string): boolean {
  const match = /^VIG-(\d{4})-([A-Z0-9]{4})-([A-Z0-9]{4})$/.exec(number);
  if (!match) return false;
  const body = `${match[1] ?? ''}${match[2] ?? ''}${match[3] ?? ''}`;
  return (
    [...body.slice(4)].every((one) => alphabet.includes(one)) &&
    checkCharacter(body.slice(0, -1)) === body.at(-1)
  );
}

const formatted = (year: string, rest: string) => `VIG-${year}-${rest.slice(0, 4)}-${rest.slice(4)}`;

/**
 * A weighted sum over GF(32): place k weighs 2^k there. All weights differ and none is 0, so every single wrong
 * character and every exchange of two is found.
 */
function checkCharacter(body: string): string {
  return alphabet.charAt([...body].reduce((sum, character) => doubled(sum ^ valueOf(character)), 0));
}

/** The year may hold 0 and 1, which the alphabet lacks; they only need values that no other digit has. */
function valueOf(character: string): number {
  if (character === '0') return 14;
  if (character === '1') return 8;
  return alphabet.indexOf(character);
}

/** Times x in GF(2^5) modulo x^5 + x^2 + 1. */
const doubled = (value: number) => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;
