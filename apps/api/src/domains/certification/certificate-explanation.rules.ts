import type { CertificateExplanation, Enrolment } from '@vigie/contracts';

interface Known {
  enrolment: Pick<Enrolment, 'id' | 'state' | 'explanation'> & {
    course: Pick<Enrolment['course'], 'certificate'>;
  };
  /** When the holder confirmed their name; null: not yet. */
  nameConfirmedAt: Date | null;
  /** The newest certificate of this enrolment. */
  certificate: { id: string; withdrawnAt: Date | null } | null;
}

/**
 * Why there is, or is not yet, a certificate. Extends the course's own explanation with what comes after it, so that
 * learner, administrator and API read one object.
 */
export function explainCertificate({
  enrolment,
  nameConfirmedAt,
  certificate,
}: Known): CertificateExplanation {
  return {
    enrolmentId: enrolment.id,
    state: stateOf(enrolment, nameConfirmedAt, certificate),
    certificateId: certificate?.id ?? null,
    conditions: [
      ...enrolment.explanation.conditions,
      {
        kind: 'name-confirmed',
        met: nameConfirmedAt !== null,
        confirmedAt: nameConfirmedAt?.toISOString() ?? null,
      },
    ],
  };
}

function stateOf(
  enrolment: Known['enrolment'],
  nameConfirmedAt: Known['nameConfirmedAt'],
  certificate: Known['certificate'],
): CertificateExplanation['state'] {
  if (certificate) return certificate.withdrawnAt ? 'withdrawn' : 'issued';
  if (!enrolment.course.certificate) return 'none-promised';
  if (enrolment.state !== 'completed') return 'not-completed';
  return nameConfirmedAt ? 'being-issued' : 'held';
}
