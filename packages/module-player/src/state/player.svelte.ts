import { missingIn, type Question, readAnswer } from '@vigie/questions';
import { createContext } from 'svelte';
import type { Lms } from '../lms/lms.ts';
import type { PlayerModule } from '../model.ts';
import { interactionOf } from './interaction.ts';
import { Notes } from './notes.ts';
import { outlineOf, type Outline, type Task } from './outline.ts';
import { pack, type Saved, unpack } from './pack.ts';
import { type Channel, PrivateNotes } from './private-notes.ts';
import { progressOf, resultOf } from './progress.ts';

/** How long after a small step it is saved. Answers are saved at once. */
const CALM_MS = 1500;

/** One learner in one module: what they have done, and where they stand. */
export class Player {
  module: PlayerModule = $state.raw() as PlayerModule;
  /** Place of the open lesson; null on the outline. */
  lesson = $state<number | null>(null);
  /** Place of the block that is being read. */
  block = $state(0);
  ended = $state.raw<readonly number[]>([]);
  done = $state.raw<readonly string[]>([]);
  answers = $state.raw<Readonly<Record<string, unknown>>>({});
  country = $state<string | null>(null);
  /** Where this opening went on; null when it began anew, or once one has moved on. */
  resumedAt = $state<{ lesson: number; block: number } | null>(null);
  /** Lessons whose advisory was read in this opening. */
  advised = $state.raw<readonly number[]>([]);

  /** To be read or printed: nothing to press. */
  isStatic = $state(false);

  readonly outline: Outline;
  readonly notes: Notes;
  readonly privateNotes: PrivateNotes;
  /** Whoever gave this module out has said where it is read: it is not the reader's to say. */
  readonly isCountryTold: boolean;
  readonly isRemote: boolean;
  readonly #lms: Lms;
  /** The language that the learner chose here; where they did not, the platform's counts the next time too. */
  #chosen = '';
  // Nothing on the screen follows from it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #shownAt = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly progress = $derived.by(() => progressOf(this, this.outline));
  readonly isComplete = $derived(this.progress === 1);

  /** @param country - where it is read, as the build or the platform says; '' unknown to it, null: nobody says. */
  constructor(module: PlayerModule, lms: Lms, country: string | null, channel: Channel | null = null) {
    this.module = module;
    this.outline = outlineOf(module);
    this.isRemote = lms.isRemote;
    this.notes = new Notes(module.id, lms.learner);
    this.privateNotes = new PrivateNotes(this.notes, channel);
    this.isCountryTold = country !== null;
    this.#lms = lms;
    const saved = unpack(lms.suspend, this.outline);
    this.country = country ?? saved?.country ?? null;
    if (saved) this.#takeUp(saved);
  }

  #takeUp({ locale, at, ended, done, answers }: Saved): void {
    this.#chosen = locale;
    this.ended = ended;
    this.done = done;
    // Only what the exercise can still use: an odd answer must not break the page.
    this.answers = Object.fromEntries(
      this.outline.tasks.flatMap(({ question }) => {
        const answer = readAnswer(answers[question.id], question);
        return answer === null ? [] : [[question.id, answer]];
      }),
    );
    if (!at) return;
    this.lesson = at.lesson;
    this.block = at.block;
    this.resumedAt = at;
    this.advised = [at.lesson];
  }

  /** The same module in another language: everything else stays. */
  speak(module: PlayerModule): void {
    this.module = module;
    this.#chosen = module.locale;
    this.save();
  }

  open(lesson: number): void {
    this.lesson = lesson;
    this.block = 0;
    this.resumedAt = null;
    this.save();
  }

  /** Opens the lesson, or the block, of this name: for a look at one place. @returns whether it is there */
  goTo(id: string): boolean {
    const { lessons } = this.module;
    const blockIn = (at: number) => lessons[at]?.blocks.findIndex(({ block }) => block.id === id) ?? -1;
    const place = lessons.findIndex((lesson, at) => lesson.id === id || blockIn(at) >= 0);
    if (place < 0) return false;
    this.open(place);
    if (lessons[place]?.id !== id) this.advise(place);
    this.block = Math.max(0, blockIn(place));
    return true;
  }

  toOutline(): void {
    this.lesson = null;
    this.resumedAt = null;
    this.save();
  }

  advise(lesson: number): void {
    this.advised = [...this.advised, lesson];
  }

  /** This block is at the top of the screen now. */
  reading(block: number): void {
    if (this.block === block) return;
    this.block = block;
    this.#saveSoon();
  }

  /** The end of this lesson was seen. */
  end(lesson: number): void {
    if (this.ended.includes(lesson)) return;
    this.ended = [...this.ended, lesson];
    this.save();
  }

  /** An exercise is on the screen: the time to its answer runs from now. */
  shown(question: Question): void {
    if (!this.#shownAt.has(question.id)) this.#shownAt.set(question.id, Date.now());
  }

  /** @returns the parts that are still missing: then nothing was submitted. */
  submit(question: Question, answer: unknown): string[] {
    const missing = missingIn(answer, question);
    if (missing.length > 0) return missing;

    const usable = readAnswer(answer, question);
    this.answers = { ...this.answers, [question.id]: usable };
    if (!this.done.includes(question.id)) this.done = [...this.done, question.id];
    const since = this.#shownAt.get(question.id) ?? Date.now();
    const told = interactionOf(question, usable, (Date.now() - since) / 1000);
    if (told) this.#lms.interaction(told);
    this.save();
    return [];
  }

  /** An exercise is tried again: what was submitted stays until there is another answer. */
  again(question: Question): void {
    this.#shownAt.set(question.id, Date.now());
  }

  settle(country: string | null): void {
    this.country = country;
    this.save();
  }

  /** What is required in this lesson and not done. */
  openTasks(lesson: number): Task[] {
    return this.outline.tasks.filter(
      (task) => task.lesson === lesson && task.required && !this.done.includes(task.question.id),
    );
  }

  isLessonDone(lesson: number): boolean {
    return this.ended.includes(lesson) && this.openTasks(lesson).length === 0;
  }

  hasBegun(lesson: number): boolean {
    const inIt = ({ lesson: of, question }: Task) => of === lesson && this.done.includes(question.id);
    return this.ended.includes(lesson) || this.outline.tasks.some(inIt);
  }

  save(): void {
    clearTimeout(this.#timer);
    const at = this.lesson === null ? null : { lesson: this.lesson, block: this.block };
    const { ended, done, answers, module } = this;
    // What the platform says it says again; nothing that a trace is kept of needs to repeat it.
    const country = this.isCountryTold ? null : this.country;
    const saved: Saved = { locale: this.#chosen, country, at, ended, done, answers };
    const lesson = at ? module.lessons[at.lesson] : undefined;
    this.#lms.save({
      location: lesson ? (lesson.blocks[at?.block ?? 0]?.block.id ?? lesson.id) : '',
      suspend: pack(saved, this.outline, this.#lms.limit),
      progress: this.progress,
      completed: this.isComplete,
      result: resultOf(this, this.outline, module.passing),
    });
  }

  #saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), CALM_MS);
  }

  /** The page goes away. */
  close(): void {
    this.save();
    this.#lms.close();
  }
}

/** The player of this page, for every part of it. */
export const [usePlayer, providePlayer] = createContext<Player>();
