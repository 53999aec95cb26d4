/** How far the reader has come in a course; the page finds it, the catalogue only shows it. */
export type Progress = { done: number; total: number; completed: boolean };
