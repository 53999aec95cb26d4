import type { IconName } from './icons.js';

/** A place in a navigation. */
export type NavItem = {
  href: string;
  label: string;
  icon: IconName;
  /** The place one is at. */
  current?: boolean;
  /** How much waits there. */
  count?: number;
};

/** Places that belong together. */
export type NavGroup = { label: string; items: NavItem[] };
