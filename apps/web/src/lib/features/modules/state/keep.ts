import { ModuleEdit } from '@vigie/contracts';
import type { Pending } from './pending.ts';

/** Where what is not sent yet outlives this page. */
export interface Keep {
  /** What earlier pages have left behind here, taken over by this one. */
  takeOver(): Promise<Pending[]>;
  /** @returns false when this browser keeps nothing */
  write(pending: readonly Pending[]): boolean;
  /** This page writes no more; the next one may take over what is left. */
  release(): void;
}

/**
 * Keeps unsent edits of one author in one module in this browser, per open page: two pages of one module never write
 * over each other. A page that is gone no longer holds its lock, and the next one takes over what it left.
 */
export function keepHere(userId: string, moduleId: string, newId: () => string): Keep {
  const prefix = `vigie-module.${userId}.${moduleId}.`;
  const own = prefix + newId();
  const release = hold(own);
  return {
    release,
    async takeOver() {
      const alive = await heldLocks();
      const left = keysOf(prefix).filter((key) => key !== own && !alive.has(key));
      const found = left.flatMap(read);
      // What was never sent gets a new id: a page that is alive after all may still write further under the old one.
      const taken = found.map((each) => (each.sent ? each : { ...each, id: newId() }));
      if (this.write(taken)) for (const key of left) localStorage.removeItem(key);
      return taken;
    },
    write(pending) {
      try {
        if (pending.length > 0) localStorage.setItem(own, JSON.stringify(pending));
        else localStorage.removeItem(own);
        return true;
      } catch {
        return false;
      }
    },
  };
}

function read(key: string): Pending[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap(pendingOf) : [];
  } catch {
    return [];
  }
}

function pendingOf(kept: { id?: unknown; edit?: unknown; sent?: unknown } | null): Pending[] {
  const edit = ModuleEdit.safeParse(kept?.edit);
  return kept && edit.success && typeof kept.id === 'string'
    ? [{ id: kept.id, edit: edit.data, sent: kept.sent === true }]
    : [];
}

function keysOf(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

// Web Locks are missing where a site is reached without TLS: then every earlier page counts as gone.
function hold(name: string): () => void {
  let release = () => {};
  const held = new Promise<void>((end) => (release = end));
  void globalThis.navigator?.locks?.request(name, () => held);
  return release;
}

async function heldLocks(): Promise<Set<string>> {
  const { held = [] } = (await globalThis.navigator?.locks?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => name ?? []));
}
