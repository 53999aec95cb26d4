import { z } from 'zod';
import { MAX_ANSWER, MAX_NAME, MAX_SUSPEND_DATA, MAX_TEXT, numbered, text } from './cmi-elements.js';

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

/** The run-time data of one SCORM 1.2 item. @see SCORM 1.2 RTE 3.4.4 */
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
