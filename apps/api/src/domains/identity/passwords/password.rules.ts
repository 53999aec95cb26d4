import { commonStems } from './common-passwords.js';

const digitRuns = '01234567890123456789098765432109876543210';
const letterRuns = 'abcdefghijklmnopqrstuvwxyzyxwvutsrqponmlkjihgfedcba';

/**
 * Is this one of the first passwords that somebody would try? A common word with figures or signs around it, a word
 * or a sign said several times, a run of the alphabet, or the person's own address. Nothing else is asked of a password.
 *
 * @param email - of the account, when it is known.
 */
export function isTooCommon(password: string, email?: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const stem = shortestRepeated(plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  const address = email?.toLowerCase() ?? '';
  return (
    commonStems.has(stem) ||
    commonStems.has(shortestRepeated(plain)) ||
    shortestRepeated(plain).length <= 3 ||
    isRun(plain) ||
    (address !== '' && (plain === address || stem === address.split('@')[0]))
  );
}

const isRun = (text: string) => digitRuns.includes(text) || letterRuns.includes(text);

/** `abcabc` is `abc` said twice. */
function shortestRepeated(text: string): string {
  const at = (text + text).indexOf(text, 1);
  return text.slice(0, at);
}
