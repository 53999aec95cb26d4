import type { Launch } from '@vigie/contracts';
import type { CommitEnvelope } from '@vigie/scorm';
import type { House } from '../support/house.js';
import { aCommit } from './commit.js';
import type { Save } from './history.js';
import type { ItemOutcome } from './history-model.js';

/** The commit that a shell makes of a save, for the launch that it belongs to. */
export function commitOf(save: Save, launches: Launch[]): CommitEnvelope {
  const launch = launches[save.opening];
  if (!launch) throw new Error(`there is no opening ${save.opening}`);
  const { seq, kind, status, location, raw, exit, suspendData, final } = save;
  return aCommit(launch, {
    ...{ seq, kind, status, location, raw, exit, suspendData, final },
    item: launch.items[save.item]?.identifier ?? '',
    sessionTime: timespan(save.seconds),
    sticky: { passed: save.passed, score: null },
  });
}

type Results = Pick<ItemOutcome, 'completion' | 'success' | 'scaledScore'>;

/** What the house knows of an attempt in the end: the results that it keeps, and what the given launch resumes. */
export async function knownTo(house: House, launch: Launch): Promise<ItemOutcome[]> {
  const rows = await house.database.sql<Results & { item: string }>(
    `select item, completion, success, scaled_score as "scaledScore" from attempt_item where attempt_id = $1`,
    [launch.attempt],
  );
  return launch.items.map(({ identifier, cmi }) => {
    const { core, suspend_data: suspendData } = cmi as { core: Record<string, string>; suspend_data: string };
    const row = rows.find(({ item }) => item === identifier);
    return {
      location: core['lesson_location'] ?? '',
      suspendData,
      seconds: secondsOf(core['total_time'] ?? ''),
      completion: row?.completion ?? 'not-attempted',
      success: row?.success ?? 'unknown',
      scaledScore: row?.scaledScore ?? null,
    };
  });
}

/** Seconds as SCORM 1.2 writes them, and back. */
function timespan(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.00`;
}

function secondsOf(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}
