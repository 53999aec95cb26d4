import type { DraftText, Locale } from '@vigie/contracts';
import type { QuestionOf } from '../../blocks/block.ts';

export type Segment = QuestionOf<'indicators'>['segments'][number];
export type Role = Extract<Segment, { id: string }>['role'];
type Selection = { locale: Locale; start: number; end: number };

/**
 * Marks words of a stretch of text as a passage. Only the written language is cut; the others stay with what comes
 * before, until they are written.
 */
export function marked(
  segments: readonly Segment[],
  at: number,
  { locale, start, end }: Selection,
  role: Role,
  id: string,
): Segment[] {
  const segment = segments[at];
  if (!segment || 'id' in segment) return [...segments];
  const whole = segment.text[locale] ?? '';
  const [from, to] = trimmed(whole, start, end);
  if (from >= to) return [...segments];

  const category = role === 'indicator' ? 'documents' : 'appearance';
  const passage: Segment = { id, role, category, text: { [locale]: whole.slice(from, to) }, explanation: {} };
  const before: Segment = { text: said({ ...segment.text, [locale]: whole.slice(0, from) }) };
  const after: Segment = { text: said({ [locale]: whole.slice(to) }) };
  const parts = [before, passage, after].filter((each) => 'id' in each || Object.keys(each.text).length > 0);
  return segments.toSpliced(at, 1, ...parts);
}

/** Makes a passage plain text again, in one piece with the text around it, in every language. */
export function unmarked(segments: readonly Segment[], at: number): Segment[] {
  const plain = segments.map((each, place) => (place === at ? { text: each.text } : each));
  return plain.reduce<Segment[]>((before, each, place) => {
    const last = before.at(-1);
    const isBeside = place === at || place === at + 1;
    if (!isBeside || !last || 'id' in last || 'id' in each) return [...before, each];
    return [...before.slice(0, -1), { text: joined(last.text, each.text) }];
  }, []);
}

/** Spaces at the ends stay with the text around. */
function trimmed(text: string, start: number, end: number): [number, number] {
  const words = text.slice(start, end);
  return [start + (words.length - words.trimStart().length), end - (words.length - words.trimEnd().length)];
}

const said = (text: DraftText): DraftText =>
  Object.fromEntries(Object.entries(text).filter(([, words]) => words !== ''));

function joined(one: DraftText, other: DraftText): DraftText {
  const locales = [...new Set([...Object.keys(one), ...Object.keys(other)])] as Locale[];
  return said(Object.fromEntries(locales.map((each) => [each, (one[each] ?? '') + (other[each] ?? '')])));
}
