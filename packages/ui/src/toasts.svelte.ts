import { createContext } from 'svelte';

/** A brief word on what has just been done, with one way to undo it. */
export type Toast = { id: number; text: string; action?: { label: string; run: () => void } };

/**
 * The brief messages of one page. Errors do not belong here: they stand where they arose.
 *
 * Hand one down from the layout (`provideToasts()`), take it up anywhere below (`useToasts()`).
 */
export class ToastBox {
  list = $state<Toast[]>([]);
  #next = 1;
  readonly #timers: Record<number, ReturnType<typeof setTimeout>> = {};

  /** @param seconds - how long it stays; one with an action stays until it is closed. */
  show(text: string, action?: Toast['action'], seconds = 6): void {
    const id = this.#next++;
    this.list.push({ id, text, ...(action && { action }) });
    if (!action) this.#timers[id] = setTimeout(() => this.dismiss(id), seconds * 1000);
  }

  dismiss(id: number): void {
    clearTimeout(this.#timers[id]);
    delete this.#timers[id];
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

const [useToasts, setToasts] = createContext<ToastBox>();

/** Makes a box of messages and hands it down. */
export function provideToasts(): ToastBox {
  return setToasts(new ToastBox());
}

export { useToasts };
