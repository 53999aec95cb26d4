import { z } from 'zod';
import { Id, Instant } from './common.js';

/**
 * A part of a name, in any script. No control characters, and none that turns the direction of what follows: a name
 * could look like another one. The two joiners (U+200C, U+200D) belong to Persian and Indic names.
 */
const NamePart = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^(?:[^\p{C}\p{Zl}\p{Zp}]|[\u200C\u200D])*$/u, 'letters, spaces and signs only');

export const PersonName = z.strictObject({ givenName: NamePart, familyName: NamePart }).meta({
  id: 'PersonName',
});
export type PersonName = z.infer<typeof PersonName>;

/** The name as it stands on certificates; the account's own until it is confirmed. */
export const CertificateName = z
  .object({ givenName: z.string(), familyName: z.string(), confirmedAt: Instant.nullable() })
  .meta({ id: 'CertificateName' });
export type CertificateName = z.infer<typeof CertificateName>;

export const CorrectionState = z.enum(['open', 'accepted', 'refused']).meta({ id: 'CorrectionState' });
export type CorrectionState = z.infer<typeof CorrectionState>;

/** A holder's wish to have their confirmed name written otherwise. */
export const Correction = z
  .object({
    id: Id,
    state: CorrectionState,
    givenName: z.string(),
    familyName: z.string(),
    /** The holder's words to the administrators. */
    why: z.string(),
    askedAt: Instant,
    settledAt: Instant.nullable(),
    /** The administrators' words to the holder, when it was refused. */
    answer: z.string().nullable(),
  })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof Correction>;

export const CorrectionInput = PersonName.extend({ why: z.string().trim().min(3).max(1000) }).meta({
  id: 'CorrectionInput',
});
export type CorrectionInput = z.infer<typeof CorrectionInput>;
