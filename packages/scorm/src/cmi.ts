import { z } from 'zod';

/**
 * The SCORM 1.2 run-time data of one item, as nested JSON: the shape that scorm-again 3.4.3 gives in a commit
 * (below `cmi`) and takes in `loadFromJSON(json, '')`.
 *
 * A strict whitelist. Elements that are not part of the data model are dropped, never refused: a course that
 * writes one more field must not lose the learner's progress for it. So `__proto__`, `constructor` and whatever a
 * later library adds do not survive. What is too long or too many is refused as a whole, because cutting it would
 * corrupt it. Every value is a string: scorm-again drops the number 0 on load.
 *
 * @see SCORM 1.2 RTE 3.4.4
 */

/** SCORM 1.2 says CMIString4096; real tools write far more, and scorm-again lets 64,000 through. */
export const MAX_SUSPEND_DATA = 64_000;
/** Of each: objectives, interactions. */
export const MAX_NUMBERED = 2_000;

const MAX_NAME = 1_000;
const MAX_ANSWER = 16_000;
const MAX_TEXT = 64_000;

const text = (max: number) =>
  z
    .union([z.string(), z.number().transform(String), z.boolean().transform(String)])
    .pipe(z.string().max(max))
    .optional();

const Score = z.object({ raw: text(MAX_NAME), min: text(MAX_NAME), max: text(MAX_NAME) });

const Core = z.object({
  student_id: text(MAX_NAME),
  student_name: text(MAX_NAME),
  lesson_location: text(MAX_NAME),
  credit: text(MAX_NAME),
  lesson_status: text(MAX_NAME),
  entry: text(MAX_NAME),
  score: Score.optional(),
  total_time: text(MAX_NAME),
  lesson_mode: text(MAX_NAME),
  exit: text(MAX_NAME),
  session_time: text(MAX_NAME),
});

const Objective = z.object({ id: text(MAX_NAME), score: Score.optional(), status: text(MAX_NAME) });

const Interaction = z.object({
  id: text(MAX_NAME),
  objectives: numbered(z.object({ id: text(MAX_NAME) })).optional(),
  time: text(MAX_NAME),
  type: text(MAX_NAME),
  correct_responses: numbered(z.object({ pattern: text(MAX_ANSWER) })).optional(),
  weighting: text(MAX_NAME),
  student_response: text(MAX_ANSWER),
  result: text(MAX_NAME),
  latency: text(MAX_NAME),
});

export const Cmi12Snapshot = z.object({
  core: Core,
  suspend_data: text(MAX_SUSPEND_DATA),
  launch_data: text(MAX_TEXT),
  comments: text(MAX_TEXT),
  comments_from_lms: text(MAX_TEXT),
  objectives: numbered(Objective).optional(),
  student_data: z
    .object({
      mastery_score: text(MAX_NAME),
      max_time_allowed: text(MAX_NAME),
      time_limit_action: text(MAX_NAME),
    })
    .optional(),
  student_preference: z
    .object({ audio: text(MAX_NAME), language: text(MAX_NAME), speed: text(MAX_NAME), text: text(MAX_NAME) })
    .optional(),
  interactions: numbered(Interaction).optional(),
});
export type Cmi12Snapshot = z.infer<typeof Cmi12Snapshot>;

/**
 * What a commit may carry. SCORM 2004 joins here as a union when it is built; `core`, which only 1.2 has and
 * which is always there, tells the two apart.
 */
export const CmiSnapshot = z.union([Cmi12Snapshot]);
export type CmiSnapshot = z.infer<typeof CmiSnapshot>;

/** A numbered list of the data model, `{ "0": …, "1": … }`; other keys (`_count`, `__proto__`) are dropped. */
function numbered<T extends z.ZodType>(entry: T) {
  return z.preprocess(
    onlyNumbers,
    z.record(z.string(), entry).refine((list) => Object.keys(list).length <= MAX_NUMBERED, {
      message: `more than ${MAX_NUMBERED} entries`,
    }),
  );
}

function onlyNumbers(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;

  return Object.fromEntries(Object.entries(value).filter(([key]) => /^(0|[1-9]\d{0,5})$/.test(key)));
}
