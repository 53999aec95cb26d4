import type { Cmi12Snapshot, Cmi2004Snapshot, CmiSnapshot } from './cmi.js';

/** One answer as the package reported it; every text is the package's own, in the vocabulary of its standard. */
export interface InteractionRecord {
  index: number;
  id: string;
  type: string;
  description: string;
  answer: string;
  /** Patterns that would have been right, if the package tells them. */
  correct: string[];
  result: string;
  weighting: string;
  latency: string;
  at: string;
  objectives: string[];
}

export interface ObjectiveRecord {
  index: number;
  id: string;
  description: string;
  completion: string;
  success: string;
  scaled: string;
  raw: string;
  min: string;
  max: string;
  progress: string;
}

/** What an item says of itself, in the words of its standard. */
export interface StatusRecord {
  completion: string;
  success: string;
  raw: string;
  scaled: string;
  location: string;
  exit: string;
  suspendedLength: number;
}

/** The answers that a snapshot holds, in their order. */
export function interactionsOf(cmi: CmiSnapshot): InteractionRecord[] {
  if (cmi.core === undefined)
    return entries(cmi.interactions).map(([index, one]) => ({
      ...common(index, one),
      description: one.description ?? '',
      answer: one.learner_response ?? '',
      at: one.timestamp ?? '',
    }));
  return entries(cmi.interactions).map(([index, one]) => ({
    ...common(index, one),
    description: '',
    answer: one.student_response ?? '',
    at: one.time ?? '',
  }));
}

/** The objectives that a snapshot holds, in their order. */
export function objectivesOf(cmi: CmiSnapshot): ObjectiveRecord[] {
  if (cmi.core === undefined)
    return entries(cmi.objectives).map(([index, one]) => ({
      ...scoreOf(one.score),
      index,
      id: one.id ?? '',
      description: one.description ?? '',
      completion: one.completion_status ?? '',
      success: one.success_status ?? '',
      progress: one.progress_measure ?? '',
    }));
  // One word for both in SCORM 1.2: it stands where a status is looked for first.
  return entries(cmi.objectives).map(([index, one]) => ({
    ...scoreOf(one.score),
    index,
    id: one.id ?? '',
    description: '',
    completion: one.status ?? '',
    success: '',
    progress: '',
  }));
}

export function statusOf(cmi: CmiSnapshot): StatusRecord {
  const suspendedLength = cmi.suspend_data?.length ?? 0;
  if (cmi.core === undefined) {
    const { raw, scaled } = scoreOf(cmi.score);
    const { completion_status: completion, success_status: success = '', location = '', exit = '' } = cmi;
    return { completion, success, raw, scaled, location, exit, suspendedLength };
  }
  const { lesson_status: completion = '', lesson_location: location = '', exit = '' } = cmi.core;
  const { raw, scaled } = scoreOf(cmi.core.score);
  return { completion, success: '', raw, scaled, location, exit, suspendedLength };
}

type Interaction =
  NonNullable<Cmi12Snapshot['interactions']>[string] | NonNullable<Cmi2004Snapshot['interactions']>[string];

function common(index: number, one: Interaction) {
  return {
    index,
    id: one.id ?? '',
    type: one.type ?? '',
    correct: entries(one.correct_responses).map(([, { pattern }]) => pattern ?? ''),
    result: one.result ?? '',
    weighting: one.weighting ?? '',
    latency: one.latency ?? '',
    objectives: entries(one.objectives).map(([, { id }]) => id ?? ''),
  };
}

type Score = {
  scaled?: string | undefined;
  raw?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
};

const scoreOf = (score: Score | undefined) => ({
  scaled: score?.scaled ?? '',
  raw: score?.raw ?? '',
  min: score?.min ?? '',
  max: score?.max ?? '',
});

const entries = <T>(list: Record<string, T> | undefined): [number, T][] =>
  Object.entries(list ?? {})
    .map(([key, one]): [number, T] => [Number(key), one])
    .sort(([a], [b]) => a - b);
