import type { AttemptRecord, AttemptSummary, AttemptTrace, TraceQuery } from '@vigie/contracts';
import { interactionsOf, type ManifestItem, objectivesOf, statusOf } from '@vigie/scorm';
import type { AttemptEntity, AttemptItemEntity, CommitLogEntity, LaunchEntity } from './attempt.entity.js';
import type { CallTraceEntity, CommitRepeatEntity } from './call-trace.entity.js';
import { resumeState, totalSeconds } from './commit.rules.js';
import { outcomesOf } from './records.rules.js';

type Version = { number: number; standard: AttemptSummary['standard'] };

export function attemptView(
  attempt: AttemptEntity,
  launches: LaunchEntity[],
  version: Version,
  counts: boolean,
): AttemptSummary {
  return {
    id: attempt.id,
    activityId: attempt.activityId,
    number: attempt.number,
    standard: version.standard,
    version: version.number,
    beganAt: attempt.beganAt.toISOString(),
    lastAt: attempt.lastAt?.toISOString() ?? null,
    closedAt: attempt.closedAt?.toISOString() ?? null,
    openings: launches.length,
    seconds: launches.reduce((sum, launch) => sum + secondsOf(launch), 0),
    completion: attempt.completion,
    success: attempt.success,
    scaledScore: attempt.scaledScore,
    counts,
  };
}

/** What each item of the package has reported: the state that a later opening would find. */
export function itemsView(
  items: ManifestItem[],
  states: AttemptItemEntity[],
  launches: LaunchEntity[],
): Pick<AttemptRecord, 'items' | 'interactions' | 'objectives'> {
  const known = items.map((item) => {
    const state = states.find((one) => one.item === item.identifier);
    return { item, state, cmi: state ? resumeState(state) : null };
  });
  return {
    items: known.map(({ item, state, cmi }) => ({
      identifier: item.identifier,
      title: item.title,
      completion: state?.completion ?? 'not-attempted',
      success: state?.success ?? 'unknown',
      scaledScore: state?.scaledScore ?? null,
      seconds: Math.round(totalSeconds(launches, item.identifier)),
      said: cmi && statusOf(cmi),
    })),
    interactions: known.flatMap(({ item, cmi }) =>
      cmi ? interactionsOf(cmi).map((one) => ({ ...one, item: item.identifier })) : [],
    ),
    objectives: known.flatMap(({ item, cmi }) =>
      cmi ? objectivesOf(cmi).map((one) => ({ ...one, item: item.identifier })) : [],
    ),
  };
}

export function openingsView(attempt: AttemptEntity, launches: LaunchEntity[]): AttemptTrace['openings'] {
  return launches.map((launch) => ({
    epoch: launch.epoch,
    openedAt: launch.openedAt.toISOString(),
    lastSeenAt: launch.lastSeenAt.toISOString(),
    endedAt: launch.endedAt?.toISOString() ?? null,
    device: launch.device,
    seconds: secondsOf(launch),
    lastSeq: launch.lastSeq,
    leads: launch.epoch === attempt.leaseEpoch,
  }));
}

/** Commits and the repetitions of them, in the order in which they came. @param log - the oldest first. */
export function commitsView(log: CommitLogEntity[], repeats: CommitRepeatEntity[]): AttemptTrace['commits'] {
  const outcomes = outcomesOf(log);
  const taken = log.map((one, index) => ({
    ...placeOf(one),
    receivedAt: one.receivedAt.toISOString(),
    outcome: outcomes[index] ?? 'new',
    times: 1,
  }));
  const repeated = repeats.map((one) => ({
    ...placeOf(one),
    receivedAt: one.lastAt.toISOString(),
    outcome: one.answer,
    times: one.times,
  }));
  return [...taken, ...repeated].sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}

/** Calls that the filter lets through, and what can be filtered by. */
export function callsView(
  parts: CallTraceEntity[],
  { item, method, errors }: TraceQuery,
  limit: number,
): Pick<AttemptTrace, 'calls' | 'kept' | 'dropped' | 'methods' | 'items'> & { isCut: boolean } {
  const all = parts.flatMap(({ epoch, calls }) => calls.map((call) => ({ epoch, ...call })));
  const found = all.filter(
    (call) =>
      (item === undefined || call.item === item) &&
      (method === undefined || plainName(call.method) === plainName(method)) &&
      (!errors || (call.error !== '0' && !asksForError.test(call.method))),
  );
  return {
    calls: found.slice(-limit),
    kept: all.length,
    dropped: parts.reduce((sum, part) => sum + part.dropped, 0),
    methods: [...new Set(all.map((call) => plainName(call.method)))].sort(),
    items: [...new Set(all.map((call) => call.item))].sort(),
    isCut: found.length > limit,
  };
}

const asksForError = /^(LMS)?Get(LastError|ErrorString|Diagnostic)$/;

const plainName = (method: string) => method.replace(/^LMS/, '').replace(/^Finish$/, 'Terminate');

const placeOf = (one: CommitLogEntity | CommitRepeatEntity) => ({
  epoch: one.epoch,
  seq: one.seq,
  item: one.item,
  kind: one.kind,
  via: one.via,
  sizeBytes: one.sizeBytes,
  stale: one.stale,
});

const secondsOf = ({ sessionSeconds }: LaunchEntity): number =>
  Math.round(Object.values(sessionSeconds).reduce((sum, seconds) => sum + seconds, 0));
