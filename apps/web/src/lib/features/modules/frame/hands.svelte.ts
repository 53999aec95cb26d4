import { copyOfBlock, copyOfLesson, type ModuleEdit } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { createContext, tick } from 'svelte';
import { emptyPicture } from '../blocks/insertable.ts';
import { focusFirst } from '../fields/focus-first.ts';
import { headOf, placeOf } from '../state/inverse.ts';
import type { Block, Lesson, ModuleEditor } from '../state/module-editor.svelte.ts';
import { partId } from '../state/part-id.ts';
import { Drag } from './drag.svelte.ts';

/** Where a block is about to be added; `instead` of an empty one that it replaces. */
type Insertion = { lessonId: string; after: string | null; instead: string | null };

/** What somebody does with a module right now: what they drag, where they add, and where the focus goes after. */
export class Hands {
  inserting = $state.raw<Insertion | null>(null);
  readonly drag: Drag;
  readonly #pictures = new Map<string, File>();

  constructor(readonly editor: ModuleEditor) {
    this.drag = new Drag({
      block: (blockId, to) => {
        editor.edit({ do: 'moveBlock', blockId, ...to });
        editor.said = m.modules_said_moved();
      },
      lesson: (lessonId, after) => {
        editor.edit({ do: 'moveLesson', lessonId, after });
        editor.said = m.modules_said_moved();
      },
    });
  }

  /** Moves a block one place and keeps the focus on what it was moved with. */
  async step(blockId: string, by: -1 | 1, focus: string): Promise<void> {
    const isMoved = this.editor.stepBlock(blockId, by);
    const place = placeOf(this.editor.draft, blockId);
    const at = place?.lesson.blocks.findIndex(({ id }) => id === blockId) ?? 0;
    this.editor.said =
      isMoved && place
        ? m.modules_said_place({ place: at + 1, count: place.lesson.blocks.length })
        : m.modules_said_edge();
    await focusOn(focus);
  }

  async duplicate(block: Block): Promise<void> {
    const place = placeOf(this.editor.draft, block.id);
    if (!place) return;
    const copy = copyOfBlock(block, partId);
    const at = { lessonId: place.lesson.id, after: block.id };
    this.editor.edit({ do: 'putBlock', block: copy, ...at, seen: null, copies: block.id });
    this.editor.blockId = copy.id;
    this.editor.said = m.modules_said_added();
    await focusOn(copy.id);
  }

  /** The same lesson again, after it, as one step. */
  async duplicateLesson(lesson: Lesson): Promise<void> {
    const copy = copyOfLesson(lesson, partId);
    const edits = copy.blocks.map((block, at): ModuleEdit => {
      const place = { lessonId: copy.id, after: copy.blocks[at - 1]?.id ?? null };
      return { do: 'putBlock', block, ...place, seen: null, copies: lesson.blocks[at]?.id };
    });
    const put = { do: 'putLesson', lesson: headOf(copy), after: lesson.id, seen: null } as const;
    this.editor.edit({ ...put, copies: lesson.id }, ...edits);
    this.editor.open(copy.id);
    this.editor.said = m.modules_said_added();
    await focusOn(`lesson-link-${copy.id}`);
  }

  async removeBlock(blockId: string): Promise<void> {
    const place = placeOf(this.editor.draft, blockId);
    if (!place) return;
    const at = place.lesson.blocks.findIndex(({ id }) => id === blockId);
    const beside = place.lesson.blocks[at + 1] ?? place.lesson.blocks[at - 1];
    this.editor.removeBlock(blockId);
    this.editor.said = m.modules_said_removed();
    await focusOn(beside?.id ?? 'add-block');
  }

  insertAfter(lessonId: string, after: string | null): void {
    if (this.editor.mayEdit) this.inserting = { lessonId, after, instead: null };
  }

  insertInstead(blockId: string): void {
    const place = placeOf(this.editor.draft, blockId);
    if (place) this.inserting = { lessonId: place.lesson.id, after: blockId, instead: blockId };
  }

  /** Adds a picture after a block; the block that is made sends the file. */
  addPicture(file: File, lessonId: string, after: string | null): void {
    const block = emptyPicture();
    this.#pictures.set(block.id, file);
    void this.insert(block, { lessonId, after, instead: null });
  }

  /** The file that a block was made for; once. */
  takePicture(blockId: string): File | undefined {
    const file = this.#pictures.get(blockId);
    this.#pictures.delete(blockId);
    return file;
  }

  /** Adds a block where it was asked for, and leads the writer into it. */
  async insert(block: Block, inserting: Insertion | null = this.inserting): Promise<void> {
    if (!inserting) return;
    this.inserting = null;
    const { lessonId, after, instead } = inserting;
    this.editor.edit(
      { do: 'putBlock', block, lessonId, after, seen: null },
      ...(instead ? [{ do: 'removeBlock' as const, blockId: instead, seen: 0 }] : []),
    );
    this.editor.open(lessonId, block.id);
    this.editor.said = m.modules_said_added();
    await writeIn(block.id);
  }
}

/** The first thing to write in, once it is there. */
async function writeIn(blockId: string): Promise<void> {
  await settled();
  document.getElementById(blockId)?.scrollIntoView({ block: 'nearest' });
  await focusFirst(() => document.getElementById(blockId)?.querySelector('.blk-edit'));
}

export async function focusOn(id: string): Promise<void> {
  await settled();
  document.getElementById(id)?.focus();
}

// A window or a menu that closes gives the focus back first, to where its button was.
async function settled(): Promise<void> {
  await tick();
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
}

const [useHands, provideHands] = createContext<Hands>();
export { provideHands, useHands };
