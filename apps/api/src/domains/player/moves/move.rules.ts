import type { Manifest } from '@vigie/scorm';
import { launchableItems } from '../launch.rules.js';

/** A version, as far as moving to another one is concerned. */
export interface Comparable {
  standard: 'scorm12' | 'scorm2004';
  manifest: Pick<Manifest, 'items'>;
}

export interface NamedItem {
  identifier: string;
  title: string;
}

/** What two versions have, and have not, in common: items are the same when their identifiers are. */
export function compare(from: Comparable, to: Comparable) {
  const [old, next] = [launchableItems(from.manifest), launchableItems(to.manifest)];
  const without = (all: NamedItem[], others: NamedItem[]): NamedItem[] =>
    all
      .filter(({ identifier }) => !others.some((one) => one.identifier === identifier))
      .map(({ identifier, title }) => ({ identifier, title }));
  return {
    otherStandard: from.standard !== to.standard,
    missing: without(old, next),
    added: without(next, old),
  };
}

/** Does everything that was saved have its place in the other version? */
export const isKept = (
  savedItems: readonly string[],
  { otherStandard, missing }: ReturnType<typeof compare>,
): boolean =>
  savedItems.length === 0 ||
  (!otherStandard && !savedItems.some((item) => missing.some(({ identifier }) => identifier === item)));
