/** Constraint names are part of our contract: each says which rule was broken. */
const constraints: Record<string, { type: string; title: string; status: number }> = {
  enrolment_one_per_learner: { type: 'enrolment/already', title: 'Already enrolled', status: 409 },
  user_email_unique: { type: 'identity/email-taken', title: 'This address has an account', status: 409 },
  organisation_name_unique: {
    type: 'identity/organisation-name-taken',
    title: 'This name is taken',
    status: 409,
  },
  certificate_correction_one_open: {
    type: 'certification/correction-open',
    title: 'A correction is asked for already',
    status: 409,
  },
  course_slug_unique: { type: 'catalogue/slug-taken', title: 'This address is taken', status: 409 },
};

/** SQLSTATE classes that mean "not now": the server is away, going down, full, or took too long. */
const passing = /^(08|53|57P|55P03|57014)/;
const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** What a database error means to a caller; undefined when it is a fault of ours. */
export function problemOfDatabase(
  error: unknown,
): { type: string; title: string; status: number } | undefined {
  const cause = driverError(error);
  if (cause.constraint && constraints[cause.constraint]) return constraints[cause.constraint];
  if (
    passing.test(cause.code) ||
    network.has(cause.code) ||
    isCutOff(error) ||
    /Connection terminated|timeout exceeded/.test(cause.message)
  )
    return { type: 'server/busy', title: 'The database is not reachable right now', status: 503 };
  return undefined;
}

/**
 * A connection that breaks inside a transaction is let go of by TypeORM; what is asked next of it, or of the manager
 * that held it, says only that.
 */
const isCutOff = (error: unknown) =>
  error instanceof Error &&
  (/^QueryRunner(Provider)?AlreadyReleasedError$/.test(error.name) || /not queryable/.test(error.message));

function driverError(error: unknown): { code: string; constraint?: string; message: string } {
  const inner =
    typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : error;
  if (typeof inner !== 'object' || inner === null) return { code: '', message: '' };
  return {
    code: 'code' in inner ? String(inner.code) : '',
    message: 'message' in inner ? String(inner.message) : '',
    ...('constraint' in inner && inner.constraint ? { constraint: String(inner.constraint) } : {}),
  };
}
