import type { Refusal, Type } from './types.js';

/** One value of a data model. */
export interface Leaf {
  kind: 'leaf';
  access: 'both' | 'read' | 'write' | 'keyword';
  type: Type;
  /** What it says before anybody has set it; null when there is nothing to say. */
  initial: string | null;
}

export interface Group {
  kind: 'group';
  children: Readonly<Record<string, Node>>;
}

/** A numbered list of groups. */
export interface List {
  kind: 'list';
  entry: Group;
  /** The element of an entry that must be set before its others; null when any may come first. */
  key: string | null;
  /** May two entries have the same key? `lasting`: a key stays as it is; `given`: entries are the LMS's to make. */
  keys: 'free' | 'distinct' | 'lasting' | 'given';
  /** For values whose rightness hangs on what is around them. */
  check: EntryCheck | null;
}

export type Node = Leaf | Group | List;

/** Values as they lie in a snapshot: behind each name a text, or a further level. */
export interface Values {
  [name: string]: string | Values | undefined;
}

/** A value that is about to be set in an entry of a list. */
export interface Setting {
  name: string;
  value: string;
  index: number;
  /** The list; its entries by their index. */
  list: Values;
  /** The entry that the list belongs to, for a list within a list. */
  owner: Values;
}

/** @returns why the value is refused, or null. */
export type EntryCheck = (setting: Setting) => Refusal | 'dependency' | null;

const leaf =
  (access: Leaf['access']) =>
  (type: Type, initial: string | null = null): Leaf => ({ kind: 'leaf', access, type, initial });

export const both = leaf('both');
export const readOnly = leaf('read');
export const writeOnly = leaf('write');
export const keyword = (value: string): Leaf => leaf('keyword')(() => 'type', value);

export const group = (children: Group['children']): Group => ({ kind: 'group', children });

export const list = (
  children: Group['children'],
  { key = null, keys = 'free', check = null }: Partial<Pick<List, 'key' | 'keys' | 'check'>> = {},
): List => ({ kind: 'list', entry: group(children), key, keys, check });
