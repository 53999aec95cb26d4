import type { ModuleEditionEntity } from './module.entity.js';
import type { ChangeMark } from './modules.repository.js';

/** A pause after which the same author's changes are another sitting. */
const SITTING_MS = 30 * 60_000;

export interface Point {
  revision: number;
  at: Date;
  authorId: string;
  /** How many changes lead to it from the point before. */
  changes: number;
  /** Number of the edition that it became. */
  edition: number | null;
}

/**
 * Changes put together into points that a person recognises: what one author did without a long pause; an edition ends
 * a point, so that it can be found again.
 *
 * @param marks - from the first on
 * @returns the last first
 */
export function pointsOf(
  marks: readonly ChangeMark[],
  editions: readonly Pick<ModuleEditionEntity, 'number' | 'revision'>[],
): Point[] {
  const editionAt = new Map(editions.map(({ revision, number }) => [revision, number]));
  const points: Point[] = [];
  for (const { revision, authorId, at } of marks) {
    const last = points.at(-1);
    const goesOn =
      last?.authorId === authorId && last.edition === null && at.getTime() - last.at.getTime() < SITTING_MS;
    const point = { revision, at, authorId, edition: editionAt.get(revision) ?? null };
    if (goesOn) points[points.length - 1] = { ...point, changes: last.changes + 1 };
    else points.push({ ...point, changes: 1 });
  }
  return points.reverse();
}
