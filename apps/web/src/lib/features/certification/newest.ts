import type { Certificate } from '@vigie/contracts';

/** The certificate of a course that counts now: the newest one that was neither withdrawn nor replaced. */
export function newestFor(courseId: string, certificates: Certificate[]): Certificate | null {
  const standing = certificates.filter(
    ({ facts, state }) => facts.course.id === courseId && (state === 'valid' || state === 'expired'),
  );
  return standing.sort((a, b) => b.facts.issuedAt.localeCompare(a.facts.issuedAt))[0] ?? null;
}
