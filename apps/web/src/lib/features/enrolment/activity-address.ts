import type { Activity } from '@vigie/contracts';

type Kind = Activity['kind'];

/** Where an activity opens: packages in the player, pages, links and files on a page of their own. */
export const activityAddress = ({ kind, activityId }: { kind: Kind; activityId: string }): string =>
  kind === 'package' ? `/play/${activityId}` : `/resources/${activityId}`;
