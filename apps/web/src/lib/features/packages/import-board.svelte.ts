import type { PackageImport } from '@vigie/contracts';
import type { Locale } from '@vigie/i18n';
import { untrack } from 'svelte';
import { apiFor } from '#lib/shared/api/client.ts';
import { isWorking, nextLook, unfinishedOf } from './import-state.ts';
import { type Goal, Sending } from './sending.svelte.ts';

/** What is sent from this browser stays on its way while one moves about on the site. */
const sendings = $state<{ all: Sending[] }>({ all: [] });

/** One's imports as the server knows them, with what is being sent from here, kept fresh while anything goes on. */
export class ImportBoard {
  #fresh = $state.raw<PackageImport[] | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = 0;
  #isGone = false;

  /**
   * @param loaded - the list that the page came with.
   * @param ondone - an import has become a version.
   */
  constructor(
    private readonly loaded: () => PackageImport[],
    private readonly locale: Locale,
    private readonly ondone: () => void,
  ) {}

  get imports(): PackageImport[] {
    return this.#fresh ?? this.loaded();
  }

  /** Those that the server does not know yet, or never will. */
  get unknown(): Sending[] {
    return sendings.all.filter(({ id, state }) => id === null && state !== 'sent');
  }

  sendingOf({ id }: PackageImport): Sending | undefined {
    return sendings.all.find((one) => one.id === id && one.state !== 'sent');
  }

  get isSending(): boolean {
    return sendings.all.some((one) => one.isUnderWay);
  }

  take(files: readonly File[], packageId?: string): void {
    for (const file of files) {
      const unfinished = unfinishedOf(this.imports, file);
      this.#send(file, unfinished ? { goOnWith: unfinished } : { ...(packageId ? { packageId } : {}) });
    }
  }

  goOn(goOnWith: PackageImport, file: File): void {
    this.#send(file, { goOnWith });
  }

  #send(file: File, goal: Goal): void {
    const known = goal.goOnWith && this.sendingOf(goal.goOnWith);
    if (known) this.forget(known);
    const sending = new Sending(file, goal, this.locale, () => this.lookSoon());
    sendings.all = [sending, ...sendings.all];
    void sending.start();
  }

  forget(sending: Sending): void {
    sending.stop();
    sendings.all = sendings.all.filter((one) => one !== sending);
  }

  /** Cancels an upload, or takes an ended import off the list. */
  async remove(one: PackageImport): Promise<void> {
    const sending = this.sendingOf(one);
    if (sending) this.forget(sending);
    await this.#api.DELETE('/api/v1/package-imports/{id}', { params: { path: { id: one.id } } });
    await this.look();
  }

  async retry({ id }: PackageImport): Promise<void> {
    await this.#api.POST('/api/v1/package-imports/{id}/retry', { params: { path: { id } } });
    await this.look();
  }

  /** Begins to follow; @returns how to stop. */
  follow = (): (() => void) => {
    this.#isGone = false;
    untrack(() => this.#plan(true)); // what it finds is no reason to begin anew
    return () => {
      this.#isGone = true;
      clearTimeout(this.#timer);
    };
  };

  lookSoon(): void {
    this.#pauseMs = 0;
    void this.look();
  }

  async look(): Promise<void> {
    const before = this.imports;
    const answer = await this.#api.GET('/api/v1/package-imports').catch(() => null);
    if (answer?.data) this.#fresh = answer.data.items;
    const wasWorking = (id: string) => before.some((one) => one.id === id && one.outcome === null);
    if (this.imports.some(({ id, outcome }) => outcome === 'done' && wasWorking(id))) this.ondone();
    this.#plan(JSON.stringify(before) !== JSON.stringify(this.imports));
  }

  #plan(hasChanged: boolean): void {
    clearTimeout(this.#timer);
    if (this.#isGone || !this.imports.some(isWorking)) return;
    this.#pauseMs = nextLook(this.#pauseMs, hasChanged);
    this.#timer = setTimeout(() => void this.look(), this.#pauseMs);
  }

  get #api() {
    return apiFor(fetch, this.locale);
  }
}
