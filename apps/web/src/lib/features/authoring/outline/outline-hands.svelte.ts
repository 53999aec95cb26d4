import type { ActivityKind, OutlineActivity } from '@vigie/contracts';
import { createContext, tick } from 'svelte';
import { type ActivityTyped, newActivity, typedFrom } from './activity-form.ts';
import { Drag } from './drag.svelte.ts';
import { newId } from '#lib/shared/new-id.ts';
import type { Change, OutlineEditor } from './outline-editor.svelte.ts';

/** What somebody does with an outline right now: what they drag, rename or have open, and where the focus goes after. */
export class OutlineHands {
  /** The id of what is being renamed. */
  renaming = $state<string | null>(null);
  /** The activity whose dialog is open. */
  editing = $state.raw<{ typed: ActivityTyped; isNew: boolean; focus: string } | null>(null);
  readonly drag: Drag;

  /** @param dropped - makes a change of what was put down. */
  constructor(
    readonly editor: OutlineEditor,
    dropped: ConstructorParameters<typeof Drag>[0],
  ) {
    this.drag = new Drag(dropped);
  }

  /** Makes a change and keeps the focus on what it was made with, which may stand elsewhere now. */
  async change(change: Change, focus: string): Promise<void> {
    const saved = this.editor.change(change);
    await focusOn(focus);
    await saved;
    // A question in between took the focus.
    if (document.activeElement === document.body) await focusOn(focus);
  }

  async undo(says: string, focus: string): Promise<void> {
    await this.editor.undo(says);
    await focusOn(focus);
  }

  edit(activity: OutlineActivity, section: string | null): void {
    const typed = typedFrom(activity, section);
    this.editing = { typed, isNew: false, focus: `menu-${activity.id}` };
  }

  add(kind: ActivityKind, section: string | null): void {
    const typed = newActivity(newId(), kind, section);
    this.editing = { typed, isNew: true, focus: `menu-${typed.id}` };
  }

  stopRenaming(focus: string): void {
    this.renaming = null;
    void focusOn(focus);
  }
}

async function focusOn(id: string): Promise<void> {
  await tick();
  // A menu that closes gives the focus back first, to where its button was.
  await new Promise((next) => requestAnimationFrame(next));
  document.getElementById(id)?.focus();
}

const [useOutline, provideOutline] = createContext<OutlineHands>();
export { provideOutline, useOutline };
