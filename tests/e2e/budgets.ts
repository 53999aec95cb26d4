/** How many kilobytes (1,000 bytes) a page may cost over the wire: all with headers, and its scripts' bodies. */
export type Budget = { first: number; script: number; again: number };

const plain = { first: 30, script: 1, again: 15 };
// Promised are 90, 60 and 15. These pages send no framework, and must not begin to.
const learner = { first: 40, script: 12, again: 15 };

/** Every kind of page that a learner meets; the numbers of the whole promise, in one place. */
export const budgets = {
  '/sign-in': plain,
  '/forgotten': plain,
  '/register': plain,
  '/verify': plain,
  '/my': learner,
  '/catalogue': learner,
  '/courses/[slug]': learner,
  '/certificates': learner,
  '/certificates/[id]': learner,
  '/account': learner,
  // Promised are 70 and 130 of scripts, the shell of the course among them.
  '/play/[activityId] of SCORM 1.2': { first: 102, script: 70, again: 10 },
  '/play/[activityId] of SCORM 2004': { first: 108, script: 74, again: 10 },
} as const satisfies Record<string, Budget>;

export type Weighed = keyof typeof budgets;
