import {
  checkModule,
  type Locale,
  type Module,
  type ModuleConflict,
  type ModuleDraft,
  type ModuleEdit,
  type ModuleFinding,
  type ModuleNews,
} from '@vigie/contracts';
import { createContext } from 'svelte';
import { newId } from '#lib/shared/new-id.ts';
import { readingFindings } from '../frame/reading.ts';
import type { ModuleApi } from '../module-api.ts';
import { beforeIn, headOf, placeOf } from './inverse.ts';
import type { Keep } from './keep.ts';
import { partId } from './part-id.ts';
import { today } from './today.ts';
import { ModuleSync, type Standing } from './sync.ts';
import { UndoStack } from './undo.ts';

export type Block = ModuleDraft['lessons'][number]['blocks'][number];
export type Lesson = ModuleDraft['lessons'][number];

type About = Pick<Module, 'edition' | 'publishing' | 'retired' | 'can' | 'state' | 'reviewNews'>;

/** A module in the hands of somebody who writes it. */
export class ModuleEditor {
  draft = $state.raw<ModuleDraft>() as ModuleDraft;
  conflicts = $state.raw<ModuleConflict[]>([]);
  standing = $state.raw<Standing>({ name: 'saved' });
  savedAt = $state('');
  revision = $state(0);
  canUndo = $state(false);
  canRedo = $state(false);
  /** The language that is being written. */
  locale = $state<Locale>() as Locale;
  /** The lesson on the paper. */
  lessonId = $state<string | null>(null);
  /** The block that is worked on. */
  blockId = $state<string | null>(null);
  /** For the live region: what has just come about. */
  said = $state('');
  /** What the module says of its editions; from the server alone. */
  about = $state.raw<About>() as About;
  readonly id: string;
  readonly base: Locale;
  readonly findings = $derived(this.#check());
  readonly sync: ModuleSync;
  readonly #undo = new UndoStack();

  constructor(
    module: Module,
    readonly api: ModuleApi,
    keep: Keep,
  ) {
    this.id = module.id;
    this.base = module.baseLocale;
    this.locale = module.baseLocale;
    this.about = module;
    this.sync = new ModuleSync(module, api, keep, newId, (news) => this.#show(news));
    this.#show();
    this.lessonId = module.draft.lessons[0]?.id ?? null;
  }

  get mayEdit(): boolean {
    return this.about.can.includes('edit');
  }

  get lesson(): Lesson | undefined {
    return this.draft.lessons.find(({ id }) => id === this.lessonId) ?? this.draft.lessons[0];
  }

  /** Makes changes that belong together: they are taken back together too. */
  edit(...edits: ModuleEdit[]): void {
    if (!this.mayEdit || edits.length === 0) return;
    this.#undo.note(this.draft, edits);
    for (const edit of edits) this.sync.edit(edit);
    this.#show();
  }

  putAbout(about: ModuleDraft['about']): void {
    this.edit({ do: 'putAbout', about, seen: 0 });
  }

  putBlock(block: Block): void {
    const place = placeOf(this.draft, block.id);
    if (place) this.edit({ do: 'putBlock', block, lessonId: place.lesson.id, after: place.after, seen: 0 });
  }

  addBlock(block: Block, lessonId: string, after: string | null): void {
    this.edit({ do: 'putBlock', block, lessonId, after, seen: null });
    this.blockId = block.id;
  }

  removeBlock(blockId: string): void {
    this.edit({ do: 'removeBlock', blockId, seen: 0 });
  }

  /** One place up or down, over the edge into the next lesson. @returns whether there was a place */
  stepBlock(blockId: string, by: -1 | 1): boolean {
    const place = placeOf(this.draft, blockId);
    if (!place) return false;
    const { blocks, id } = place.lesson;
    const at = blocks.findIndex((each) => each.id === blockId);
    const lessonAt = this.draft.lessons.findIndex((each) => each.id === id);
    const beside = this.draft.lessons[lessonAt + by];
    if (blocks[at + by]) {
      const after = by < 0 ? (blocks[at - 2]?.id ?? null) : (blocks[at + 1]?.id ?? null);
      this.edit({ do: 'moveBlock', blockId, lessonId: id, after });
    } else if (beside) {
      const after = by < 0 ? (beside.blocks.at(-1)?.id ?? null) : null;
      this.edit({ do: 'moveBlock', blockId, lessonId: beside.id, after });
      this.lessonId = beside.id;
    } else return false;
    return true;
  }

  putLesson(lesson: Omit<Lesson, 'blocks'>): void {
    this.edit({ do: 'putLesson', lesson, after: beforeIn(this.draft.lessons, lesson.id), seen: 0 });
  }

  addLesson(title: string): void {
    const lesson = { id: partId(), title: { [this.base]: title }, durationMinutes: 10, objectives: [] };
    this.edit({ do: 'putLesson', lesson, after: this.draft.lessons.at(-1)?.id ?? null, seen: null });
    this.lessonId = lesson.id;
  }

  stepLesson(lessonId: string, by: -1 | 1): boolean {
    const { lessons } = this.draft;
    const at = lessons.findIndex(({ id }) => id === lessonId);
    if (!lessons[at + by]) return false;
    const after = by < 0 ? (lessons[at - 2]?.id ?? null) : (lessons[at + 1]?.id ?? null);
    this.edit({ do: 'moveLesson', lessonId, after });
    return true;
  }

  removeLesson(lessonId: string): void {
    this.edit({ do: 'removeLesson', lessonId, seen: 0 });
  }

  undo(): void {
    this.#make(this.#undo.undo(this.draft));
  }

  redo(): void {
    this.#make(this.#undo.redo(this.draft));
  }

  /** Whoever writes in a part is not disturbed by others' words in it. */
  focus(blockId: string | null): void {
    if (blockId !== this.blockId || blockId === null) this.#undo.close();
    if (blockId) this.blockId = blockId;
    this.sync.focus(blockId);
  }

  /** Shows a lesson, or a block in it. */
  open(lessonId: string, blockId: string | null = null): void {
    this.lessonId = lessonId;
    this.blockId = blockId;
  }

  adopt(module: Module): void {
    this.about = module;
    this.sync.adopt(module);
  }

  headOf = headOf;

  #make(edits: ModuleEdit[]): void {
    for (const edit of edits) this.sync.edit(edit);
    this.#show();
  }

  #show(news?: ModuleNews): void {
    this.draft = this.sync.draft;
    this.conflicts = this.sync.known.conflicts;
    this.standing = this.sync.standing;
    this.savedAt = this.sync.savedAt;
    this.revision = this.sync.known.revision;
    this.canUndo = this.#undo.canUndo;
    this.canRedo = this.#undo.canRedo;
    if (!news) return;
    const { edition, publishing, state, reviewNews } = news;
    this.about = { ...this.about, edition, publishing, state, reviewNews };
  }

  #check(): ModuleFinding[] {
    const { findings } = checkModule(this.draft, { id: 'module', version: '1.0.0' }, today());
    return [...findings, ...readingFindings(this.draft)];
  }
}

const [useEditor, provideEditor] = createContext<ModuleEditor>();
export { provideEditor, useEditor };
