import { z } from 'zod';
import { Completion, Id, Instant, listOf, Locale, ScaledScore, Success, Text } from './common.js';
import { ActivityOverride, Explanation } from './enrolment.js';
import { Organisation } from './identity.js';
import { PackageStandard } from './packages.js';

/** How far a person is in a course. Passed is done with a success reported and no failure left. */
export const PersonProgress = z
  .enum(['not-started', 'in-progress', 'done', 'passed'])
  .meta({ id: 'PersonProgress' });
export type PersonProgress = z.infer<typeof PersonProgress>;

/** Where the certificate of an enrolment stands. */
export const CertificateStanding = z
  .enum(['none', 'held', 'issued', 'withdrawn'])
  .meta({ id: 'CertificateStanding' });
export type CertificateStanding = z.infer<typeof CertificateStanding>;

/** What the list can be narrowed to. `done` holds those who passed as well: passing is more than being done. */
export const ResultState = z.enum(['not-started', 'in-progress', 'done', 'passed', 'held', 'certified']);
export type ResultState = z.infer<typeof ResultState>;

export const ResultSort = z.enum(['name', 'organisation', 'last', 'time', 'enrolled']);
export type ResultSort = z.infer<typeof ResultSort>;

const ResultFilter = z.strictObject({
  /** Part of a name or of an address. */
  q: z.string().trim().max(100).optional(),
  organisationId: Id.optional(),
  state: ResultState.optional(),
});
export type ResultFilter = z.infer<typeof ResultFilter>;

const Sorting = {
  sort: ResultSort.default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
};

export const ResultExportQuery = ResultFilter.extend(Sorting);
export type ResultExportQuery = z.infer<typeof ResultExportQuery>;

export const ResultQuery = ResultExportQuery.extend({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type ResultQuery = z.infer<typeof ResultQuery>;

const Learner = z.object({
  id: Id,
  givenName: z.string(),
  familyName: z.string(),
  email: z.string(),
  locale: Locale.nullable(),
  organisation: Organisation,
});

const Standing = {
  enrolmentId: Id,
  person: Learner,
  progress: PersonProgress,
  certificate: z.object({ standing: CertificateStanding, id: Id.nullable() }),
  enrolledAt: Instant,
  completedAt: Instant.nullable(),
  /** Last sign of work, of whatever kind; null: never. */
  lastAt: Instant.nullable(),
  /** Time spent in packages, over all openings. */
  seconds: z.int(),
};

/** One person of a course, as those see them who look after it. */
export const ResultRow = z
  .object({
    ...Standing,
    /** Conditions of the course's rule: met, of how many. */
    met: z.int(),
    required: z.int(),
  })
  .meta({ id: 'ResultRow' });
export type ResultRow = z.infer<typeof ResultRow>;

export const ResultCounts = z
  .object({
    all: z.int(),
    notStarted: z.int(),
    inProgress: z.int(),
    done: z.int(),
    passed: z.int(),
    held: z.int(),
    certified: z.int(),
  })
  .meta({ id: 'ResultCounts' });
export type ResultCounts = z.infer<typeof ResultCounts>;

const CourseName = z.object({ id: Id, slug: z.string(), title: Text });

/** People of a course, a page of them, and how many there are of each kind among those I may see. */
export const ResultPage = listOf(ResultRow)
  .extend({
    course: CourseName,
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    counts: ResultCounts,
    organisations: z.array(Organisation),
    /** May the asking person change the course? */
    can: z.array(z.enum(['edit-course'])),
  })
  .meta({ id: 'ResultPage' });
export type ResultPage = z.infer<typeof ResultPage>;

/** The courses of one person. */
export const PersonCourseList = listOf(ResultRow.extend({ course: CourseName })).meta({
  id: 'PersonCourseList',
});
export type PersonCourseList = z.infer<typeof PersonCourseList>;

/** One try at a package as staff see it. */
export const AttemptSummary = z
  .object({
    id: Id,
    activityId: Id,
    number: z.int(),
    standard: PackageStandard,
    /** Number of the package's version that the attempt is pinned to. */
    version: z.int(),
    beganAt: Instant,
    lastAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    openings: z.int(),
    seconds: z.int(),
    completion: Completion,
    success: Success,
    scaledScore: ScaledScore.nullable(),
    /** The activity's result rests on this one. */
    counts: z.boolean(),
  })
  .meta({ id: 'AttemptSummary' });
export type AttemptSummary = z.infer<typeof AttemptSummary>;

/** Everything of one person in one course. */
export const ResultDetail = z
  .object({
    ...Standing,
    course: CourseName,
    explanation: Explanation,
    activities: z.array(
      z.object({
        activityId: Id,
        title: Text,
        required: z.boolean(),
        completion: Completion,
        success: Success,
        scaledScore: ScaledScore.nullable(),
        lastAt: Instant.nullable(),
        override: ActivityOverride.nullable(),
        /** Its attempts are over, and I may allow one more. */
        mayGrant: z.boolean(),
        attempts: z.array(AttemptSummary),
      }),
    ),
    can: z.array(z.enum(['edit-course', 'see-answers', 'override'])),
  })
  .meta({ id: 'ResultDetail' });
export type ResultDetail = z.infer<typeof ResultDetail>;
