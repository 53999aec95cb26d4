import { applyEdit, type ModuleDraft, type ModuleEdit, partOf } from '@vigie/contracts';
import { inverseOf } from './inverse.ts';
import { partIn } from './known.ts';

type Step = { edits: ModuleEdit[]; part: string; isTyping: boolean };

/** How many steps back there are. */
const DEPTH = 200;

/** What can be taken back and made again: as edits, like everything else. */
export class UndoStack {
  #back: Step[] = [];
  #forth: Step[] = [];
  #isOpen = false;

  get canUndo(): boolean {
    return this.#back.length > 0;
  }

  get canRedo(): boolean {
    return this.#forth.length > 0;
  }

  /** Notes an edit that is about to be done. Words typed in one part, one after the other, are one step. */
  note(draft: ModuleDraft, edits: readonly ModuleEdit[]): void {
    const [first] = edits;
    if (!first) return;
    const isThere = partIn(draft, partOf(first)) !== null;
    const isTyping = isThere && edits.length === 1 && first.do.startsWith('put');
    const last = this.#back.at(-1);
    this.#forth = [];
    if (isTyping && this.#isOpen && last?.isTyping && last.part === partOf(first)) return;
    this.#isOpen = true;
    const back = takenBack(draft, edits);
    this.#back = [...this.#back, { edits: back, part: partOf(first), isTyping }].slice(-DEPTH);
  }

  /** What is typed from here on is a step of its own: the writer has gone elsewhere. */
  close(): void {
    this.#isOpen = false;
  }

  undo(draft: ModuleDraft): ModuleEdit[] {
    const step = this.#back.at(-1);
    if (!step) return [];
    this.#back = this.#back.slice(0, -1);
    this.#forth = [...this.#forth, { ...step, edits: takenBack(draft, step.edits) }];
    this.#isOpen = false;
    return step.edits;
  }

  redo(draft: ModuleDraft): ModuleEdit[] {
    const step = this.#forth.at(-1);
    if (!step) return [];
    this.#forth = this.#forth.slice(0, -1);
    this.#back = [...this.#back, { ...step, edits: takenBack(draft, step.edits) }];
    this.#isOpen = false;
    return step.edits;
  }
}

/** The edits that take several back, the last first. */
function takenBack(draft: ModuleDraft, edits: readonly ModuleEdit[]): ModuleEdit[] {
  const back: ModuleEdit[][] = [];
  let now = draft;
  for (const edit of edits) {
    back.unshift(inverseOf(now, edit));
    now = applyEdit(now, edit);
  }
  return back.flat();
}
