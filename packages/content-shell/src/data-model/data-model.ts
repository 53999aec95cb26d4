import type { Group, Leaf, List, Node, Values } from './node.js';

/** What went wrong, whatever number a standard has for it. */
export type Fault =
  | 'unknown'
  | 'no-children'
  | 'no-count'
  | 'no-version'
  | 'no-entry'
  | 'gap'
  | 'keyword'
  | 'read-only'
  | 'write-only'
  | 'unset'
  | 'type'
  | 'range'
  | 'conflict'
  | 'dependency';

export type Answer = { value: string } | { fault: Fault };

/** What may be asked of a level instead of a value. */
const QUESTIONS = ['_children', '_count', '_version'];

/** The elements below one name (`cmi`), and the values that they have. A path is what stands behind that name. */
export class DataModel {
  private readonly values: Values = {};

  /** @param values - what was left, nested; what the model does not know, or its types refuse, is left out. */
  constructor(
    private readonly root: Group,
    values: object,
  ) {
    this.load(values, []);
  }

  get(path: readonly string[]): Answer {
    const place = this.walk(path);
    if (!place) return this.answerAbout(path);
    if (place.node.kind !== 'leaf') return { fault: 'unknown' };
    if (!this.isThere(place)) return { fault: 'no-entry' };
    if (place.node.access === 'write') return { fault: 'write-only' };

    const value = this.valueAt(path) ?? place.node.initial;
    return typeof value === 'string' ? { value } : { fault: 'unset' };
  }

  /** Sets a value as a course does. @returns why not, or null. */
  set(path: readonly string[], value: string): Fault | null {
    const place = this.walk(path);
    if (!place) return this.refusalOf(path);
    if (place.node.kind !== 'leaf') return 'unknown';
    if (place.node.access === 'keyword') return 'keyword';
    if (place.node.access === 'read') return 'read-only';

    const fault = this.faultOfPlace(place) ?? place.node.type(value) ?? this.faultInEntry(place, value);
    if (fault === null) this.write(path, value);
    return fault;
  }

  /** All values that were set or loaded. */
  all(): Values {
    return structuredClone(this.values);
  }

  private load(values: object, path: readonly string[]): void {
    for (const [name, value] of Object.entries(values)) {
      const at = [...path, name];
      if (typeof value === 'object' && value !== null) this.load(value as object, at);
      else this.loadValue(at, String(value ?? ''));
    }
  }

  // What names an entry was given by the manifest, and need not be of the type that a course must keep to.
  private loadValue(path: readonly string[], value: string): void {
    const place = this.walk(path);
    if (place?.node.kind !== 'leaf' || place.node.access === 'keyword') return;

    const isKey = place.entries.at(-1)?.list.key === path.at(-1);
    if (isKey || place.node.access === 'read' || place.node.type(value) === null) this.write(path, value);
  }

  /** `_children`, `_count` and `_version` of a level that has no element of that name. */
  private answerAbout(path: readonly string[]): Answer {
    const word = path.at(-1) ?? '';
    const owner = QUESTIONS.includes(word) ? this.walk(path.slice(0, -1)) : null;
    if (!owner) return { fault: 'unknown' };
    if (!this.isThere(owner)) return { fault: 'no-entry' };

    const { node } = owner;
    if (word === '_version') return { fault: 'no-version' };
    if (word === '_children') return node.kind === 'leaf' ? { fault: 'no-children' } : childrenOf(node);
    return node.kind === 'list' ? { value: String(this.countAt(owner.path)) } : { fault: 'no-count' };
  }

  private refusalOf(path: readonly string[]): Fault {
    const answer = this.answerAbout(path);
    return 'value' in answer || answer.fault === 'no-entry' ? 'keyword' : 'unknown';
  }

  private isThere({ entries }: Place): boolean {
    return entries.every(({ path, index }) => index < this.countAt(path));
  }

  /** An entry may be the next of its list, and those around it must be there. */
  private faultOfPlace({ entries }: Place): Fault | null {
    for (const [depth, { list, path, index }] of entries.entries()) {
      const count = this.countAt(path);
      if (index > count || (index === count && list.keys === 'given')) return 'gap';
      if (index === count && depth < entries.length - 1) return 'dependency';
    }
    return null;
  }

  private faultInEntry({ entries, path }: Place, value: string): Fault | null {
    const entry = entries.at(-1);
    if (!entry) return null;

    const { list, index } = entry;
    const name = path.at(-1) ?? '';
    const held = this.levelAt(entry.path);
    const isKey = name === list.key && path.length === entry.path.length + 2;
    if (list.key !== null && !isKey && index >= countOf(held)) return 'dependency';
    if (isKey && isConflict(list, held, { index, name, value })) return 'conflict';

    const owner = this.levelAt(entry.path.slice(0, -1));
    return list.check?.({ name, value, index, list: held, owner }) ?? null;
  }

  private walk(path: readonly string[]): Place | null {
    let node: Node = this.root;
    const entries: Entry[] = [];
    for (const [at, name] of path.entries()) {
      if (node.kind === 'leaf') return null;
      if (node.kind === 'list') {
        if (!/^\d+$/.test(name)) return null;
        entries.push({ list: node, path: path.slice(0, at), index: indexIn(name) });
        node = node.entry;
        continue;
      }
      const child: Node | undefined = Object.hasOwn(node.children, name) ? node.children[name] : undefined;
      if (!child) return null;
      node = child;
    }
    return { node, entries, path };
  }

  private valueAt(path: readonly string[]): string | Values | undefined {
    let level: string | Values | undefined = this.values;
    for (const name of path) level = typeof level === 'object' ? level[name] : undefined;
    return level;
  }

  private levelAt(path: readonly string[]): Values {
    const level = this.valueAt(path);
    return typeof level === 'object' ? level : {};
  }

  private countAt(path: readonly string[]): number {
    return countOf(this.levelAt(path));
  }

  // The path is one of the model's own, so no name in it is that of a prototype.
  private write(path: readonly string[], value: string): void {
    let level = this.values;
    for (const name of path.slice(0, -1)) {
      const next = level[name];
      level = typeof next === 'object' ? next : (level[name] = {});
    }
    level[path.at(-1) ?? ''] = value;
  }
}

/** An index on a path. */
interface Entry {
  list: List;
  /** Of the list. */
  path: readonly string[];
  index: number;
}

/** What a path leads to, and the entries of lists on its way. */
interface Place {
  node: Node;
  entries: readonly Entry[];
  path: readonly string[];
}

function childrenOf(node: Group | List): Answer {
  const { children } = node.kind === 'list' ? node.entry : node;
  const isListed = (child: Node): boolean =>
    child.kind !== 'leaf' || (child satisfies Leaf).access !== 'keyword';
  return {
    value: Object.keys(children)
      .filter((name) => isListed(children[name] as Node))
      .join(','),
  };
}

function isConflict(
  { keys }: List,
  held: Values,
  { index, name, value }: { index: number; name: string; value: string },
): boolean {
  if (keys === 'free') return false;

  const keyOf = (entry: Values[string]) => (typeof entry === 'object' ? entry[name] : undefined);
  const own = keyOf(held[String(index)]);
  if (keys === 'lasting' && own !== undefined) return own !== value;
  return Object.entries(held).some(([at, entry]) => at !== String(index) && keyOf(entry) === value);
}

/** `01` is the index of no entry. */
const indexIn = (name: string): number => (name === '0' || !name.startsWith('0') ? Number(name) : Infinity);

const countOf = (list: Values): number => Object.keys(list).length;
