import type { Certificate, Course, HeldCertificate, Verification } from '@vigie/contracts';
import type { CertificateEntity } from './certificate.entity.js';
import type { HeldCertificateEntity } from './names/certificate-name.entity.js';
import { isWellFormed } from './certificate-number.js';
import { masked, namesMatch, stateOf } from './certificate.rules.js';

/** Shows the full facts to whoever holds it. */
export const verifyUrlOf = (certificate: Pick<CertificateEntity, 'verificationToken'>, lmsOrigin: string) =>
  `${lmsOrigin}/v/${certificate.verificationToken}`;

export function certificateView(certificate: CertificateEntity, lmsOrigin: string, now: Date): Certificate {
  return {
    id: certificate.id,
    state: stateOf(certificate, now),
    facts: certificate.facts,
    verifyUrl: verifyUrlOf(certificate, lmsOrigin),
  };
}

/** What waits, as its holder sees it; nothing when the course promises no certificate any more. */
export const heldView = (held: HeldCertificateEntity, course: Course | undefined): HeldCertificate[] =>
  course?.certificate
    ? [
        {
          enrolmentId: held.enrolmentId,
          kind: course.certificate,
          courseTitle: course.title,
          completedAt: held.completedAt.toISOString(),
          reason: 'name-not-confirmed',
        },
      ]
    : [];

/** What is said of a number or token that we never issued. */
export const unknownView = (number: string, now: Date): Verification => ({
  state: 'unknown',
  number,
  wellFormed: isWellFormed(number),
  checkedAt: now.toISOString(),
  keyId: null,
  holderName: null,
  nameMasked: false,
  nameMatches: null,
  kind: null,
  courseTitle: null,
  locale: null,
  hours: null,
  issuer: null,
  pilot: false,
  issuedAt: null,
  expiresAt: null,
  withdrawnAt: null,
  replacedBy: null,
});

/**
 * What a stranger is told of a certificate.
 *
 * @param asked - by token the whole name is shown; by number only to who types the family name.
 * @param replacedBy - number of the one that took its place.
 */
export function verificationView(
  certificate: CertificateEntity,
  asked: { by: 'token' } | { by: 'number'; familyName: string | undefined },
  replacedBy: string | null,
  now: Date,
): Verification {
  const { facts } = certificate;
  const nameMatches =
    asked.by === 'number' && asked.familyName !== undefined
      ? namesMatch(asked.familyName, facts.holder.familyName)
      : null;
  const isOpen = asked.by === 'token' || nameMatches === true;
  return {
    state: stateOf(certificate, now),
    number: certificate.number,
    wellFormed: true,
    checkedAt: now.toISOString(),
    keyId: certificate.keyId,
    holderName: isOpen ? `${facts.holder.givenName} ${facts.holder.familyName}` : masked(facts.holder),
    nameMasked: !isOpen,
    nameMatches,
    kind: facts.kind,
    courseTitle: facts.course.title,
    locale: facts.locale,
    hours: facts.hours,
    issuer: facts.issuer,
    pilot: facts.pilot,
    issuedAt: facts.issuedAt,
    expiresAt: facts.expiresAt,
    withdrawnAt: certificate.withdrawnAt?.toISOString() ?? null,
    replacedBy,
  };
}
