/** A block that has no name yet; its texts are held as `says(…)` until their language is known. */
export type Shape = { type: string } & Record<string, unknown>;

export const says = <T>(said: T): { said: T } => ({ said });
