import { PartId } from '@vigie/questions/schema';
import { z } from 'zod';
import { Author, Id, Instant, listOf, Locale, Text } from './common.js';
import { ModuleFinding } from './module/check.js';
import { CountryCode } from './module/blocks.js';
import { DraftAbout, DraftBlock, DraftLessonHead, ModuleDraft, PartName } from './module/draft.js';
import { ModuleEdit, Revision } from './module/edits.js';
import { ModuleState } from './module-review.js';

/** What a new module begins with; never a blank page. */
export const ModuleTemplate = z
  .enum(['lesson', 'indicators', 'case', 'scenario', 'selfcare', 'sheet', 'blank'])
  .meta({ id: 'ModuleTemplate' });
export type ModuleTemplate = z.infer<typeof ModuleTemplate>;

export const ModuleInput = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    baseLocale: Locale,
    template: ModuleTemplate,
  })
  .meta({ id: 'ModuleInput' });

/** The last edition that learners can be given. */
export const ModuleEdition = z
  .object({
    number: z.int().positive(),
    /** The module as it was then. */
    revision: Revision,
    publishedAt: Instant,
    publishedBy: Author,
    packageId: Id,
  })
  .meta({ id: 'ModuleEdition' });
export type ModuleEdition = z.infer<typeof ModuleEdition>;

export const ModuleSummary = z
  .object({
    id: Id,
    title: Text,
    baseLocale: Locale,
    languages: z.array(Locale),
    lessons: z.int().nonnegative(),
    revision: Revision,
    changedAt: Instant,
    changedBy: Author,
    edition: ModuleEdition.nullable(),
    /** An edition that is on its way, or that did not come about: `problem` says why. */
    publishing: z.object({ revision: Revision, since: Instant, problem: z.string().nullable() }).nullable(),
    /** Not offered any more; courses that have it keep it. */
    retired: z.boolean(),
    state: ModuleState,
    /** Counts what came about beside the writing: moves, signatures, comments. */
    reviewNews: z.int().nonnegative(),
  })
  .meta({ id: 'ModuleSummary' });
export type ModuleSummary = z.infer<typeof ModuleSummary>;
export const ModuleList = listOf(ModuleSummary).meta({ id: 'ModuleList' });

const Value = z.union([DraftAbout, DraftLessonHead, DraftBlock]);

/** Two authors wrote the same words: what the one wrote in vain stays here until somebody decides. */
export const ModuleConflict = z
  .object({
    id: Id,
    part: PartName,
    at: Instant,
    author: Author,
    /** What this author wished; null: to remove it. */
    mine: Value.nullable(),
    /** What both began with; null: nothing. */
    base: Value.nullable(),
    /** Where a block or a lesson is put back if it was removed meanwhile. */
    lessonId: PartId.nullable(),
  })
  .meta({ id: 'ModuleConflict' });
export type ModuleConflict = z.infer<typeof ModuleConflict>;

/** A module to write in. `seen` numbers of edits come from `parts`. */
export const Module = ModuleSummary.extend({
  draft: ModuleDraft,
  /** The revision that last wrote each part: `about`, lessons, blocks. */
  parts: z.record(z.string(), Revision),
  conflicts: z.array(ModuleConflict),
  can: z.array(z.enum(['edit', 'publish'])),
}).meta({ id: 'Module' });
export type Module = z.infer<typeof Module>;

/** A part that was written since; null: it was removed. */
export const ChangedPart = z
  .object({ part: PartName, value: Value.nullable(), revision: Revision, author: Author, at: Instant })
  .meta({ id: 'ChangedPart' });
export type ChangedPart = z.infer<typeof ChangedPart>;

/** What is new in a module since a revision, with the order of everything as it is now. */
export const ModuleNews = z
  .object({
    revision: Revision,
    parts: z.array(ChangedPart),
    order: z.array(z.object({ lessonId: PartId, blockIds: z.array(PartId) })),
    conflicts: z.array(ModuleConflict),
    edition: ModuleSummary.shape.edition,
    publishing: ModuleSummary.shape.publishing,
    state: ModuleState,
    reviewNews: ModuleSummary.shape.reviewNews,
  })
  .meta({ id: 'ModuleNews' });
export type ModuleNews = z.infer<typeof ModuleNews>;

/** Edits in the order they were made. Sent again they change nothing and are answered the same. */
export const ModuleEditBatch = z
  .strictObject({
    /** The last revision this editor has heard of. */
    since: Revision,
    edits: z
      .array(z.strictObject({ id: Id, edit: ModuleEdit }))
      .min(1)
      .max(100),
  })
  .meta({ id: 'ModuleEditBatch' });

/** `applied`: it stands. `merged`: it stands beside what another wrote. `conflict`: kept aside, see the conflicts. */
export const EditOutcome = z.enum(['applied', 'merged', 'conflict']).meta({ id: 'EditOutcome' });
export type EditOutcome = z.infer<typeof EditOutcome>;

export const ModuleEdits = z
  .object({
    savedAt: Instant,
    outcomes: z.array(z.object({ id: Id, outcome: EditOutcome })),
    news: ModuleNews,
  })
  .meta({ id: 'ModuleEdits' });
export type ModuleEdits = z.infer<typeof ModuleEdits>;

export const ModuleSince = z.strictObject({ since: z.coerce.number().pipe(Revision) });
export const RevisionInPath = z.coerce.number().pipe(Revision);

/** A point in the history of a module: what one author did in one sitting, or an edition. */
export const ModulePoint = z
  .object({
    revision: Revision,
    at: Instant,
    author: Author,
    /** How many changes lead to it from the point before. */
    changes: z.int().nonnegative(),
    edition: z.int().positive().nullable(),
  })
  .meta({ id: 'ModulePoint' });
export const ModuleHistory = listOf(ModulePoint).meta({ id: 'ModuleHistory' });

export const ModuleAtRevision = z
  .object({ revision: Revision, draft: ModuleDraft })
  .meta({ id: 'ModuleAtRevision' });

/** One part as it was, each time somebody had written it; null: it was removed. */
export const PartHistory = listOf(ChangedPart.omit({ part: true })).meta({ id: 'PartHistory' });
export type PartHistory = z.infer<typeof PartHistory>;

/** What the blocks of modules refer to as their sources. */
export const SourceList = listOf(z.object({ ref: z.string(), citation: z.string() })).meta({
  id: 'SourceList',
});
export type SourceList = z.infer<typeof SourceList>;

export const ModuleRestore = z.strictObject({ revision: Revision }).meta({ id: 'ModuleRestore' });

/** How a conflict ends: with what stands, or with what was kept aside. A third text is an edit of its own. */
export const ConflictDecision = z
  .strictObject({ keep: z.enum(['theirs', 'mine']) })
  .meta({ id: 'ConflictDecision' });

/** Whether a module can be published, and what it lacks. */
export const ModuleGates = z
  .object({
    revision: Revision,
    findings: z.array(ModuleFinding),
    /** The last edition, and the number of the one that would be published now. */
    edition: z.int().positive().nullable(),
    nextEdition: z.int().positive(),
    /**
     * The courses that have its package now: who is in them and not through, and the attempts that go on with the
     * edition they began with.
     */
    courses: z.array(z.object({ id: Id, title: z.string(), people: z.int(), running: z.int() })),
  })
  .meta({ id: 'ModuleGates' });
export type ModuleGates = z.infer<typeof ModuleGates>;

export const ModuleRetirement = z
  .strictObject({ retired: z.boolean(), note: z.string().trim().max(2000).optional() })
  .meta({ id: 'ModuleRetirement' });

/** The revision that was looked at: if somebody has changed the module since, it is refused. */
export const ModulePublication = z.strictObject({ revision: Revision }).meta({ id: 'ModulePublication' });

/** What a module is exported as: a package of either standard, or a folder for any web server. */
export const ModuleExport = z
  .strictObject({
    target: z.enum(['scorm12', 'scorm2004', 'folder']),
    /** Languages, the base of the package first; left out: all. Comma between them. */
    locales: z
      .string()
      .regex(/^(fr|en|es|ar)(,(fr|en|es|ar)){0,3}$/)
      .optional(),
    /** Country whose law is shown. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
  })
  .meta({ id: 'ModuleExport' });

/** Where a draft is seen as a learner would see it; nothing of it is recorded. */
export const ModulePreview = z
  .object({
    revision: Revision,
    title: Text,
    baseLocale: Locale,
    languages: z.array(Locale),
    /** Countries whose law is in it. */
    countries: z.array(CountryCode),
    /** How many places are shown as missing. */
    missing: z.int().nonnegative(),
    /** Addresses of its folders, `/` at the end: as it is, and without pictures, sound and film; pages are `<locale>.html`. */
    full: z.url(),
    frugal: z.url(),
  })
  .meta({ id: 'ModulePreview' });
export type ModulePreview = z.infer<typeof ModulePreview>;
