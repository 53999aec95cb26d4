import { z } from 'zod';
import { Id, Instant, listOf } from './common.js';

/** What the record knows: names of facts, stable for ever. */
export const AuditAction = z
  .enum([
    'packages.imported',
    'packages.refused',
    'packages.versionMadeCurrent',
    'packages.hostsAllowed',
    'packages.versionDeleted',
    'packages.deleted',
    'player.learnersMoved',
    'catalogue.courseCreated',
    'catalogue.courseChanged',
    'catalogue.coursePublished',
    'catalogue.courseClosed',
    'catalogue.activityAdded',
    'catalogue.activityRemoved',
    'catalogue.outlineChanged',
    'authoring.moduleMoved',
    'authoring.gateSigned',
    'authoring.signOffWithdrawn',
    'authoring.gatesChanged',
    'authoring.signatoriesChanged',
    'enrolment.enrolled',
    'enrolment.completed',
    'enrolment.overridden',
    'enrolment.overrideWithdrawn',
    'player.attemptGranted',
    'certification.issued',
    'certification.held',
    'certification.withdrawn',
    'identity.personJoined',
    'identity.personRenamed',
    'identity.personSuspended',
    'identity.personReactivated',
    'identity.personMoved',
    'identity.rolesChanged',
    'identity.sessionsEnded',
    'identity.passwordChanged',
    'identity.invitationSent',
    'identity.invitationWithdrawn',
    'identity.organisationChanged',
    'identity.recordViewed',
    'operations.jobsRetried',
    'operations.jobDismissed',
    'settings.helpContactChanged',
  ])
  .meta({ id: 'AuditAction' });
export type AuditAction = z.infer<typeof AuditAction>;

/** What an action was done to. */
export const AuditObjectKind = z
  .enum([
    'package',
    'course',
    'module',
    'enrolment',
    'certificate',
    'person',
    'invitation',
    'organisation',
    'job',
    'help-contact',
  ])
  .meta({ id: 'AuditObjectKind' });
export type AuditObjectKind = z.infer<typeof AuditObjectKind>;

const State = z.record(z.string(), z.unknown());

/** One entry of the record: ids only, no name, no answer, no secret. */
export const AuditEntry = z
  .object({
    /** From 1, without a gap. */
    number: z.int(),
    at: Instant,
    action: AuditAction,
    /** Null: Vigie itself, the command line, or somebody with the secret of a mail. */
    actorId: Id.nullable(),
    /** `id` is null when nothing came into being: a refused package. */
    object: z.object({ kind: AuditObjectKind, id: Id.nullable() }),
    /** The person concerned, where there is one. */
    subjectId: Id.nullable(),
    before: State.nullable(),
    after: State.nullable(),
    /** Of the request that began it: what problems and logs call `reference`. */
    reference: z.string().nullable(),
    /** SHA-256, hex. */
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** A page of the record, the newest first; `next` is the `before` of the following one. */
export const AuditPage = listOf(AuditEntry).extend({ next: z.int().nullable() }).meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;

export const AuditQuery = z.strictObject({
  actor: Id.optional(),
  action: AuditAction.optional(),
  /** The object, or the person concerned. */
  object: Id.optional(),
  /** Both ends are included. */
  from: Instant.optional(),
  to: Instant.optional(),
  /** Entries older than this number. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** `gap`: an entry is missing; `chain`: it does not follow the one before; `content`: it says something else now. */
export const AuditFault = z.enum(['gap', 'chain', 'content']).meta({ id: 'AuditFault' });
export type AuditFault = z.infer<typeof AuditFault>;

/** Whether the record is as it was written, as far as it was looked at. */
export const AuditChain = z
  .object({
    /** The first entry that was looked at: 1 is all of it. */
    from: z.int(),
    /** The last entry found sound; 0: there is none. */
    count: z.int(),
    /** Hash of the last sound entry; whoever kept an older one elsewhere can see that the end was not cut off. */
    lastHash: z.string(),
    /** The first entry that is not sound. */
    broken: z.object({ number: z.int(), fault: AuditFault }).nullable(),
    /** When all of it was last found sound by the process that answers; null: not since it started. */
    wholeAt: Instant.nullable(),
  })
  .meta({ id: 'AuditChain' });
export type AuditChain = z.infer<typeof AuditChain>;

/** `whole`: every entry from the first on, however many there are. */
export const AuditChainQuery = z.strictObject({ whole: z.stringbool().optional() });
export type AuditChainQuery = z.infer<typeof AuditChainQuery>;
