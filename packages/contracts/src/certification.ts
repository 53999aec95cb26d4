import { z } from 'zod';
import { CertificateKind } from './catalogue.js';
import { CertificateName, Correction } from './certificate-name.js';
import { Id, Instant, listOf, Locale, Text } from './common.js';
import { Condition } from './enrolment.js';

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

/** A certificate that is earned and waits; the reason is the one thing that is missing. */
export const HeldCertificate = z
  .object({
    enrolmentId: Id,
    kind: CertificateKind,
    courseTitle: Text,
    completedAt: Instant,
    reason: z.enum(['name-not-confirmed']),
  })
  .meta({ id: 'HeldCertificate' });
export type HeldCertificate = z.infer<typeof HeldCertificate>;

export const CertificateList = listOf(Certificate)
  .extend({
    held: z.array(HeldCertificate),
    name: CertificateName,
    /** The correction that I asked for last, open or answered; null: none. */
    correction: Correction.nullable(),
  })
  .meta({ id: 'CertificateList' });
export type CertificateList = z.infer<typeof CertificateList>;

export const CertificatePdfQuery = z.strictObject({ locale: Locale.default('fr') });
export type CertificatePdfQuery = z.infer<typeof CertificatePdfQuery>;

/** The holder has said how their name is written; asked once per account. */
export const NameCondition = z
  .object({ kind: z.literal('name-confirmed'), met: z.boolean(), confirmedAt: Instant.nullable() })
  .meta({ id: 'NameCondition' });

/** Why there is, or is not yet, a certificate: the course's own conditions and what comes after them. */
export const CertificateExplanation = z
  .object({
    enrolmentId: Id,
    state: z.enum(['none-promised', 'not-completed', 'held', 'being-issued', 'issued', 'withdrawn']),
    certificateId: Id.nullable(),
    conditions: z.array(z.union([Condition, NameCondition])),
  })
  .meta({ id: 'CertificateExplanation' });
export type CertificateExplanation = z.infer<typeof CertificateExplanation>;

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
