import { z } from 'zod';
import { Id, Instant, Locale, Text } from './common.js';

/** What one activity is: a course package, or a simple resource: a page, a link, a file. */
export const ActivityKind = z.enum(['package', 'page', 'link', 'file']).meta({ id: 'ActivityKind' });
export type ActivityKind = z.infer<typeof ActivityKind>;

/** Kinds that are a page of the LMS itself and not a package. */
export const isResource = (kind: ActivityKind): boolean => kind !== 'package';

/** Most bytes of one file among a course's activities: 50 MB. */
export const MAX_COURSE_FILE_BYTES = 50 * 1024 ** 2;

/** A page is plain text with a shape: never markup. */
export const PageBlock = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), text: z.string().trim().min(1).max(300) }),
    z.strictObject({ kind: z.literal('paragraph'), text: z.string().trim().min(1).max(5000) }),
    z.strictObject({
      kind: z.literal('list'),
      items: z.array(z.string().trim().min(1).max(2000)).min(1).max(100),
    }),
  ])
  .meta({ id: 'PageBlock' });
export type PageBlock = z.infer<typeof PageBlock>;

const SecureUrl = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(2000)
  // `https://known.example@other.example` would lead elsewhere than it looks.
  .refine((url) => !URL.canParse(url) || new URL(url).username === '', 'an address without a name in it');

/** What a resource holds in one language: the one of the three that its kind says. */
export const ResourceContent = z
  .strictObject({
    locale: Locale,
    blocks: z.array(PageBlock).max(200).default([]),
    /** https only. */
    url: SecureUrl.nullable().default(null),
    /** A file that was brought into this course before. */
    fileId: Id.nullable().default(null),
  })
  .meta({ id: 'ResourceContent' });
export type ResourceContent = z.infer<typeof ResourceContent>;

/** An activity's own words in one language; a package without a title here shows its own. */
export const ActivityText = z
  .strictObject({
    locale: Locale,
    title: z.string().trim().max(200).default(''),
    /** What may hurt, said before it is opened. */
    advisory: z.string().trim().max(1000).default(''),
  })
  .meta({ id: 'ActivityText' });
export type ActivityText = z.infer<typeof ActivityText>;

const oncePerLanguage = (texts: { locale: Locale }[]) =>
  new Set(texts.map((text) => text.locale)).size === texts.length;

/** An activity as its editor writes it. */
export const OutlineActivity = z
  .strictObject({
    /** The writer's: a new one for what is new. */
    id: Id,
    kind: ActivityKind,
    packageId: Id.nullable().default(null),
    texts: z.array(ActivityText).max(4).refine(oncePerLanguage, 'one text per language').default([]),
    contents: z.array(ResourceContent).max(4).refine(oncePerLanguage, 'one content per language').default([]),
    required: z.boolean().default(true),
    /** Done is not enough: it must be passed. Packages only. */
    mustPass: z.boolean().default(false),
    durationMinutes: z.int().min(1).max(6000).nullable().default(null),
    /** Activities of this course that must be done before this one opens. */
    prerequisites: z.array(Id).max(50).default([]),
  })
  .meta({ id: 'OutlineActivity' });
export type OutlineActivity = z.infer<typeof OutlineActivity>;

const SectionTitle = z.strictObject({ locale: Locale, title: z.string().trim().min(1).max(200) });

export const OutlineSection = z
  .strictObject({
    /** Null: what stands before every section, or a course without sections. At most once, and first. */
    id: Id.nullable(),
    titles: z.array(SectionTitle).max(4).refine(oncePerLanguage, 'one title per language').default([]),
    activities: z.array(OutlineActivity).max(200),
  })
  .meta({ id: 'OutlineSection' });
export type OutlineSection = z.infer<typeof OutlineSection>;

/** The whole outline of a course as it shall be; what is not named is taken out. */
export const OutlineInput = z
  .strictObject({
    /** The version it was made from; another one now on the server is a conflict, and nothing is changed. */
    version: z.int().min(1),
    sections: z.array(OutlineSection).max(60),
  })
  .meta({ id: 'OutlineInput' });
export type OutlineInput = z.infer<typeof OutlineInput>;

/** A section as it is shown; an activity names its section. */
export const Section = z
  .object({
    id: Id,
    title: Text,
    /** Every translation, for those who may edit; empty for learners. */
    titles: z.array(z.object({ locale: Locale, title: z.string() })),
  })
  .meta({ id: 'Section' });
export type Section = z.infer<typeof Section>;

/** A file that was brought into a course. */
export const CourseFile = z
  .object({ id: Id, fileName: z.string(), mediaType: z.string(), sizeBytes: z.int() })
  .meta({ id: 'CourseFile' });
export type CourseFile = z.infer<typeof CourseFile>;

export const UploadFileQuery = z.strictObject({ fileName: z.string().trim().min(1).max(255) });
export type UploadFileQuery = z.infer<typeof UploadFileQuery>;

/** What a change of the outline would do to those who are in the course. */
export const OutlineImpact = z
  .object({
    people: z.int(),
    /** They keep their completion and their certificate, whatever changes. */
    completed: z.int(),
    /** Under way, with something required that was not asked of them before. */
    moreToDo: z.int(),
    /** Under way, with less to do than before, and not yet complete. */
    lessToDo: z.int(),
    /** Under way, and complete by this change. */
    wouldComplete: z.int(),
    /** Under way, and shut out for now of something that was open to them. */
    newlyLocked: z.int(),
    /** With a result in an activity that is taken out; the results are kept. */
    resultsKept: z.int(),
  })
  .meta({ id: 'OutlineImpact' });
export type OutlineImpact = z.infer<typeof OutlineImpact>;

const Neighbour = z.object({ activityId: Id, title: Text });

/** A resource as it is read: what it holds in the best language there is. */
export const Resource = z
  .object({
    activityId: Id,
    kind: z.enum(['page', 'link', 'file']),
    title: Text,
    advisory: Text.nullable(),
    course: z.object({ id: Id, slug: z.string(), title: Text }),
    /** The language of what it holds. */
    locale: Locale,
    blocks: z.array(PageBlock),
    link: z.object({ url: z.string(), host: z.string() }).nullable(),
    file: CourseFile.extend({
      /** Where its bytes are; `?download=true` always saves it. */
      href: z.string(),
      /** Harmless kinds may be looked at in the browser. */
      inline: z.boolean(),
    }).nullable(),
    position: z.int(),
    count: z.int(),
    previous: Neighbour.nullable(),
    next: Neighbour.nullable(),
    /** Null: the asking person is not in the course and looks at it as its editor. */
    done: z.object({ isDone: z.boolean(), at: Instant.nullable() }).nullable(),
  })
  .meta({ id: 'Resource' });
export type Resource = z.infer<typeof Resource>;

export const ResourceFileQuery = z.strictObject({
  locale: Locale.optional(),
  download: z.enum(['true', 'false']).default('false'),
});
export type ResourceFileQuery = z.infer<typeof ResourceFileQuery>;
