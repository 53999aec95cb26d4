import type { Enrolment } from '@vigie/contracts';

/** A person's courses, sorted by what to do with them. */
export type MyLearning = {
  /** The one to go on with, which gets the big button. */
  resume: Enrolment | null;
  /** What else is open. */
  next: Enrolment[];
  done: Enrolment[];
};

/** The course last worked on comes first, then those not begun yet, the newest first; done ones by their end. */
export function sortMyLearning(enrolments: Enrolment[]): MyLearning {
  const open = enrolments.filter(({ state }) => state === 'active').sort(byLastWork);
  const resume = open.find(({ next }) => next !== null) ?? null;

  return {
    resume,
    next: open.filter((enrolment) => enrolment !== resume),
    done: enrolments
      .filter(({ state }) => state === 'completed')
      .sort((a, b) => (b.completedAt ?? '').localeCompare(a.completedAt ?? '')),
  };
}

function byLastWork(a: Enrolment, b: Enrolment): number {
  return lastWork(b).localeCompare(lastWork(a)) || b.enrolledAt.localeCompare(a.enrolledAt);
}

/** When any activity was last touched; empty when none was. Instants in UTC sort as text. */
function lastWork({ activities }: Enrolment): string {
  return activities.reduce((last, { lastAt }) => (lastAt !== null && lastAt > last ? lastAt : last), '');
}
