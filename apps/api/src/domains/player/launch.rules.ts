import type { PlayerView } from '@vigie/contracts';
import {
  type Manifest,
  type ManifestItem,
  openableItems,
  type Result,
  scriptStatus,
  type ScriptStatus,
  waivedItems,
} from '@vigie/scorm';
import { DomainError, notFound } from '../../platform/http/problem.js';
import type { AttemptItemEntity } from './attempt.entity.js';

type States = readonly Pick<AttemptItemEntity, 'item' | 'completion' | 'success'>[];

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

/** The page that plays a version; it is told by its address which run-time to load while the launch is asked for. */
export const shellUrlOf = ({
  origin,
  standard,
}: {
  origin: string;
  standard: Manifest['standard'];
}): string => `${origin}/__shell/index.html#${standard}`;

/**
 * What a module of our own is told as it opens: whose law to show. Empty: the platform does not know, and no law is
 * shown. In the data that both standards keep for this, since an address is cached and written down.
 */
export const launchDataOf = (country: string | null): string => `country=${country ?? ''}`;

/** How deep an item lies in the tree, from 0. */
function depthOf(
  items: Pick<ManifestItem, 'identifier' | 'parent'>[],
  item: Pick<ManifestItem, 'parent'>,
): number {
  const parent = items.find((one) => one.identifier === item.parent);
  return parent ? 1 + depthOf(items, parent) : 0;
}

/** The menu of a package, with what the learner has reached and what is still locked. */
export function itemsView({ items }: Pick<Manifest, 'items'>, states: States): PlayerView['items'] {
  const statuses = statusesOf(states);
  const open = openableItems(items, statuses);
  return items
    .filter((item) => item.visible)
    .map((item) => ({
      identifier: item.identifier,
      title: item.title,
      depth: depthOf(items, item),
      openable: item.href !== null,
      locked: !open.has(item.identifier),
      status: statuses.get(item.identifier) ?? 'not attempted',
    }));
}

/** The menu of a package to whoever looks after it: everything can be opened, nothing has been reached. */
export const itemsAsMade = ({ items }: Pick<Manifest, 'items'>): PlayerView['items'] =>
  itemsView({ items }, []).map((item) => ({ ...item, locked: false }));

/**
 * The item to open: the one that was asked for, else the one last open, else the first that is not locked.
 *
 * @throws DomainError player/item-locked, 409, for one that was asked for and whose prerequisites do not hold
 */
export function itemToOpen(
  manifest: Pick<Manifest, 'items'>,
  states: States,
  { asked, last }: { asked: string | undefined; last: string | null },
): ManifestItem {
  const items = launchableItems(manifest);
  const named = items.find(({ identifier }) => identifier === asked);
  const open = openableItems(manifest.items, statusesOf(states));
  if (named && !open.has(named.identifier))
    throw new DomainError('player/item-locked', 409, 'Another part must be done first', {
      item: named.identifier,
    });

  const free = items.filter(({ identifier }) => open.has(identifier));
  const item = named ?? free.find(({ identifier }) => identifier === last) ?? free[0] ?? items[0];
  if (!item) throw notFound('player');
  return item;
}

/**
 * The results that an attempt is made of: what an item has reached counts once its own prerequisites hold, in whatever
 * order the commits came, and what can never open again is not asked for.
 */
export function resultsThatCount<R extends Result>(
  { items }: Pick<Manifest, 'items'>,
  results: ReadonlyMap<string, R>,
  none: R,
): R[] {
  const statuses = statusesOf([...results].map(([item, result]) => ({ ...result, item })));
  const open = openableItems(items, statuses);
  const waived = waivedItems(items, statuses);
  return launchableItems({ items })
    .filter(({ identifier }) => !waived.has(identifier))
    .map(({ identifier }) => (open.has(identifier) ? (results.get(identifier) ?? none) : none));
}

const statusesOf = (states: States): Map<string, ScriptStatus> =>
  new Map(states.map((state) => [state.item, scriptStatus(state)]));
