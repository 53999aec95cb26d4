import { z } from 'zod';
import { MAX_ANSWER, MAX_NAME, MAX_SUSPEND_DATA, MAX_TEXT, numbered, text } from './cmi-elements.js';

const Score = z.object({
  scaled: text(MAX_NAME),
  raw: text(MAX_NAME),
  min: text(MAX_NAME),
  max: text(MAX_NAME),
});

const Comment = z.object({ comment: text(MAX_TEXT), location: text(MAX_NAME), timestamp: text(MAX_NAME) });

// An id comes before what belongs to it, a type before its answers.
const Objective = z.object({
  id: text(MAX_TEXT),
  score: Score.optional(),
  success_status: text(MAX_NAME),
  completion_status: text(MAX_NAME),
  progress_measure: text(MAX_NAME),
  description: text(MAX_ANSWER),
});

const Interaction = z.object({
  id: text(MAX_TEXT),
  type: text(MAX_NAME),
  objectives: numbered(z.object({ id: text(MAX_TEXT) })).optional(),
  timestamp: text(MAX_NAME),
  correct_responses: numbered(z.object({ pattern: text(MAX_ANSWER) })).optional(),
  weighting: text(MAX_NAME),
  learner_response: text(MAX_ANSWER),
  result: text(MAX_NAME),
  latency: text(MAX_NAME),
  description: text(MAX_ANSWER),
});

/** The run-time data of one SCORM 2004 item. @see SCORM 2004 4th Ed. RTE 4.2 */
export const Cmi2004Snapshot = z.object({
  /** Only SCORM 1.2 has it: what carries it is no snapshot of 2004 with a field too many. */
  core: z.never().optional(),
  /** Always there, so that an empty object is no snapshot. */
  completion_status: text(MAX_NAME).nonoptional(),
  success_status: text(MAX_NAME),
  progress_measure: text(MAX_NAME),
  score: Score.optional(),
  location: text(MAX_NAME),
  suspend_data: text(MAX_SUSPEND_DATA),
  session_time: text(MAX_NAME),
  total_time: text(MAX_NAME),
  exit: text(MAX_NAME),
  entry: text(MAX_NAME),
  credit: text(MAX_NAME),
  mode: text(MAX_NAME),
  learner_id: text(MAX_NAME),
  learner_name: text(MAX_NAME),
  learner_preference: z
    .object({
      audio_level: text(MAX_NAME),
      language: text(MAX_NAME),
      delivery_speed: text(MAX_NAME),
      audio_captioning: text(MAX_NAME),
    })
    .optional(),
  completion_threshold: text(MAX_NAME),
  scaled_passing_score: text(MAX_NAME),
  max_time_allowed: text(MAX_NAME),
  time_limit_action: text(MAX_NAME),
  launch_data: text(MAX_TEXT),
  comments_from_learner: numbered(Comment).optional(),
  comments_from_lms: numbered(Comment).optional(),
  objectives: numbered(Objective).optional(),
  interactions: numbered(Interaction).optional(),
});
export type Cmi2004Snapshot = z.infer<typeof Cmi2004Snapshot>;
