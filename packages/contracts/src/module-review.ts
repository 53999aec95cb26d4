import { z } from 'zod';
import { Author, Id, Instant, listOf, Locale } from './common.js';
import { Gate, GateOf, ReviewSettings } from './module/gates.js';
import { Revision } from './module/edits.js';

/**
 * Where a module is on its way to learners. `published`: what learners get is what is written; an edit makes it a draft
 * again, beside its edition. `approved`: in review, and every gate it asks for is signed for what is written now.
 */
export const ModuleState = z
  .enum(['draft', 'inReview', 'approved', 'published', 'retired'])
  .meta({ id: 'ModuleState' });
export type ModuleState = z.infer<typeof ModuleState>;

/** What somebody does with a module on this way. */
export const ReviewAction = z
  .enum(['send', 'return', 'sign', 'publish', 'retire', 'offer', 'setGates'])
  .meta({ id: 'ReviewAction' });
export type ReviewAction = z.infer<typeof ReviewAction>;

/** What came about on this way; `published` of nobody: it was brought in with the platform. */
export const ModuleMoveKind = z
  .enum(['sent', 'returned', 'approved', 'published', 'retired', 'offered'])
  .meta({ id: 'ModuleMoveKind' });
export type ModuleMoveKind = z.infer<typeof ModuleMoveKind>;

export const ModuleMove = z
  .object({
    kind: ModuleMoveKind,
    at: Instant,
    /** Null: Vigie itself. */
    by: Author.nullable(),
    note: z.string().nullable(),
    revision: Revision,
    /** Of `published`. */
    edition: z.int().positive().nullable(),
  })
  .meta({ id: 'ModuleMove' });
export type ModuleMove = z.infer<typeof ModuleMove>;

/** What somebody signed, for the content as it was then. */
export const SignOff = z
  .object({
    id: Id,
    by: Author,
    at: Instant,
    note: z.string().nullable(),
    revision: Revision,
    /** SHA-256 of what was signed, hex. */
    hash: z.string(),
    /** Whoever signed has written in the module too. */
    isOwn: z.boolean(),
    /** What was found in a case and is invented. */
    invented: z.array(z.string()),
  })
  .meta({ id: 'SignOff' });
export type SignOff = z.infer<typeof SignOff>;

/** `open`: nobody has signed; `reopened`: somebody has, and what they signed has been changed since. */
export const GateState = z.enum(['open', 'reopened', 'signed']).meta({ id: 'GateState' });

export const ModuleGate = GateOf.extend({
  isAsked: z.boolean(),
  state: GateState,
  /** The last one; of a reopened gate, of what was written then. */
  signOff: SignOff.nullable(),
  /** Those who alone may sign it; empty: everybody who writes modules. */
  signatories: z.array(Author),
  maySign: z.boolean(),
}).meta({ id: 'ModuleGate' });
export type ModuleGate = z.infer<typeof ModuleGate>;

/** How an edition came about: signed at every gate; brought in by the platform; or before there were gates. */
export const EditionBasis = z.enum(['review', 'system', 'before']).meta({ id: 'EditionBasis' });
export type EditionBasis = z.infer<typeof EditionBasis>;

export const ModuleReview = z
  .object({
    revision: Revision,
    state: ModuleState,
    settings: ReviewSettings,
    /** An exercise tells a case, whatever the settings say. */
    isCaseStudy: z.boolean(),
    gates: z.array(ModuleGate),
    /** The last first. */
    moves: z.array(ModuleMove),
    /** Of the last edition. */
    basis: EditionBasis.nullable(),
    can: z.array(ReviewAction),
  })
  .meta({ id: 'ModuleReview' });
export type ModuleReview = z.infer<typeof ModuleReview>;

const Note = z.string().trim().max(2000);

/** The revision that was looked at: if somebody has changed the module since, it is refused. */
export const ReviewRequest = z
  .strictObject({ revision: Revision, note: Note.optional() })
  .meta({ id: 'ReviewRequest' });
export const ReviewReturn = z.strictObject({ note: Note.min(1) }).meta({ id: 'ReviewReturn' });

export const SignOffInput = z
  .strictObject({
    gates: z
      .array(z.strictObject({ gate: Gate, locale: Locale.nullable() }))
      .min(1)
      .max(9),
    revision: Revision,
    note: Note.optional(),
    /** Of the check of a case: what was found and is invented. */
    invented: z.array(z.string().trim().min(1).max(300)).max(1000).optional(),
  })
  .meta({ id: 'SignOffInput' });
export type SignOffInput = z.infer<typeof SignOffInput>;

/** Who alone may sign a gate, anywhere; nobody named: everybody who writes modules. */
export const GateSignatories = GateOf.extend({ people: z.array(Author) }).meta({ id: 'GateSignatories' });
export type GateSignatories = z.infer<typeof GateSignatories>;
export const GateSignatoriesList = listOf(GateSignatories).meta({ id: 'GateSignatoriesList' });
export const GateSignatoriesInput = z
  .strictObject({ gate: Gate, locale: Locale.nullable(), people: z.array(Id).max(50) })
  .meta({ id: 'GateSignatoriesInput' });

/** Those who write modules here. */
export const AuthorList = listOf(Author).meta({ id: 'AuthorList' });
