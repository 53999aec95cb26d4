import type { Launch, PlayerView } from '@vigie/contracts';
import type { CommitEnvelope, ShellMessage, Trace } from '@vigie/scorm/protocol';
import { ItemMenu } from './item-menu.svelte.ts';
import type { Wish } from './item-beside.ts';
import { Late } from './late.svelte.ts';
import { launchAt, type Launched } from './launch.ts';
import { NoteDesk } from './note-desk.ts';
import { type NextStep, saysDone, watchResult } from './next-step.ts';
import { Parts } from './parts.svelte.ts';
import type { Phase } from './phase.ts';
import { type Preview, wayOf } from './preview.ts';
import { Saves } from './saves.svelte.ts';
import { ShellLink } from './shell-link.ts';
import { ThisDevice } from './this-device.ts';
import type { TraceSender } from './trace-sender.ts';
import { Leaving } from './leaving.ts';
import { isSignedInAs } from './sign-in-here.ts';
import { atMost } from './waiting.ts';

const JOURNAL_MS = 5_000;

/** Plays one activity: shell, launch and leaving. Made for one page, begun by `start`. */
export class PlayerSession {
  phase = $state<Phase>({ name: 'loading' });
  /** Counts the frames: each try gets a new one; 0 until the page is there to listen. */
  frame = $state(0);
  item = $state<string>();
  /** From when the place is that the learner goes on from. */
  resumedFrom = $state<string | null>(null);
  /** The item is done, or has said that it is over (`isOver`), and what the learner can do next. */
  finished = $state.raw<{ item: string; isOver: boolean; next: NextStep | null } | null>(null);
  isExiting = $state(false);
  /** What the rules of a sequenced course allow. */
  readonly parts = new Parts();
  readonly late = new Late();
  readonly menu: ItemMenu;
  readonly saves: Saves;
  readonly link: ShellLink;
  readonly #device: ThisDevice;
  readonly #leaving: Leaving;
  #launch: Launch | null = null;
  /** Which asking for a launch is the newest. */
  #round = 0;
  /** Items whose result has been asked for since the launch. */
  readonly #watched: string[] = [];
  #trace: TraceSender | null = null;
  readonly #notes: NoteDesk;
  readonly #way: Preview;

  constructor(
    private readonly view: PlayerView,
    private readonly userId: string,
    private readonly locale: string,
    /** Nothing is asked of the server about a learner, and nothing is sent to it. */
    private readonly preview: Preview | null = null,
  ) {
    this.#way = wayOf(view, preview);
    this.menu = new ItemMenu(view, preview !== null);
    this.link = new ShellLink(view.shellOrigin, (message) => this.#hear(message));
    this.#device = new ThisDevice(view.activityId, userId);
    this.saves = new Saves({ userId, host: view.shellOrigin }, view.attempt, {
      tell: (message) => this.link.tell(message),
      lost: (attempt, epoch) => this.#lose(attempt, epoch),
    });
    this.#notes = new NoteDesk(view, userId, this.link);
    this.#leaving = new Leaving(this.link, this.saves, this.#device);
  }

  /** Puts the shell into the page. @returns how to stop. */
  start(): () => void {
    this.#device.hold();
    const stopSaving = this.saves.start();
    const again = () => this.#tryAgainByItself();
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    this.reload();
    return () => {
      stopSaving();
      this.late.stop();
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
      this.#device.release();
    };
  }

  /** Loads shell and course anew. */
  reload(): void {
    this.phase = { name: 'loading' };
    this.frame += 1;
    this.late.expect();
  }

  /** Asks the server once more to open the attempt. */
  async open(takeOver = false): Promise<void> {
    this.phase = { name: 'opening' };
    this.late.expect();
    const round = ++this.#round;
    const launched = await launchAt(this.#way.launch, { takeOver }, this.locale);
    // The learner may have left, or asked again, meanwhile.
    if (this.#at('opening') && round === this.#round) await this.#opened(launched);
  }

  /** Goes on or back in a course that leads from part to part. */
  move(to: 'continue' | 'previous'): void {
    this.parts.comes();
    this.finished = null;
    this.late.expect();
    this.link.tell({ type: 'page.navigate', to });
    this.link.focus();
  }

  /** Ends a course that leads from part to part: it does not keep the learner's place, and begins anew next time. */
  async end(href: string): Promise<void> {
    this.link.tell({ type: 'page.navigate', to: 'exitAll' });
    await this.leave(href);
  }

  openItem(item: string): void {
    if (!this.view.isSequenced && this.menu.has(item)) this.item = item;
    this.parts.comes();
    this.finished = null;
    this.#watched.length = 0;
    this.late.expect();
    this.link.tell({ type: 'page.open', item });
    this.link.focus();
  }

  /** Saves what is unsaved, then goes: some seconds at most. What is not sent by then stays on this device. */
  async leave(href: string): Promise<void> {
    if (this.#at('leaving')) return;

    this.phase = { name: 'leaving' };
    await this.#leaving.go(href, this.#launch !== null, () => this.#trace?.last());
  }

  /** The last words before a quick exit: the page is blank at once, and nobody waits longer than a blink. */
  async sayGoodbye(): Promise<void> {
    this.isExiting = true;
    document.title = '…';
    await this.#leaving.sayGoodbye(this.#launch !== null);
  }

  /** The learner has signed in over the page: what waited goes on. */
  signedIn(): void {
    if (this.#at('signed-out')) void this.open();
    void this.saves.flush();
  }

  #hear(message: ShellMessage): void {
    switch (message.type) {
      case 'shell.ready':
        return void this.#greet(message.journal);
      case 'shell.commit':
        return this.#take(message.envelope);
      case 'shell.started':
        return this.#started(message.item);
      case 'shell.finished':
        return message.suspended ? undefined : this.#finish(message.item);
      case 'shell.asked':
        return void this.#follow(message.item, message.wish);
      case 'shell.sequencing':
      case 'shell.stuck':
      case 'shell.ended':
        this.parts.hear(message);
        if (message.type !== 'shell.sequencing') this.late.stop();
        return message.type === 'shell.ended' ? this.#end(message.how) : undefined;
      case 'shell.left':
        return this.#leaving.left();
      case 'shell.trace':
        return void this.#passOn(message.trace);
      case 'shell.note':
        return void this.#notes.answer(message);
      case 'shell.key':
        return this.#leaving.escape(() => this.sayGoodbye());
      default:
        message satisfies never;
    }
  }

  /** What an earlier visit could not send goes first, so that the launch already resumes from it. */
  async #greet(journal: CommitEnvelope[]): Promise<void> {
    if (this.#at('leaving')) return;

    this.phase = { name: 'opening' };
    if (!this.preview) await atMost(JOURNAL_MS, this.saves.takeJournal(journal));
    if (this.#at('opening')) await this.open();
  }

  async #opened(launched: Launched): Promise<void> {
    switch (launched.state) {
      case 'opened':
        return this.#play(launched.launch);
      case 'elsewhere':
        if (await this.#device.isOfClosedTab(launched.epoch)) return this.open(true);
        return this.#halt({ name: 'elsewhere', lastSeenAt: launched.lastSeenAt });
      case 'refused':
        return this.#halt({ name: 'failed', reference: launched.reference });
      case 'signed-out':
      case 'offline':
        return this.#halt({ name: launched.state });
      default:
        launched satisfies never;
    }
  }

  #play(launch: Launch): void {
    const { resumedFrom, ...forShell } = launch;
    this.#launch = launch;
    this.#device.remember(launch.epoch);
    if (!this.preview) this.saves.begin(launch.attempt);
    this.phase = { name: 'playing' };
    this.item = launch.item;
    this.resumedFrom = resumedFrom;
    this.late.expect();
    this.link.tell({ type: 'page.launch', launch: { ...forShell, keepsNotes: this.view.keepsNotes } });
    this.link.focus();
  }

  /** Commits of earlier openings always hear that they have lost: only that of this one is news. */
  #lose(attempt: string, epoch: number): void {
    if (attempt !== this.#launch?.attempt || epoch !== this.#launch.epoch) return;
    if (this.#at('playing')) this.#halt({ name: 'lost' });
  }

  #halt(phase: Phase): void {
    this.late.stop();
    this.phase = phase;
  }

  #started(item: string): void {
    this.late.stop();
    this.item = item;
    this.parts.comes();
    // A course may lead on by itself: what was said of the part before is no news any more.
    if (this.finished && this.finished.item !== item) this.finished = null;
  }

  async #passOn(trace: Trace): Promise<void> {
    if (this.preview || trace.attempt !== this.#launch?.attempt) return;
    const { TraceSender } = await import('./trace-sender.ts');
    this.#trace ??= new TraceSender(() => this.saves.isCalm);
    this.#trace.add(trace);
  }

  #take(envelope: CommitEnvelope): void {
    void this.saves.take(envelope);
    // Many courses say "passed" long before they say that they are over, which may be when the page goes away.
    if (saysDone(envelope)) this.#watchResult(envelope.item);
  }

  #finish(item: string): void {
    this.finished = { item, isOver: true, next: this.finished?.next ?? null };
    void this.saves.flush().then(() => this.menu.refresh());
    this.#watchResult(item);
  }

  /** What a course asked for as its last word. There is nothing beside the last item: then the way on is the learner's. */
  async #follow(item: string, wish: Wish): Promise<void> {
    if (!this.#at('playing') || item !== this.item) return;
    if (wish === 'leave') return this.leave(this.#way.back);

    const beside = await this.menu.beside(item, wish, () => this.saves.flush());
    if (beside !== null && this.#at('playing') && item === this.item) this.openItem(beside);
  }

  #end(how: 'over' | 'suspended'): void {
    if (how === 'suspended') return void this.leave(this.#way.back);
    void this.saves.flush();
    if (this.item !== undefined) this.#watchResult(this.item);
  }

  /** Once for each item: asks what the course makes of it, and offers the way on. */
  #watchResult(item: string): void {
    if (this.preview || this.#watched.includes(item)) return;

    this.#watched.push(item);
    void watchResult(this.view.course.id, this.view.activityId, (next) => {
      if (this.view.isSequenced && item !== this.item) return;
      const isOver = this.finished?.item === item && this.finished.isOver;
      if (isOver || next.isDone) this.finished = { item, isOver, next };
    });
  }

  /** The network is back, or the learner returns from signing in: go on without being asked. */
  #tryAgainByItself(): void {
    if (this.#at('offline')) void this.open();
    if (this.#at('signed-out')) void this.#openIfStillMine();
    if (this.saves.isSignedOut) void this.saves.flush();
  }

  /** Another user of this device may be the one who has signed in: this attempt is not theirs. */
  async #openIfStillMine(): Promise<void> {
    if ((await isSignedInAs(this.userId)) && this.#at('signed-out')) await this.open();
  }

  #at(name: Phase['name']): boolean {
    return this.phase.name === name;
  }
}
