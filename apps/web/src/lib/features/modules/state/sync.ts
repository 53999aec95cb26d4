import {
  applyEdit,
  type ChangedPart,
  type Module,
  type ModuleDraft,
  type ModuleEdit,
  type ModuleEdits,
  type ModuleNews,
  partOf,
  type Problem,
} from '@vigie/contracts';
import type { Keep } from './keep.ts';
import { type Known, knownOf, withNews } from './known.ts';
import { nextBatch, type Pending, withEdit } from './pending.ts';
import { onTop, seeing } from './seeing.ts';

/** An answer; `problem` is null when there was none at all. */
export type Answer<T> = { data: T } | { problem: Problem | null };

/** What the editor asks of the server. */
export interface Port {
  send(since: number, edits: { id: string; edit: ModuleEdit }[]): Promise<Answer<ModuleEdits>>;
  news(since: number): Promise<Answer<ModuleNews>>;
}

/** Where the author's words are. */
export type Standing =
  | { name: 'saved' }
  | { name: 'saving' }
  /** Kept here, to be sent when there is a line again; `isKept`: they outlive this page. */
  | { name: 'waiting'; isSignedOut: boolean; isKept: boolean }
  | { name: 'refused'; problem: Problem };

/** How long it waits for more words before it sends, and between tries: in milliseconds. */
const PAUSE = 900;
const tries = [2000, 5000, 10_000, 30_000];

/**
 * Sends what an author writes and brings what others write. Every edit counts at once, is kept in this browser, and
 * goes in order, one batch at a time; what is not answered goes again under the same id.
 */
export class ModuleSync {
  known: Known;
  pending: Pending[] = [];
  standing: Standing = { name: 'saved' };
  savedAt: string;
  /** The part that is being written in: what others write there waits until it is left. */
  #focus: string | null = null;
  #held = new Map<string, ChangedPart>();
  #isSending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(
    module: Module,
    private readonly port: Port,
    private readonly keep: Keep,
    private readonly newId: () => string,
    private readonly onchange: (news?: ModuleNews) => void,
  ) {
    this.known = knownOf(module);
    this.savedAt = module.changedAt;
  }

  /** Takes over what an earlier page could not send. */
  async start(): Promise<void> {
    const kept = await this.keep.takeOver();
    if (kept.length === 0) return;
    this.#set([...kept, ...this.pending]);
    await this.flush();
  }

  /** The module as its author sees it: also what is still on its way. */
  get draft(): ModuleDraft {
    return this.pending.reduce((draft, { edit }) => applyEdit(draft, edit), this.known.draft);
  }

  edit(edit: ModuleEdit): void {
    this.#set(withEdit(this.pending, seeing(edit, this.known, this.draft), this.draft, this.newId));
    if (this.standing.name === 'saved') this.standing = { name: 'saving' };
    this.onchange();
    if (!this.#isSending && this.standing.name === 'saving') this.#later(PAUSE);
  }

  focus(part: string | null): void {
    this.#focus = part;
    const held = [...this.#held.values()].filter((each) => each.part !== part && !this.#waits(each.part));
    if (held.length === 0) return;
    for (const { part: each } of held) this.#held.delete(each);
    this.known = withNews(this.known, { ...asNews(this.known), parts: held });
    this.onchange();
  }

  /** Sends now, and again until all is sent or there is no line. Resolves with whether nothing waits any more. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#isSending) return false;
    this.#isSending = true;
    let goesOn = true;
    while (goesOn && this.pending.length > 0) goesOn = await this.#sendOne();
    this.#isSending = false;
    if (this.pending.length === 0) this.standing = { name: 'saved' };
    this.onchange();
    return this.pending.length === 0;
  }

  /** Asks what others wrote. */
  async poll(): Promise<void> {
    if (this.#isSending || this.pending.length > 0) return;
    const answer = await this.port.news(this.known.revision);
    if ('data' in answer && !this.#isSending) this.hear(answer.data);
  }

  hear(news: ModuleNews): void {
    this.known = withNews(this.known, news, this.#hold(news, new Set()));
    this.onchange(news);
  }

  /** Puts aside the news of parts that are being written in. @returns which these are */
  #hold(news: ModuleNews, decided: ReadonlySet<string>): Set<string> {
    const isBusy = (part: string) => !decided.has(part) && (part === this.#focus || this.#waits(part));
    const busy = news.parts.filter(({ part }) => isBusy(part));
    for (const each of busy) this.#held.set(each.part, each);
    return new Set(busy.map(({ part }) => part));
  }

  /** Begins anew from what the server has, such as after an older version was restored. */
  adopt(module: Module): void {
    this.known = knownOf(module);
    this.savedAt = module.changedAt;
    this.#held.clear();
    this.onchange();
  }

  /** Lets go of what the server has refused. */
  drop(): void {
    this.#set([]);
    this.standing = { name: 'saved' };
    this.onchange();
  }

  /** The page goes; what is not sent stays for the next one. */
  stop(): void {
    clearTimeout(this.#timer);
    this.keep.release();
  }

  async #sendOne(): Promise<boolean> {
    const batch = nextBatch(this.pending).map((each) => ({ ...each, sent: true }));
    const ids = new Set(batch.map(({ id }) => id));
    this.#set(this.pending.map((each) => (ids.has(each.id) ? { ...each, sent: true } : each)));
    this.standing = { name: 'saving' };
    this.onchange();
    const answer = await this.port.send(
      this.known.revision,
      batch.map(({ id, edit }) => ({ id, edit })),
    );
    if ('problem' in answer) return this.#failed(answer.problem);
    this.#failures = 0;
    this.#answered(batch, answer.data);
    return true;
  }

  #answered(batch: Pending[], { savedAt, outcomes, news }: ModuleEdits): void {
    const outcomeOf = new Map(outcomes.map(({ id, outcome }) => [id, outcome]));
    const done = batch.filter(({ id }) => outcomeOf.get(id) !== 'conflict');
    const ids = new Set(batch.map(({ id }) => id));
    const written = new Set(done.map(({ edit }) => partOf(edit)));
    const after = done.reduce((draft, { edit }) => applyEdit(draft, edit), this.known.draft);

    this.savedAt = savedAt;
    const rest = this.pending.filter(({ id }) => !ids.has(id));
    const decided = new Set(batch.map(({ edit }) => partOf(edit)));
    for (const part of decided) this.#held.delete(part);
    this.known = withNews({ ...this.known, draft: after }, news, this.#hold(news, decided));
    for (const part of written) this.known.parts[part] ??= news.revision;
    this.#set(
      rest.map((each) =>
        written.has(partOf(each.edit)) ? { ...each, edit: onTop(each.edit, after, this.known) } : each,
      ),
    );
    this.onchange(news);
  }

  #failed(problem: Problem | null): false {
    const isSignedOut = problem?.status === 401;
    if (problem && !isSignedOut && problem.status < 500 && problem.status !== 429) {
      this.standing = { name: 'refused', problem };
      return false;
    }
    const isKept = this.keep.write(this.pending);
    this.standing = { name: 'waiting', isSignedOut, isKept };
    this.#later(tries[Math.min(this.#failures++, tries.length - 1)] ?? PAUSE);
    return false;
  }

  #waits(part: string): boolean {
    return this.pending.some(({ edit }) => partOf(edit) === part);
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #set(pending: Pending[]): void {
    this.pending = pending;
    this.keep.write(pending);
  }
}

/** What is known, in the form of news. */
const asNews = ({ draft, revision, conflicts }: Known) => ({
  revision,
  order: draft.lessons.map(({ id, blocks }) => ({ lessonId: id, blockIds: blocks.map((block) => block.id) })),
  conflicts,
});
