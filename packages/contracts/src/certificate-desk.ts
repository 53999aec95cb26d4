import { z } from 'zod';
import { CertificateKind } from './catalogue.js';
import { Correction, PersonName } from './certificate-name.js';
import { Certificate, CertificateState, HeldCertificate } from './certification.js';
import { Id, Instant, listOf, Locale } from './common.js';

const page = z.coerce.number().int().min(1).max(10_000).default(1);

/** `issued`: valid or expired, whatever still stands. */
const DeskState = z.enum(['issued', 'valid', 'expired', 'withdrawn', 'replaced']);

export const DeskQuery = z.strictObject({
  state: DeskState.optional(),
  /** Valid now, and not so many days from now. */
  expiresWithin: z.coerce
    .number()
    .pipe(z.union([z.literal(30), z.literal(60), z.literal(90)]))
    .optional(),
  courseId: Id.optional(),
  /** Part of a number or of a name. */
  q: z.string().trim().max(100).optional(),
  page,
});
export type DeskQuery = z.infer<typeof DeskQuery>;

export const DeskCertificate = z
  .object({
    id: Id,
    number: z.string(),
    state: CertificateState.exclude(['unknown']),
    kind: CertificateKind,
    locale: Locale,
    holder: PersonName,
    courseTitle: z.string(),
    pilot: z.boolean(),
    issuedAt: Instant,
    expiresAt: Instant.nullable(),
    withdrawnAt: Instant.nullable(),
  })
  .meta({ id: 'DeskCertificate' });
export type DeskCertificate = z.infer<typeof DeskCertificate>;

/** How many there are of each kind, for the tabs. */
export const DeskCounts = z
  .object({
    held: z.int(),
    issued: z.int(),
    /** Within 90 days. */
    expiring: z.int(),
    withdrawn: z.int(),
    replaced: z.int(),
    corrections: z.int(),
  })
  .meta({ id: 'DeskCounts' });
export type DeskCounts = z.infer<typeof DeskCounts>;

export const DeskList = listOf(DeskCertificate)
  .extend({
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    /** Courses of which certificates were issued, with their newest frozen title. */
    courses: z.array(z.object({ id: Id, title: z.string() })),
  })
  .meta({ id: 'DeskList' });
export type DeskList = z.infer<typeof DeskList>;

const Holder = z.object({
  id: Id,
  email: z.string(),
  /** The account's name, which may differ from the confirmed one. */
  givenName: z.string(),
  familyName: z.string(),
  organisation: z.string(),
});

export const DeskHeldList = listOf(HeldCertificate.extend({ holder: Holder, since: Instant }))
  .extend({ total: z.int(), page: z.int(), pageSize: z.int() })
  .meta({ id: 'DeskHeldList' });
export type DeskHeldList = z.infer<typeof DeskHeldList>;

export const DeskPageQuery = z.strictObject({ page });
export type DeskPageQuery = z.infer<typeof DeskPageQuery>;

/** What administrators did to a certificate. The reason stays inside. */
export const CertificateChange = z
  .object({
    what: z.enum(['withdrawn', 'replaced']),
    reason: z.string(),
    at: Instant,
    by: z.string(),
  })
  .meta({ id: 'CertificateChange' });
export type CertificateChange = z.infer<typeof CertificateChange>;

export const DeskCertificateDetail = Certificate.extend({
  holder: Holder,
  withdrawnAt: Instant.nullable(),
  /** The certificate that took its place, and the one whose place it took. */
  replacedBy: z.object({ id: Id, number: z.string() }).nullable(),
  replaces: z.object({ id: Id, number: z.string() }).nullable(),
  changes: z.array(CertificateChange),
  can: z.array(z.enum(['withdraw', 'replace'])),
}).meta({ id: 'DeskCertificateDetail' });
export type DeskCertificateDetail = z.infer<typeof DeskCertificateDetail>;

const Reason = z.string().trim().min(3).max(1000);

export const WithdrawInput = z.strictObject({ reason: Reason }).meta({ id: 'WithdrawInput' });
export type WithdrawInput = z.infer<typeof WithdrawInput>;

export const ReplaceInput = PersonName.extend({ reason: Reason }).meta({ id: 'ReplaceInput' });
export type ReplaceInput = z.infer<typeof ReplaceInput>;

export const DeskCorrection = Correction.extend({
  holder: Holder,
  /** The name that is confirmed now. */
  current: z.object({ givenName: z.string(), familyName: z.string() }),
  /** How many certificates would be replaced. */
  certificateCount: z.int(),
}).meta({ id: 'DeskCorrection' });
export type DeskCorrection = z.infer<typeof DeskCorrection>;

export const DeskCorrectionList = listOf(DeskCorrection).meta({ id: 'DeskCorrectionList' });
export type DeskCorrectionList = z.infer<typeof DeskCorrectionList>;

export const RefuseCorrectionInput = z.strictObject({ answer: Reason }).meta({ id: 'RefuseCorrectionInput' });
export type RefuseCorrectionInput = z.infer<typeof RefuseCorrectionInput>;
