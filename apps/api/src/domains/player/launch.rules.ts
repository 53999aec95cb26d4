import type { Manifest, ManifestItem } from '@vigie/scorm';

/** How long an opening counts as alive after its last commit. */
const aliveMs = 90_000;

/** The items that can be opened, in the order of the manifest. */
export const launchableItems = (manifest: Pick<Manifest, 'items'>): ManifestItem[] =>
  manifest.items.filter((item) => item.href !== null);

/** Is this attempt open somewhere else right now? Then the learner is asked before it is taken over. */
export function openElsewhere(
  launch: { lastSeenAt: Date; endedAt: Date | null } | undefined,
  now: Date,
): boolean {
  return (
    launch !== undefined && launch.endedAt === null && now.getTime() - launch.lastSeenAt.getTime() < aliveMs
  );
}

/** Address of an item below the content base: each part of its path encoded, its parameters as they are. */
export const hrefOf = (item: Pick<ManifestItem, 'href' | 'parameters'>): string =>
  (item.href ?? '').split('/').map(encodeURIComponent).join('/') + item.parameters;

/** How deep an item lies in the tree, from 0. */
export function depthOf(
  items: Pick<ManifestItem, 'identifier' | 'parent'>[],
  item: Pick<ManifestItem, 'parent'>,
): number {
  const parent = items.find((one) => one.identifier === item.parent);
  return parent ? 1 + depthOf(items, parent) : 0;
}
