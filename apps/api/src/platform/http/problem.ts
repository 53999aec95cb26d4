/**
 * A rule of the business was broken. It leaves as application/problem+json.
 *
 * @param type - stable, `<room>/<what>`; the web translates it.
 * @param title - English, for developers.
 * @param details - ids, dates and figures as fields, never inside a sentence.
 */
export class DomainError extends Error {
  constructor(
    readonly type: string,
    readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 503 | 507,
    readonly title: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(title);
  }
}

/** 404 for what is not there and for what is not yours: the two must not be told apart. */
export const notFound = (what: string) =>
  new DomainError(`${what}/not-found`, 404, 'Not there, or not yours');
