import { z } from 'zod';
import { Id, Instant, listOf } from './common.js';

/** A mail that was kept instead of sent, because no mail server is set. */
export const KeptMail = z
  .object({
    id: z.string(),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    keptAt: Instant,
  })
  .meta({ id: 'KeptMail' });
export type KeptMail = z.infer<typeof KeptMail>;

export const KeptMailList = listOf(KeptMail).meta({ id: 'KeptMailList' });

/** What a job is about, by id. */
export const JobSubject = z.object({
  kind: z.enum([
    'person',
    'course',
    'enrolment',
    'activity',
    'attempt',
    'certificate',
    'package',
    'organisation',
    'invitation',
    'mail',
  ]),
  id: Id,
});
export type JobSubject = z.infer<typeof JobSubject>;

/** A job that failed: for good, or with another try to come. */
export const FailedJob = z
  .object({
    id: Id,
    /** `<room>.on.<fact>`, or the name of a task. */
    queue: z.string(),
    /** When it failed last. */
    at: Instant,
    /** When it was asked for. */
    since: Instant,
    tries: z.int(),
    /** In the words of the error, without secrets; empty when it said nothing. */
    error: z.string(),
    subjects: z.array(JobSubject),
    /** When it is tried again; null: not by itself. */
    nextAt: Instant.nullable(),
  })
  .meta({ id: 'FailedJob' });
export type FailedJob = z.infer<typeof FailedJob>;

export const JobsOverview = z
  .object({
    counts: z.object({ waiting: z.int(), active: z.int(), retrying: z.int(), failed: z.int() }),
    /** Queues with jobs that failed for good. */
    queues: z.array(z.object({ queue: z.string(), count: z.int() })),
    failed: z.array(FailedJob),
    retrying: z.array(FailedJob),
  })
  .meta({ id: 'JobsOverview' });
export type JobsOverview = z.infer<typeof JobsOverview>;

export const RetryJobsInput = z
  .strictObject({ queue: z.string().min(1).max(200) })
  .meta({ id: 'RetryJobsInput' });
export type RetryJobsInput = z.infer<typeof RetryJobsInput>;

export const JobsRetried = z.object({ count: z.int() }).meta({ id: 'JobsRetried' });
export type JobsRetried = z.infer<typeof JobsRetried>;
