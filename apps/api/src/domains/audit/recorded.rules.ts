import type { AuditAction, AuditObjectKind } from '@vigie/contracts';
import type { z } from 'zod';
import {
  gatesChanged,
  gateSigned,
  moduleMoved,
  signatoriesChanged,
  signOffWithdrawn,
} from '../../events/authoring.js';
import {
  activityAdded,
  activityRemoved,
  courseChanged,
  courseClosed,
  courseCreated,
  coursePublished,
  outlineChanged,
} from '../../events/catalogue.js';
import { certificateHeld, certificateIssued, certificateWithdrawn } from '../../events/certification.js';
import { enrolled, enrolmentCompleted, overridden, overrideWithdrawn } from '../../events/enrolment.js';
import {
  invitationSent,
  invitationWithdrawn,
  organisationChanged,
  passwordChanged,
  personJoined,
  personMoved,
  personReactivated,
  personRenamed,
  personSuspended,
  recordViewed,
  rolesChanged,
  sessionsEnded,
} from '../../events/identity.js';
import { jobDismissed, jobsRetried } from '../../events/operations.js';
import {
  hostsAllowed,
  packageDeleted,
  packageImported,
  packageRefused,
  versionDeleted,
  versionMadeCurrent,
} from '../../events/packages.js';
import { attemptGranted, learnersMoved } from '../../events/player.js';
import { helpContactChanged } from '../../events/settings.js';

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

/** Where the fact names no actor, somebody acted with the secret of a mail: nobody was signed in. */
const onPerson = ({ actorId, userId }: { actorId: string | null; userId: string }): Account => ({
  object: ['person', userId],
  subject: userId,
  actor: actorId,
});

/** What was asked of each activity, by its id. */
const rulesOf = <S extends string>(changed: ({ activityId: string } & Record<S, object>)[], side: S): State =>
  Object.fromEntries(changed.map((one) => [one.activityId, one[side]]));

/**
 * Everything that is recorded. Another fact is another line here, its name in `AuditAction` (contracts) and in the
 * web's messages; a listener comes with it.
 */
export const recorded: Row[] = [
  row('packages.imported', packageImported, ({ packageId, actorId, at: _, ...version }) => ({
    object: ['package', packageId],
    ...(actorId ? { actor: actorId } : {}),
    after: version,
  })),
  row('packages.refused', packageRefused, ({ code, actorId }) => ({
    object: ['package', null],
    ...(actorId ? { actor: actorId } : {}),
    after: { code },
  })),
  row('packages.versionMadeCurrent', versionMadeCurrent, ({ packageId, from, to, number }) => ({
    object: ['package', packageId],
    before: { versionId: from },
    after: { versionId: to, number },
  })),
  row('packages.hostsAllowed', hostsAllowed, ({ packageId, before, after }) => ({
    object: ['package', packageId],
    before: { hosts: before },
    after: { hosts: after },
  })),
  row('packages.versionDeleted', versionDeleted, ({ packageId, versionId, number }) => ({
    object: ['package', packageId],
    before: { versionId, number },
  })),
  row('packages.deleted', packageDeleted, ({ packageId }) => ({ object: ['package', packageId] })),
  row('player.learnersMoved', learnersMoved, ({ packageId, from, to, moved }) => ({
    object: ['package', packageId],
    before: { versionId: from },
    after: { versionId: to, moved },
  })),
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
  row('catalogue.outlineChanged', outlineChanged, ({ courseId, version, added, removed, changed }) => ({
    object: ['course', courseId],
    before: { outline: version - 1, removed, rules: rulesOf(changed, 'before') },
    after: { outline: version, added, rules: rulesOf(changed, 'after') },
  })),
  row('authoring.moduleMoved', moduleMoved, ({ moduleId, actorId, kind, revision, edition }) => ({
    object: ['module', moduleId],
    actor: actorId,
    after: { kind, revision, ...(edition === null ? {} : { edition }) },
  })),
  row('authoring.gateSigned', gateSigned, ({ moduleId, at: _, ...signed }) => ({
    object: ['module', moduleId],
    after: signed,
  })),
  row('authoring.signOffWithdrawn', signOffWithdrawn, ({ moduleId, at: _, ...signed }) => ({
    object: ['module', moduleId],
    before: signed,
  })),
  row('authoring.gatesChanged', gatesChanged, ({ moduleId, before, after }) => ({
    object: ['module', moduleId],
    before,
    after,
  })),
  row('authoring.signatoriesChanged', signatoriesChanged, ({ gate, locale, before, after }) => ({
    object: ['module', null],
    before: { people: before },
    after: { gate, locale, people: after },
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
  row('enrolment.overridden', overridden, ({ enrolmentId, userId, activityId, outcome, reason }) => ({
    object: ['enrolment', enrolmentId],
    subject: userId,
    after: { activityId, outcome, reason },
  })),
  row('enrolment.overrideWithdrawn', overrideWithdrawn, ({ enrolmentId, userId, activityId, reason }) => ({
    object: ['enrolment', enrolmentId],
    subject: userId,
    after: { activityId, outcome: null, reason },
  })),
  row('player.attemptGranted', attemptGranted, ({ enrolmentId, userId, activityId }) => ({
    object: ['enrolment', enrolmentId],
    subject: userId,
    after: { activityId },
  })),
  row('certification.issued', certificateIssued, ({ certificateId, userId, enrolmentId, replaces }) => ({
    object: ['certificate', certificateId],
    subject: userId,
    after: { enrolmentId, replaces },
  })),
  row('certification.held', certificateHeld, ({ enrolmentId, userId, courseId }) => ({
    object: ['enrolment', enrolmentId],
    subject: userId,
    after: { courseId, certificate: 'held' },
  })),
  row('certification.withdrawn', certificateWithdrawn, ({ certificateId, userId, byUserId }) => ({
    object: ['certificate', certificateId],
    subject: userId,
    actor: byUserId,
    after: { state: 'withdrawn' },
  })),
  row('identity.personJoined', personJoined, (fact) => ({
    ...onPerson(fact),
    after: { organisationId: fact.organisationId },
  })),
  row('identity.personRenamed', personRenamed, onPerson),
  row('identity.personSuspended', personSuspended, (fact) => ({
    ...onPerson(fact),
    before: { state: 'active' },
    after: { state: 'suspended' },
  })),
  row('identity.personReactivated', personReactivated, (fact) => ({
    ...onPerson(fact),
    before: { state: 'suspended' },
    after: { state: 'active' },
  })),
  row('identity.personMoved', personMoved, (fact) => ({
    ...onPerson(fact),
    before: { organisationId: fact.from },
    after: { organisationId: fact.to },
  })),
  row('identity.rolesChanged', rolesChanged, (fact) => ({
    ...onPerson(fact),
    before: { roles: fact.before },
    after: { roles: fact.after },
  })),
  row('identity.sessionsEnded', sessionsEnded, onPerson),
  row('identity.passwordChanged', passwordChanged, (fact) => ({
    ...onPerson(fact),
    after: { how: fact.how },
  })),
  row('identity.recordViewed', recordViewed, (fact) => ({
    ...onPerson(fact),
    after: { page: fact.page, of: fact.of },
  })),
  row('identity.invitationSent', invitationSent, ({ invitationId, organisationId, actorId }) => ({
    object: ['invitation', invitationId],
    actor: actorId,
    after: { organisationId, state: 'sent' },
  })),
  row('identity.invitationWithdrawn', invitationWithdrawn, ({ invitationId, organisationId, actorId }) => ({
    object: ['invitation', invitationId],
    actor: actorId,
    after: { organisationId, state: 'withdrawn' },
  })),
  row('identity.organisationChanged', organisationChanged, ({ organisationId, actorId, what }) => ({
    object: ['organisation', organisationId],
    actor: actorId,
    after: { what },
  })),
  row('operations.jobsRetried', jobsRetried, ({ jobId, actorId, queue, count }) => ({
    object: ['job', jobId],
    actor: actorId,
    after: { queue, count },
  })),
  row('operations.jobDismissed', jobDismissed, ({ jobId, actorId, queue }) => ({
    object: ['job', jobId],
    actor: actorId,
    before: { queue },
  })),
  row('settings.helpContactChanged', helpContactChanged, ({ contactId, actorId, what, country, locale }) => ({
    object: ['help-contact', contactId],
    actor: actorId,
    after: { what, country, locale },
  })),
];
