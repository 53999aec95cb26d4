type Place = { lessonId: string; after: string | null };

/** What is held, and where it would be put down. */
type Held =
  | { kind: 'block'; id: string; over: Place | null }
  | { kind: 'lesson'; id: string; over: { after: string | null } | null };

type Drop = {
  block: (id: string, to: Place) => void;
  lesson: (id: string, after: string | null) => void;
};

/** Near this edge of the screen the page goes on under what is held, in pixels. */
const EDGE = 80;

/**
 * Moving with a pointer, by a handle: on the paper and in the outline. Blocks carry `data-block`, the lists they stand
 * in `data-lesson`. It is one way among others: buttons and keys do the same.
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
    if (held.kind === 'block')
      this.held = { ...held, over: blockPlace(under, clientY, held.id) ?? held.over };
    else this.held = { ...held, over: lessonPlace(under, clientY, held.id) ?? held.over };
  };

  /** For the handle: `onpointerup`. */
  readonly end = (): void => {
    const { held } = this;
    this.held = null;
    if (held?.kind === 'block' && held.over) this.drop.block(held.id, held.over);
    if (held?.kind === 'lesson' && held.over) this.drop.lesson(held.id, held.over.after);
  };

  /** Escape, or the system took the pointer away: nothing moves. */
  readonly cancel = (): void => {
    this.held = null;
  };

  /** Would what is held be put down after this one? */
  isAfter(id: string): boolean {
    return this.held?.over?.after === id;
  }
}

function blockPlace(under: Element | null, y: number, moved: string): Place | null {
  const list = under?.closest<HTMLElement>('[data-lesson]');
  const lessonId = list?.dataset.lesson;
  if (!list || !lessonId) return null;
  const above = [...list.querySelectorAll<HTMLElement>('[data-block]')].filter(
    (each) => each.dataset.block !== moved && isAbove(each, y),
  );
  return { lessonId, after: above.at(-1)?.dataset.block ?? null };
}

function lessonPlace(under: Element | null, y: number, moved: string): { after: string | null } | null {
  const list = under?.closest<HTMLElement>('[data-lessons]');
  if (!list) return null;
  const above = [...list.querySelectorAll<HTMLElement>('[data-lesson]')].filter(
    (each) => each.dataset.lesson !== moved && isAbove(each, y),
  );
  return { after: above.at(-1)?.dataset.lesson ?? null };
}

function isAbove(element: HTMLElement, y: number): boolean {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2 < y;
}
