import type { CommitEnvelope, PageMessage } from '@vigie/scorm';
import type { Journal } from './journal.js';
import type { Recorder } from './recorder.js';

type Acked = Extract<PageMessage, { type: 'page.acked' }>;

/**
 * Takes in what the server has answered to the page, for this opening or for an earlier one whose journal the page
 * has just sent.
 *
 * @param recorder - of the opening that runs now, if one does.
 * @param hand - sends a commit to the page.
 */
export function acknowledge(
  { attempt, epoch, acked, lease, reseq }: Acked,
  journal: Journal,
  recorder: Recorder | null,
  hand: (envelope: CommitEnvelope) => void,
): void {
  const current = recorder?.isOf(attempt, epoch) ? recorder : null;
  // With `reseq`, `acked` counts the number in dispute as well: forgetting up to it would lose our content.
  if (reseq === undefined) journal.acknowledge(attempt, epoch, acked);
  else if (current) current.resume(reseq);
  else renumber(journal.of(attempt, epoch), reseq, journal, hand);

  // Journals of earlier openings always hear "lost": that says nothing about this one.
  if (lease === 'lost') current?.lose();
}

function renumber(
  envelopes: CommitEnvelope[],
  from: number,
  journal: Journal,
  hand: (envelope: CommitEnvelope) => void,
): void {
  for (const [index, envelope] of envelopes.entries()) {
    const again = { ...envelope, seq: from + index };
    journal.put(again);
    hand(again);
  }
}
