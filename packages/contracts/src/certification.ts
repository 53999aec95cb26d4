import { z } from 'zod';
import { CertificateKind } from './catalogue.js';
import { Id, Instant, listOf, Locale } from './common.js';

export const CertificateState = z
  .enum(['valid', 'expired', 'withdrawn', 'replaced', 'unknown'])
  .meta({ id: 'CertificateState' });
export type CertificateState = z.infer<typeof CertificateState>;

/** The facts frozen at issue: everything that a page, a PDF or a credential shows comes from here. */
export const CertificateFacts = z
  .object({
    number: z.string(),
    kind: CertificateKind,
    locale: Locale,
    holder: z.object({ givenName: z.string(), familyName: z.string() }),
    course: z.object({ id: Id, title: z.string() }),
    hours: z.number(),
    completedAt: Instant,
    issuedAt: Instant,
    expiresAt: Instant.nullable(),
    issuer: z.string(),
    pilot: z.boolean(),
    ruleVersion: z.int(),
  })
  .meta({ id: 'CertificateFacts' });
export type CertificateFacts = z.infer<typeof CertificateFacts>;

export const Certificate = z
  .object({
    id: Id,
    state: CertificateState.exclude(['unknown']),
    facts: CertificateFacts,
    /** Public address that shows the full facts to whoever holds it; this is what the QR code carries. */
    verifyUrl: z.string(),
  })
  .meta({ id: 'Certificate' });
export type Certificate = z.infer<typeof Certificate>;

export const CertificateList = listOf(Certificate).meta({ id: 'CertificateList' });

/** What a stranger is told. By number alone the holder's name stays masked. */
export const Verification = z
  .object({
    state: CertificateState,
    number: z.string(),
    /** The check character fits the rest; false hints at a typing error. */
    wellFormed: z.boolean(),
    checkedAt: Instant,
    /** Key id whose signature was checked; absent when unknown. */
    keyId: z.string().nullable(),
    holderName: z.string().nullable(),
    nameMasked: z.boolean(),
    /** Only when a family name was given with the number. */
    nameMatches: z.boolean().nullable(),
    kind: CertificateKind.nullable(),
    courseTitle: z.string().nullable(),
    locale: Locale.nullable(),
    hours: z.number().nullable(),
    issuer: z.string().nullable(),
    pilot: z.boolean(),
    issuedAt: Instant.nullable(),
    expiresAt: Instant.nullable(),
    withdrawnAt: Instant.nullable(),
    /** Number of the certificate that took its place. */
    replacedBy: z.string().nullable(),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof Verification>;

export const VerifyNumberInput = z
  .strictObject({
    number: z.string().trim().min(1).max(40),
    familyName: z.string().trim().min(1).max(200).optional(),
  })
  .meta({ id: 'VerifyNumberInput' });
export type VerifyNumberInput = z.infer<typeof VerifyNumberInput>;
