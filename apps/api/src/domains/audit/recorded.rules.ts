import type { AuditAction, AuditObjectKind } from '@vigie/contracts';
import type { z } from 'zod';
import {
  activityAdded,
  activityRemoved,
  courseChanged,
  courseClosed,
  courseCreated,
  coursePublished,
} from '../../events/catalogue.js';
import { enrolled, enrolmentCompleted } from '../../events/enrolment.js';
import { packageImported, packageRefused } from '../../events/packages.js';

type State = Record<string, unknown>;

/** What one fact means to the record. Ids, figures and states only: no name, no answer, no secret. */
export interface Account {
  object: [kind: AuditObjectKind, id: string | null];
  /** The person concerned. */
  subject?: string;
  /** Where the fact itself says who acted; else it is whoever made the request. */
  actor?: string | null;
  before?: State;
  after?: State;
}

/** A fact, and how it is recorded. */
export interface Row {
  fact: { name: string; schema: z.ZodType };
  action: AuditAction;
  /** @throws ZodError when the payload is not that fact's. */
  account: (payload: unknown) => Account & { at: Date };
}

function row<S extends z.ZodType<{ at: string }>>(
  action: AuditAction,
  fact: { name: string; schema: S },
  tell: (payload: z.output<S>) => Account,
): Row {
  const account = (payload: unknown) => {
    const parsed = fact.schema.parse(payload);
    return { ...tell(parsed), at: new Date(parsed.at) };
  };
  return { fact, action, account };
}

/**
 * Everything that is recorded. Another fact is another line here, its name in `AuditAction` (contracts) and in the
 * web's messages; a listener comes with it.
 */
export const recorded: Row[] = [
  row('packages.imported', packageImported, ({ packageId, versionId, standard, sizeBytes }) => ({
    object: ['package', packageId],
    after: { versionId, standard, sizeBytes },
  })),
  row('packages.refused', packageRefused, ({ code }) => ({ object: ['package', null], after: { code } })),
  row('catalogue.courseCreated', courseCreated, ({ courseId, rule }) => ({
    object: ['course', courseId],
    after: rule,
  })),
  row('catalogue.courseChanged', courseChanged, ({ courseId, before, after }) => ({
    object: ['course', courseId],
    before,
    after,
  })),
  row('catalogue.coursePublished', coursePublished, ({ courseId, from }) => ({
    object: ['course', courseId],
    before: { state: from },
    after: { state: 'published' },
  })),
  row('catalogue.courseClosed', courseClosed, ({ courseId }) => ({
    object: ['course', courseId],
    before: { state: 'published' },
    after: { state: 'closed' },
  })),
  row('catalogue.activityAdded', activityAdded, ({ courseId, at: _, ...activity }) => ({
    object: ['course', courseId],
    after: activity,
  })),
  row('catalogue.activityRemoved', activityRemoved, ({ courseId, activityId }) => ({
    object: ['course', courseId],
    before: { activityId },
  })),
  row('enrolment.enrolled', enrolled, ({ enrolmentId, userId, courseId }) => ({
    object: ['enrolment', enrolmentId],
    subject: userId,
    after: { courseId, state: 'active' },
  })),
  row('enrolment.completed', enrolmentCompleted, ({ enrolmentId, userId, courseId }) => ({
    object: ['enrolment', enrolmentId],
    subject: userId,
    before: { courseId, state: 'active' },
    after: { courseId, state: 'completed' },
  })),
];
