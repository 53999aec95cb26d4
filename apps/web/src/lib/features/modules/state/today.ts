/** The day, yyyy-mm-dd: one that is written down, not one that a page follows. */
export const today = (): string => new Date().toISOString().slice(0, 10);
