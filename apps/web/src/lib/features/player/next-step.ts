import type { Enrolment } from '@vigie/contracts';
import type { CommitEnvelope } from '@vigie/scorm/protocol';
import { pause } from './waiting.ts';

/** What the learner can do after an activity. */
export type NextStep = {
  /** Done, as far as the course is concerned. */
  isDone: boolean;
  isPassed: boolean;
  /** The whole course is. */
  isCourseDone: boolean;
  hasCertificate: boolean;
};

/** The result travels from the player's room to the course's by the outbox of events: give it a moment. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000];

/** Does the item say that it is done? What it counts for is the server's to say. */
export const saysDone = ({ cmi, sticky }: CommitEnvelope): boolean =>
  sticky.passed || ['completed', 'passed'].includes(cmi.core.lesson_status ?? '');

/** What an enrolment says of one activity, and of the course. */
export function nextStepOf(enrolment: Enrolment, activityId: string): NextStep {
  const result = enrolment.activities.find((one) => one.activityId === activityId);
  const isCourseDone = enrolment.state === 'completed';
  return {
    isDone: result?.completion === 'completed',
    isPassed: result?.success === 'passed',
    isCourseDone,
    hasCertificate: isCourseDone && enrolment.course.certificate !== null,
  };
}

/** Nothing more can come: the rest of the course is open, or all is done. */
function isSettled(step: NextStep, enrolment: Enrolment, activityId: string): boolean {
  if (step.isCourseDone) return true;
  const others = enrolment.explanation.conditions.filter((one) => one.activityId !== activityId);
  return step.isDone && others.some((one) => !one.met);
}

/**
 * Asks a few times, with growing pauses, what the course makes of the activity.
 *
 * @param tell - hears each new answer.
 */
export async function watchResult(
  courseId: string,
  activityId: string,
  tell: (step: NextStep) => void,
): Promise<void> {
  for (const ms of PAUSES_MS) {
    await pause(ms);
    const enrolment = await enrolmentIn(courseId);
    if (!enrolment) continue;
    const step = nextStepOf(enrolment, activityId);
    tell(step);
    if (isSettled(step, enrolment, activityId)) return;
  }
}

async function enrolmentIn(courseId: string): Promise<Enrolment | null> {
  try {
    const response = await fetch(`/api/v1/enrolments?courseId=${encodeURIComponent(courseId)}`);
    if (!response.ok) return null;
    const { items } = (await response.json()) as { items: Enrolment[] };
    return items[0] ?? null;
  } catch {
    return null;
  }
}
