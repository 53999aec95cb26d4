import type { BlockOf, PlayerLesson } from '../model.ts';

/** What is shown in the place of a law: it, a question to the reader, a line that there may be others, or nothing. */
export type LawShown = 'law' | 'ask' | 'line' | 'nothing';

/**
 * The law of a country is shown to who works there, and to nobody else. Where somebody has said that it is read in
 * another country, or that nobody knows, one line per lesson tells of national rules, unless a law of that country is
 * among the lesson's own.
 *
 * @param country - '' elsewhere or unknown, null: nobody has said
 */
export function lawShown(
  block: Pick<BlockOf<'law'>, 'id' | 'country'>,
  country: string | null,
  lesson: Pick<PlayerLesson, 'blocks'> | undefined,
): LawShown {
  if (country === block.country) return 'law';

  const laws = (lesson?.blocks ?? []).flatMap(({ block: each }) => (each.type === 'law' ? [each] : []));
  if (country === null) return 'ask';
  if (laws.some((each) => each.country === country)) return 'nothing';
  return laws[0] === undefined || laws[0].id === block.id ? 'line' : 'nothing';
}
