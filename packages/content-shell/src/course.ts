import type { ShellItem, ShellLaunch } from '@vigie/scorm';
import type { NavigationRequest, Outcome } from '@vigie/scorm/sequencing';
import type { CallTrace } from './call-trace.js';
import type { CourseFrame } from './course-frame.js';
import type { Departure } from './departure.js';
import type { Farewell } from './farewell.js';
import { ItemRecord } from './item-record.js';
import type { News } from './page-channel.js';
import type { Recorder } from './recorder.js';
import type { Runtime, Wish } from './runtime.js';
import type { Guide } from './scorm2004/guide.js';
import { languageOf } from './snapshot.js';
import { atMost } from './waiting.js';
import { Visit } from './visit.js';

/** How long leaving an item may take. */
const LAST_WORDS_MS = 3_000;
/** A document that is gone has had its say; only a pop-up of the course may still be closing. */
const POPUP_MS = 1_000;

/** What a course needs around it. */
export interface CourseSetting {
  frame: CourseFrame;
  departure: Departure;
  seconds: () => number;
  tell: (news: News) => void;
  /** The item's page is there: its keys can be listened to. */
  appeared: () => void;
  /** Does something when what is being done is done. */
  later: (task: () => Promise<void>) => void;
  /** Listens to the API, unless nothing may be written. */
  trace: CallTrace | null;
}

/** How a course is written down; there is none in browse and review mode. */
export interface Records {
  recorder: Recorder;
  farewell: Farewell;
}

/** One launch: the items of a package, one at a time in the frame. */
export class Course {
  private visit: Visit | null = null;
  private readonly items = new Map<string, ItemRecord>();
  private isFarewellDue = false;
  private isMenuDue = false;
  /** The item that was shown last: its record carries where the course stands. */
  private last: Visit | null = null;
  /** The sequencing session has ended; leaving changes nothing of it. */
  private isOver = false;
  private isClosing = false;

  constructor(
    private readonly launch: ShellLaunch,
    private readonly runtime: Runtime,
    private readonly records: Records | null,
    private readonly setting: CourseSetting,
    private readonly guide: Guide | null = null,
  ) {}

  get recorder(): Recorder | null {
    return this.records?.recorder ?? null;
  }

  /** Shows the first item: the rules of a sequenced course know which, or that it is over. */
  async begin(): Promise<void> {
    const { guide } = this;
    if (!guide) return this.open(this.launch.item);

    const outcome = guide.open();
    // That nothing comes must be written down as well, with the item that was open last.
    const item = outcome.kind === 'deliver' ? undefined : this.itemNamed(this.launch.item);
    this.last = item ? this.visitOf(item, false) : null;
    this.show(guide, outcome);
  }

  /** Leaves the item that is open and shows another; nothing for one that this package does not have. */
  async open(identifier: string): Promise<void> {
    if (this.guide) return this.navigate({ type: 'choice', target: identifier });
    const item = this.itemNamed(identifier);
    if (!item) return;

    await this.close();
    this.enter(item);
  }

  /** The learner goes on in a sequenced course. What its rules do not allow leaves everything as it is. */
  async navigate(request: NavigationRequest): Promise<void> {
    const { guide } = this;
    if (!guide) return;
    if (!guide.allows(request)) return this.tellMenu();

    await this.close();
    this.show(guide, guide.request(request));
  }

  /** The learner leaves: a sequenced course is suspended as it stands. */
  async leave(): Promise<void> {
    await this.close();
    if (!this.guide || this.isOver) return;

    this.guide.suspend();
    this.last?.captureWay();
  }

  /** Lets the open item say its last words and records them. */
  async close(): Promise<void> {
    const { visit } = this;
    if (!visit) return;

    this.isClosing = true;
    const lastWords = this.setting.frame.blank().then(() => atMost(POPUP_MS, visit.hasFinished()));
    await atMost(LAST_WORDS_MS, lastWords);
    this.setting.frame.remove();
    visit.leave();
    visit.conclude();
    this.visit = null;
    this.isClosing = false;
    this.setting.trace?.tell();
  }

  /** The learner looks away, perhaps for the last time. */
  hidden(): void {
    this.visit?.captureTime();
    this.sayFarewell();
    this.setting.trace?.tell();
  }

  /** The page goes; calls of the course may still come. */
  gone(): void {
    this.visit?.leave();
    this.sayFarewell();
  }

  /** Does what the rules have come to; the item before has had its say. */
  private show(guide: Guide, outcome: Outcome): void {
    this.isOver = outcome.kind === 'ended';
    this.last?.captureWay();
    switch (outcome.kind) {
      case 'deliver':
        this.deliver(outcome.activity, outcome.isNew);
        break;
      case 'nothing':
        this.tell({ type: 'shell.stuck', ...guide.explain(outcome.exception), isLeft: !this.visit });
        break;
      case 'ended':
        this.tell({ type: 'shell.ended', how: outcome.how, exception: outcome.exception });
        break;
      default:
        outcome satisfies never;
    }
    this.tellMenu();
  }

  private deliver(identifier: string, isNew: boolean): void {
    const item = this.itemNamed(identifier);
    if (item) this.enter(item, isNew);
  }

  private itemNamed(identifier: string): ShellItem | undefined {
    return this.launch.items.find((candidate) => candidate.identifier === identifier);
  }

  private enter(item: ShellItem, isNew = false): void {
    const visit = this.visitOf(item, isNew);
    this.visit = visit;
    this.last = visit;
    const address = addressOf(item, this.launch.contentBase);
    this.setting.frame.show(address, labelOf(item), () => visit.loaded());
  }

  private visitOf(item: ShellItem, isNew: boolean): Visit {
    const { guide } = this;
    const { seconds, trace } = this.setting;
    const visit: Visit = new Visit(
      trace?.around(this.runtime, item.identifier) ?? this.runtime,
      item,
      { record: this.recordOf(item), recorder: this.recorder, seconds, guide, isNew },
      {
        started: () => this.started(item),
        finished: (suspended) => this.tell({ type: 'shell.finished', item: item.identifier, suspended }),
        asked: (wish) => this.asked(item, wish),
        requested: (request) => this.requested(visit, request),
        noted: () => this.menuIsDue(),
        touched: () => this.touched(visit),
      },
    );
    return visit;
  }

  private started(item: ShellItem): void {
    this.setting.appeared();
    this.tell({ type: 'shell.started', item: item.identifier });
  }

  // A course that finishes because the learner goes elsewhere has no say in where.
  private asked(item: ShellItem, wish: Wish): void {
    if (this.isClosing || this.setting.departure.isUnderWay) return;

    this.tellWish(item, wish);
  }

  // The same of a sequenced course; its page stays until the rules have led elsewhere.
  private requested(visit: Visit, request: NavigationRequest): void {
    const { guide } = this;
    if (!guide || this.isClosing || this.setting.departure.isUnderWay) return;

    this.setting.later(async () => {
      if (this.visit !== visit) return;
      const outcome = guide.request(request);
      if (outcome.kind !== 'nothing' || outcome.isLeft) await this.close();
      else if (guide.isPlain && this.passOn(visit.item, request)) return;
      this.show(guide, outcome);
      const isLeft = outcome.kind === 'ended' && /^(exit|abandon)All$/.test(request.type);
      if (guide.isPlain && isLeft) this.tellWish(visit.item, 'leave');
    });
  }

  // Parts that only stand side by side lead nowhere by themselves; their order in the menu does.
  private passOn(item: ShellItem, { type }: NavigationRequest): boolean {
    if (type !== 'continue' && type !== 'previous') return false;

    this.tellWish(item, type === 'continue' ? 'next' : 'previous');
    return true;
  }

  private tellWish({ identifier: item }: ShellItem, wish: Wish): void {
    this.tell({ type: 'shell.asked', item, wish });
  }

  // Once for all that is said in one go: the menu of a large course is worth a millisecond.
  private menuIsDue(): void {
    if (!this.guide || this.isMenuDue || this.setting.departure.isUnderWay) return;
    this.isMenuDue = true;
    queueMicrotask(() => this.tellMenu());
  }

  private tellMenu(): void {
    this.isMenuDue = false;
    if (this.guide) this.tell({ type: 'shell.sequencing', ...this.guide.menu() });
  }

  // While the page goes away a course saves in a handler of its own, perhaps after ours: its words are written down at
  // once, and sent when that handler is done, one body for all of them.
  private touched(visit: Visit): void {
    if (!this.setting.departure.isUnderWay) return;

    visit.capture();
    if (this.isFarewellDue) return;
    this.isFarewellDue = true;
    queueMicrotask(() => this.sayFarewell());
  }

  private sayFarewell(): void {
    this.isFarewellDue = false;
    this.records?.farewell.sendAll();
  }

  private recordOf({ identifier }: ShellItem): ItemRecord {
    const record = this.items.get(identifier) ?? new ItemRecord();
    this.items.set(identifier, record);
    return record;
  }

  // Once another device leads, the page has said so, and hears no more of this one.
  private tell(news: News): void {
    if (!this.recorder?.hasLost) this.setting.tell(news);
  }
}

/** Where the item's first page is: in the package, whatever its manifest says. */
function addressOf(item: ShellItem, contentBase: string): URL {
  const address = new URL(contentBase + item.href, location.origin);
  if (address.origin !== location.origin) throw new Error(`item ${item.identifier} is not on this host`);

  return address;
}

function labelOf({ title, cmi }: ShellItem): { title: string; lang: string } {
  return { title, lang: languageOf(cmi) };
}
