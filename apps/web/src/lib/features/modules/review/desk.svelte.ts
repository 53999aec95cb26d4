import type { Author, CommentThread, ModuleReview, Problem, SourceList } from '@vigie/contracts';
import { createContext } from 'svelte';
import type { ModuleEditor } from '../state/module-editor.svelte.ts';
import type { Answer } from '../state/sync.ts';

/** What others say and sign about a module: gates, moves, comments. The server alone knows it. */
export class ReviewDesk {
  review = $state.raw<ModuleReview | null>(null);
  threads = $state.raw<CommentThread[]>([]);
  authors = $state.raw<Author[]>([]);
  sources = $state.raw<SourceList['items']>([]);
  /** Why the last request failed; null: no answer; undefined: it did not. */
  problem = $state.raw<Problem | null | undefined>();
  isBusy = $state(false);
  /** The part whose comments are open. */
  talkingOf = $state<string | null>(null);
  /** The block whose earlier versions are open. */
  pastOf = $state<string | null>(null);

  constructor(readonly editor: ModuleEditor) {}

  /** The state it is in, as far as this page has heard. */
  get state() {
    return this.review?.state ?? this.editor.about.state;
  }

  /** Gates that are asked for and not signed for what is written. */
  get open() {
    return (this.review?.gates ?? []).filter(({ isAsked, state }) => isAsked && state !== 'signed');
  }

  openThreads(part: string): CommentThread[] {
    return this.threads.filter((thread) => thread.part === part && !thread.resolved);
  }

  async load(): Promise<void> {
    const [review, threads] = await Promise.all([this.editor.api.review(), this.editor.api.threads()]);
    if ('data' in review) this.review = review.data;
    else this.problem = review.problem;
    if ('data' in threads) this.threads = threads.data.items;
  }

  /** Everybody who may be mentioned; asked once. */
  async loadAuthors(): Promise<void> {
    if (this.authors.length > 0) return;
    const answer = await this.editor.api.authors();
    if ('data' in answer) this.authors = answer.data.items;
  }

  /** Everything that a block can name as its source; asked once. */
  async loadSources(): Promise<void> {
    if (this.sources.length > 0) return;
    const answer = await this.editor.api.sources();
    if ('data' in answer) this.sources = answer.data.items;
  }

  /** Does one thing of the review with all that is written sent before. @returns whether it came about */
  async move(ask: (revision: number) => Promise<Answer<ModuleReview>>): Promise<boolean> {
    return this.#ask(
      () => ask(this.editor.revision),
      (review) => (this.review = review),
    );
  }

  async talk(ask: () => Promise<Answer<{ items: CommentThread[] }>>): Promise<boolean> {
    return this.#ask(ask, ({ items }) => (this.threads = items));
  }

  async #ask<T>(ask: () => Promise<Answer<T>>, take: (data: T) => void): Promise<boolean> {
    this.isBusy = true;
    this.problem = undefined;
    await this.editor.sync.flush();
    const answer = await ask();
    this.isBusy = false;
    if ('data' in answer) take(answer.data);
    else this.problem = answer.problem;
    return 'data' in answer;
  }
}

const [useDesk, provideDesk] = createContext<ReviewDesk>();
export { provideDesk, useDesk };
