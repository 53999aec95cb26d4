import type {
  CertificateChange,
  DeskCertificate,
  DeskCertificateDetail,
  DeskHeldList,
  Me,
} from '@vigie/contracts';
import type { CertificateEntity } from '../certificate.entity.js';
import { stands, stateOf } from '../certificate.rules.js';
import type { CertificateChangeEntity } from './certificate-change.entity.js';

type Holder = DeskHeldList['items'][number]['holder'];

/** The person as administrators see them; an account that is gone leaves its id alone. */
export const holderView = (id: string, person: Me | undefined): Holder => ({
  id,
  email: person?.email ?? '',
  givenName: person?.givenName ?? '',
  familyName: person?.familyName ?? '',
  organisation: person?.organisation.name ?? '',
});

export const deskCertificateView = (certificate: CertificateEntity, now: Date): DeskCertificate => ({
  id: certificate.id,
  number: certificate.number,
  state: stateOf(certificate, now),
  kind: certificate.facts.kind,
  locale: certificate.facts.locale,
  holder: certificate.facts.holder,
  courseTitle: certificate.facts.course.title,
  pilot: certificate.facts.pilot,
  issuedAt: certificate.facts.issuedAt,
  expiresAt: certificate.facts.expiresAt,
  withdrawnAt: certificate.withdrawnAt?.toISOString() ?? null,
});

export const changeView = (
  { what, reason, at }: CertificateChangeEntity,
  by: Me | undefined,
): CertificateChange => ({
  what,
  reason,
  at: at.toISOString(),
  by: by ? `${by.givenName} ${by.familyName}` : '',
});

/** What an administrator may do with it: a certificate that no longer stands is history. */
export const allowedOn = (certificate: CertificateEntity): DeskCertificateDetail['can'] =>
  stands(certificate) ? ['withdraw', 'replace'] : [];
