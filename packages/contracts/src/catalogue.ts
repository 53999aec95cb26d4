import { z } from 'zod';
import { AttemptPolicy } from './attempt-policy.js';
import { Id, Instant, listOf, Locale, Text } from './common.js';
import { LanguageStanding } from './module/module-document.js';
import { ActivityKind, ActivityText, CourseFile, ResourceContent, Section } from './outline.js';

export const CourseState = z.enum(['draft', 'published', 'closed']).meta({ id: 'CourseState' });
export type CourseState = z.infer<typeof CourseState>;

/** What the course gives at its end: `participation` says took part, `success` says passed. */
export const CertificateKind = z.enum(['participation', 'success']).meta({ id: 'CertificateKind' });
export type CertificateKind = z.infer<typeof CertificateKind>;

export const Activity = z
  .object({
    id: Id,
    kind: ActivityKind,
    /** Null: it stands before every section. */
    sectionId: Id.nullable(),
    title: Text,
    advisory: Text.nullable(),
    required: z.boolean(),
    /** Done is not enough: it must be passed. */
    mustPass: z.boolean(),
    durationMinutes: z.int().nullable(),
    sizeBytes: z.int(),
    /** Null for resources. */
    packageId: Id.nullable(),
    /** Where a link leads: its host. */
    host: z.string().nullable(),
    /** What a file is. */
    mediaType: z.string().nullable(),
    /** How often it may be tried, and what counts; null for resources. */
    attempts: AttemptPolicy.nullable(),
    /** Activities that must be done before this one opens. */
    prerequisites: z.array(Id),
    /** Every translation and all that it holds, for those who may edit; empty for learners. */
    texts: z.array(ActivityText),
    contents: z.array(ResourceContent),
  })
  .meta({ id: 'Activity' });
export type Activity = z.infer<typeof Activity>;

export const CourseSummary = z
  .object({
    id: Id,
    slug: z.string(),
    state: CourseState,
    title: Text,
    summary: Text,
    audience: Text.nullable(),
    durationMinutes: z.int(),
    sizeBytes: z.int(),
    languages: z.array(Locale),
    /** The same languages, and how far its modules are in each. */
    standings: z.array(LanguageStanding),
    certificate: CertificateKind.nullable(),
    /** Months that a certificate of this course is valid; null: for good. */
    certificateMonths: z.int().nullable(),
    /** Content still to be validated by experts: its certificates carry the word "pilot". */
    pilot: z.boolean(),
    activityCount: z.int(),
    /** What the asking person may do with it. */
    can: z.array(z.enum(['edit', 'publish', 'enrol'])),
  })
  .meta({ id: 'CourseSummary' });
export type CourseSummary = z.infer<typeof CourseSummary>;

export const CourseText = z
  .strictObject({
    locale: Locale,
    title: z.string().trim().min(3).max(200),
    summary: z.string().trim().max(2000).default(''),
    audience: z.string().trim().max(200).default(''),
    advisory: z.string().trim().max(2000).default(''),
  })
  .meta({ id: 'CourseText' });
export type CourseText = z.infer<typeof CourseText>;

export const Course = CourseSummary.extend({
  advisory: Text.nullable(),
  sections: z.array(Section),
  /** In the order of the outline, over all sections. */
  activities: z.array(Activity),
  /** Counts the changes of the outline: who changes it says which one they changed. */
  outlineVersion: z.int(),
  /** Every translation, for those who may edit; empty for learners. */
  texts: z.array(CourseText),
  /** The files that its activities hold, for those who may edit; empty for learners. */
  files: z.array(CourseFile),
  publishedAt: Instant.nullable(),
}).meta({ id: 'Course' });
export type Course = z.infer<typeof Course>;

export const CourseList = listOf(CourseSummary).meta({ id: 'CourseList' });

export const CourseListQuery = z.strictObject({
  /** `managed`: also drafts and closed ones, for those who may edit them. */
  scope: z.enum(['published', 'managed']).default('published'),
  q: z.string().trim().max(100).optional(),
  language: Locale.optional(),
});
export type CourseListQuery = z.infer<typeof CourseListQuery>;

export const CourseInput = z
  .strictObject({
    texts: z.array(CourseText).min(1).max(4),
    durationMinutes: z.int().min(1).max(60_000),
    certificate: CertificateKind.nullable(),
    certificateMonths: z.int().min(1).max(120).nullable().default(null),
    pilot: z.boolean().default(false),
  })
  .refine((course) => new Set(course.texts.map((text) => text.locale)).size === course.texts.length, {
    path: ['texts'],
    message: 'one text per language',
  })
  .meta({ id: 'CourseInput' });
export type CourseInput = z.infer<typeof CourseInput>;

export const ActivityInput = z
  .strictObject({
    packageId: Id,
    /** Title per language; the package's own title where none is given. */
    titles: z.array(z.strictObject({ locale: Locale, title: z.string().trim().min(1).max(200) })).max(4),
    required: z.boolean().default(true),
    mustPass: z.boolean().default(false),
  })
  .meta({ id: 'ActivityInput' });
export type ActivityInput = z.infer<typeof ActivityInput>;
