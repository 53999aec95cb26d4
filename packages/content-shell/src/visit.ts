import type { ShellItem } from '@vigie/scorm';
import type { NavigationRequest } from '@vigie/scorm/sequencing';
import type { ItemRecord } from './item-record.js';
import type { Recorder, Report } from './recorder.js';
import type { Runtime, RuntimeNews, RuntimeSession, Wish } from './runtime.js';
import type { Guide } from './scorm2004/guide.js';
import { isSuspended } from './snapshot.js';

/** An item that the learner left sooner, without a word from it, may only have been slow: it was not opened. */
const OPENED_AFTER_SECONDS = 1;
/** At most this long after a value was set it is written down, and recorded. */
const DRAFT_WITHIN_MS = 250;
const RECORD_WITHIN_MS = 1_500;

/** What a visit tells the shell, each synchronously inside the course's own call. */
export interface VisitNews {
  started(): void;
  finished(suspended: boolean): void;
  /** The course wants to go on, and is over. */
  asked(wish: Wish): void;
  requested(request: NavigationRequest): void;
  /** What the item has said was taken in. */
  noted(): void;
  /** There may be something to record; the course is in the middle of a call. */
  touched(): void;
}

/** What a visit needs of the opening it belongs to; `recorder` is null when nothing may be written. */
export interface VisitSetting {
  record: ItemRecord;
  recorder: Recorder | null;
  /** Seconds from a clock that never jumps. */
  seconds: () => number;
  /** Leads through a sequenced course; `isNew` when the item begins a new attempt there. */
  guide: Guide | null;
  isNew: boolean;
}

/** One item in the frame, from its opening until the learner goes elsewhere. */
export class Visit implements RuntimeNews {
  private readonly session: RuntimeSession;
  private state: 'waiting' | 'running' | 'finished' = 'waiting';
  private resolveFinish: () => void = () => {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private draftTimer: ReturnType<typeof setTimeout> | undefined;
  private loadedAt: number | null = null;

  constructor(
    runtime: Runtime,
    readonly item: ShellItem,
    private readonly setting: VisitSetting,
    private readonly news: VisitNews,
  ) {
    setting.record.begin(setting.seconds());
    this.session = runtime.open(cmiOf(item, setting, runtime), this, setting.guide);
  }

  /** Waits for the end of the course's session; at once when none is open. */
  async hasFinished(): Promise<void> {
    if (this.state === 'running') await new Promise<void>((resolve) => (this.resolveFinish = resolve));
  }

  /** The item's document has loaded. */
  loaded(): void {
    this.loadedAt ??= this.setting.seconds();
  }

  initialized(): void {
    if (this.state === 'waiting') this.setting.record.restart(this.setting.seconds());
    else this.setting.record.begin(this.setting.seconds());
    this.state = 'running';
    this.news.started();
  }

  changed(): void {
    this.timer ??= setTimeout(() => this.capture(), RECORD_WITHIN_MS);
    this.draftTimer ??= setTimeout(() => this.draft(), DRAFT_WITHIN_MS);
    this.news.touched();
  }

  committed(): void {
    this.capture();
    this.news.touched();
  }

  finished(): void {
    this.setting.record.stop(this.setting.seconds());
    this.state = 'finished';
    this.conclude();
    this.capture();
    this.resolveFinish();
    this.news.finished(isSuspended(this.session.read()));
    this.news.touched();
  }

  asked(wish: Wish): void {
    this.news.asked(wish);
  }

  requested(request: NavigationRequest): void {
    this.news.requested(request);
  }

  /** Records what the item has said since the last time; nothing while it has not said a word. */
  capture(): void {
    this.clearTimer();
    if (this.state !== 'waiting') this.setting.recorder?.record(this.report(this.state === 'finished'));
  }

  /** The same when the learner looks away: the time counts. */
  captureTime(): void {
    this.clearTimer();
    if (this.state !== 'waiting') this.setting.recorder?.recordTime(this.report(this.state === 'finished'));
  }

  /** The learner goes for good. An item that never spoke was opened, and that is all it asks for. */
  leave(): void {
    if (this.state !== 'waiting') return this.captureTime();
    if (this.hasBeenSeen()) this.setting.recorder?.record(this.report(true));
  }

  /** The course leads on: what the item has said last, and where the course stands now. */
  captureWay(): void {
    this.clearTimer();
    const isFinal = this.state === 'finished' || (this.state === 'waiting' && this.hasBeenSeen());
    this.setting.recorder?.record(this.report(isFinal));
  }

  /** The item's session is over, whether it has said so or not. */
  conclude(): void {
    this.setting.guide?.conclude(this.item.identifier, this.session.read(), this.session.touched);
  }

  private draft(): void {
    this.draftTimer = undefined;
    if (this.state !== 'waiting') this.setting.recorder?.draft(this.report(this.state === 'finished'));
  }

  private hasBeenSeen(): boolean {
    return this.loadedAt !== null && this.setting.seconds() - this.loadedAt >= OPENED_AFTER_SECONDS;
  }

  private report(final: boolean): Report {
    const cmi = this.session.read();
    const { record, seconds } = this.setting;
    if (this.state !== 'waiting') record.newest = cmi;
    record.note(cmi, this.session.best(), seconds());
    const { identifier: item } = this.item;
    const { guide } = this.setting;
    guide?.note(item, cmi, this.session.touched, record.seconds - record.earlierSeconds);
    this.news.noted();
    const { sticky } = record;
    return { item, cmi, final, sticky, seconds: record.seconds, sequencing: guide?.snapshot() };
  }

  private clearTimer(): void {
    clearTimeout(this.timer);
    clearTimeout(this.draftTimer);
    this.timer = this.draftTimer = undefined;
  }
}

function cmiOf(
  item: ShellItem,
  { record: { newest, earlierSeconds }, guide, isNew }: VisitSetting,
  runtime: Runtime,
): Record<string, unknown> {
  const cmi = newest ? runtime.reopened(item.cmi, newest, earlierSeconds) : item.cmi;
  return guide ? guide.cmiFor(cmi, isNew) : cmi;
}
