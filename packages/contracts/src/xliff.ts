import { z } from 'zod';
import { Revision } from './module/edits.js';
import { UnitTextShape } from './translations.js';

/** An XLIFF document that comes back from those who translate elsewhere. */
export const XliffUpload = z
  .strictObject({
    document: z.string().min(1).max(2_500_000),
    /** The revision of the plan that is to be carried out; null: it is only looked at. */
    apply: Revision.nullable(),
  })
  .meta({ id: 'XliffUpload' });
export type XliffUpload = z.infer<typeof XliffUpload>;

/** A translation that the document brings. */
const XliffChange = z.object({
  unit: z.string(),
  was: UnitTextShape.nullable(),
  becomes: UnitTextShape,
  /** The source has changed since the document was made: the translation will be stale. */
  isSourceChanged: z.boolean(),
});

/**
 * Why a text is left as it is: the module has none of this name (any more); its inline codes are not those that were
 * sent; it is no text that a module can hold; the document has it twice.
 */
const XliffRefusal = z.object({
  unit: z.string(),
  reason: z.enum(['unknown', 'codes', 'not-valid', 'twice']),
});

/** What an XLIFF document changes, and what it does not. */
export const XliffPlan = z
  .object({
    revision: Revision,
    isApplied: z.boolean(),
    changes: z.array(XliffChange),
    refused: z.array(XliffRefusal),
    /** How many texts it leaves as they are because they say the same, or are not translated in it. */
    same: z.int(),
    untranslated: z.int(),
  })
  .meta({ id: 'XliffPlan' });
export type XliffPlan = z.infer<typeof XliffPlan>;
