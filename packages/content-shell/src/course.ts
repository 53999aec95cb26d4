import type { ShellItem, ShellLaunch } from '@vigie/scorm';
import type { CallTrace } from './call-trace.js';
import type { CourseFrame } from './course-frame.js';
import type { Departure } from './departure.js';
import type { Farewell } from './farewell.js';
import { ItemRecord } from './item-record.js';
import type { News } from './page-channel.js';
import type { Recorder } from './recorder.js';
import type { Runtime, Wish } from './runtime.js';
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
  private isClosing = false;

  constructor(
    private readonly launch: ShellLaunch,
    private readonly runtime: Runtime,
    private readonly records: Records | null,
    private readonly setting: CourseSetting,
  ) {}

  get recorder(): Recorder | null {
    return this.records?.recorder ?? null;
  }

  /** Leaves the item that is open and shows another; nothing for one that this package does not have. */
  async open(identifier: string): Promise<void> {
    const item = this.launch.items.find((candidate) => candidate.identifier === identifier);
    if (!item) return;

    await this.close();
    this.enter(item);
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

  private enter(item: ShellItem): void {
    const { frame, seconds, trace } = this.setting;
    const visit = new Visit(
      trace?.around(this.runtime, item.identifier) ?? this.runtime,
      item,
      { record: this.recordOf(item), recorder: this.recorder, seconds },
      {
        started: () => this.started(item),
        finished: (suspended) => this.tell({ type: 'shell.finished', item: item.identifier, suspended }),
        asked: (wish) => this.asked(item, wish),
        touched: () => this.touched(visit),
      },
    );
    this.visit = visit;
    frame.show(addressOf(item, this.launch.contentBase), labelOf(item), () => visit.loaded());
  }

  private started(item: ShellItem): void {
    this.setting.appeared();
    this.tell({ type: 'shell.started', item: item.identifier });
  }

  // A course that finishes because the learner goes elsewhere has no say in where.
  private asked(item: ShellItem, wish: Wish): void {
    if (this.isClosing || this.setting.departure.isUnderWay) return;

    this.tell({ type: 'shell.asked', item: item.identifier, wish });
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
