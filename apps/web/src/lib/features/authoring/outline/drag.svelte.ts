import type { Place } from './outline-edit.ts';

/** What is held, and where it would be put down. */
type Held =
  { kind: 'activity'; id: string; over: Place | null } | { kind: 'section'; id: string; over: number | null };

type Drop = {
  activity: (id: string, to: Place) => void;
  section: (id: string, index: number) => void;
};

/** Near this edge of the screen the page goes on under what is held, in pixels. */
const EDGE = 72;

/**
 * Moving with a pointer, by a handle. Rows carry `data-activity`, parts `data-part` and `data-part-index`. It is one way
 * among others: the buttons of each row do the same.
 */
export class Drag {
  held = $state.raw<Held | null>(null);

  constructor(private readonly drop: Drop) {}

  /** For the handle: `onpointerdown`. */
  readonly begin = (event: PointerEvent, kind: Held['kind'], id: string): void => {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    this.held = { kind, id, over: null };
  };

  /** For the handle: `onpointermove`. */
  readonly move = ({ clientX, clientY }: PointerEvent): void => {
    const { held } = this;
    if (!held) return;
    if (clientY < EDGE) window.scrollBy(0, -12);
    if (clientY > window.innerHeight - EDGE) window.scrollBy(0, 12);
    const under = document.elementFromPoint(clientX, clientY);
    this.held =
      held.kind === 'activity'
        ? { ...held, over: placeUnder(under, clientY, held.id) ?? held.over }
        : { ...held, over: sectionUnder(under, clientY, held.id) ?? held.over };
  };

  /** For the handle: `onpointerup`. */
  readonly end = (): void => {
    const { held } = this;
    this.held = null;
    if (held?.kind === 'activity' && held.over) this.drop.activity(held.id, held.over);
    if (held?.kind === 'section' && held.over !== null) this.drop.section(held.id, held.over);
  };

  /** Escape, or the system took the pointer away: nothing moves. */
  readonly cancel = (): void => {
    this.held = null;
  };
}

function placeUnder(under: Element | null, y: number, moved: string): Place | null {
  const part = under?.closest<HTMLElement>('[data-part]');
  if (!part) return null;
  const rows = [...part.querySelectorAll<HTMLElement>('[data-activity]')].filter(
    (row) => row.dataset.activity !== moved,
  );
  return { section: part.dataset.part || null, index: rows.filter((row) => isAbove(row, y)).length };
}

/** Which titled section it would be, from 0. */
function sectionUnder(under: Element | null, y: number, moved: string): number | null {
  if (!under?.closest('[data-part]')) return null;
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')].filter(
    (part) => part.dataset.part && part.dataset.part !== moved,
  );
  return parts.filter((part) => isAbove(part, y)).length;
}

function isAbove(element: HTMLElement, y: number): boolean {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2 < y;
}
