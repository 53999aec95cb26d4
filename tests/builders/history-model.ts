import { type History, ITEMS, MASTERY, type Save } from './history.js';

/** What must be known of an item in the end, whatever the order of arrival was. */
export interface ItemOutcome {
  location: string;
  suspendData: string;
  seconds: number;
  completion: string;
  success: string;
  scaledScore: number | null;
}

const completions = ['not-attempted', 'incomplete', 'completed'];
const successes = ['unknown', 'failed', 'passed'];
const best = (order: string[], words: string[]): string =>
  order[Math.max(0, ...words.map((word) => order.indexOf(word)))] ?? '';

/**
 * The protocol in a few lines, written from its description and not from the server's code: the newest whole save
 * wins, a newer one that was cut short is laid over it, results only improve, time is summed over openings.
 */
export function outcomesOf({ saves, openings }: History): ItemOutcome[] {
  return Array.from({ length: ITEMS }, (_, item) => {
    const own = saves.filter((save) => save.item === item).sort(byAge);
    const full = own.findLast(({ kind }) => kind === 'full');
    const last = own.at(-1);
    const over = last?.kind === 'reduced' ? last : undefined;
    const times = Array.from({ length: openings }, (_, opening) =>
      Math.max(0, ...own.filter((save) => save.opening === opening).map(({ seconds }) => seconds)),
    );
    const scores = own.flatMap(({ raw }) => (raw === '' ? [] : [Number(raw) / 100]));
    return {
      location: over?.location || full?.location || '',
      suspendData: over?.suspendData || full?.suspendData || '',
      seconds: times.reduce((sum, one) => sum + one, 0),
      completion: best(
        completions,
        own.flatMap((save) => resultsOf(save).completion),
      ),
      success: best(
        successes,
        own.flatMap((save) => resultsOf(save).success),
      ),
      scaledScore: scores.length > 0 ? Math.max(...scores) : null,
    };
  });
}

const byAge = (one: Save, other: Save) => one.opening - other.opening || one.seq - other.seq;

/** What one save claims; the best of the opening so far ("sticky") counts as a claim too. */
function resultsOf(save: Save): { completion: string[]; success: string[] } {
  const { completion, success } = ownResult(save);
  return save.passed
    ? { completion: [completion, 'completed'], success: [success, 'passed'] }
    : { completion: [completion], success: [success] };
}

function ownResult({ status, raw, final, exit }: Save): { completion: string; success: string } {
  const isOver = final && exit !== 'suspend';
  if (isOver && raw !== '')
    return { completion: 'completed', success: Number(raw) >= MASTERY ? 'passed' : 'failed' };
  if (status === 'passed' || status === 'failed') return { completion: 'completed', success: status };
  if (status === 'completed') return { completion: 'completed', success: 'unknown' };
  if (status === 'incomplete' || status === 'browsed')
    return { completion: 'incomplete', success: 'unknown' };
  if (isOver) return { completion: 'completed', success: 'unknown' };
  return { completion: final ? 'incomplete' : 'not-attempted', success: 'unknown' };
}
