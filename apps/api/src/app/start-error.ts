/** A step of the start failed: which one, what happened, and what to do about it. */
export class StartError extends Error {
  constructor(
    readonly step: string,
    readonly what: string,
    readonly remedy: string,
  ) {
    super(`${what} ${remedy}`);
  }
}
