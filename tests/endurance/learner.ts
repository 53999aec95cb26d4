import { setTimeout as pause } from 'node:timers/promises';
import type { CommitEnvelope } from '@vigie/scorm';
import type { SignedIn } from '../support/many-learners.js';
import type { Chance } from './chance.js';
import { Device } from './device.js';
import { Tab } from './tab.js';
import type { Truth } from './truth.js';

/** Where and how a learner learns. */
export interface Setting {
  origin: string;
  activity: string;
  truth: Truth;
  isOver: () => boolean;
}

const scripts = ['é', '漢', 'ع', '😀', 'x'];

/** Somebody with two devices who opens the course again and again and leaves it in every possible way. */
export class Learner {
  private readonly devices = [new Device(), new Device()];
  private count = 0;
  /** What was saved some time ago, with the token of its opening. */
  private readonly old: { envelope: CommitEnvelope; token: string }[] = [];

  constructor(
    private readonly person: SignedIn,
    private readonly setting: Setting,
    private readonly chance: Chance,
  ) {}

  async learn(): Promise<void> {
    while (!this.setting.isOver()) await this.sit(this.chance.pick(this.devices));
  }

  /** In the end each device is opened once more and sends what it still holds. */
  async settle(): Promise<boolean> {
    for (const device of this.devices) {
      const tab = this.tabOn(device);
      await tab.sendWaiting();
      const isDone = !tab.hasWaiting;
      tab.crash();
      if (!isDone) return false;
    }
    return true;
  }

  get refused(): number {
    return this.devices.reduce((sum, { refused }) => sum + refused.length, 0);
  }

  private tabOn(device: Device): Tab {
    return new Tab(device, this.person, this.setting.origin, this.setting.truth);
  }

  /** One sitting: opens, works through some pages, and goes. */
  private async sit(device: Device): Promise<void> {
    const { chance, setting } = this;
    const tab = this.tabOn(device);
    if (!(await tab.open(setting.activity)) || !tab.launch) {
      tab.crash();
      return void (await pause(chance.between(200, 1_000)));
    }
    const work = new Work(tab, chance, () => this.count++);
    const pages = chance.between(2, 25);
    for (let page = 0; page < pages && !setting.isOver(); page++) {
      for (const envelope of work.page(chance.is(0.1))) this.remember(envelope, tab.launch.token);
      if (chance.is(0.15)) tab.hide();
      if (chance.is(0.2) && this.old.length > 0) {
        const { envelope, token } = chance.pick(this.old);
        void tab.sendAgain(envelope, chance.is(0.5) ? token : null);
      }
      if (chance.is(0.1)) void tab.sendWaiting();
      await pause(chance.between(20, 500));
    }
    if (chance.is(0.25)) work.finish();
    await this.go(tab);
  }

  private async go(tab: Tab): Promise<void> {
    const how = this.chance.pick(['leave', 'close', 'crash'] as const);
    if (how === 'leave') await Promise.race([tab.sendWaiting(), pause(3_000)]);
    if (how === 'crash') tab.crash();
    else tab.close();
  }

  private remember(envelope: CommitEnvelope, token: string): void {
    if (this.old.length < 50) this.old.push({ envelope, token });
    else this.old[this.chance.between(0, 49)] = { envelope, token };
  }
}

/** What a course says in one opening. */
class Work {
  private readonly began = performance.now();
  private readonly best = new Map<string, number>();
  private isOver = false;

  constructor(
    private readonly tab: Tab,
    private readonly chance: Chance,
    private readonly number: () => number,
  ) {}

  /** Turns to a page of some item and saves. @returns what may be sent again later */
  page(isLong: boolean): CommitEnvelope[] {
    const { launch } = this.tab;
    if (this.isOver || !launch) return [];
    const { identifier } = this.chance.pick(launch.items);
    this.say(
      identifier,
      'incomplete',
      isLong ? this.chance.between(20_000, 64_000) : this.chance.between(0, 2_000),
    );
    return [];
  }

  /** Every item comes to its end. */
  finish(): void {
    for (const { identifier } of this.tab.launch?.items ?? []) this.say(identifier, 'completed', 100);
    this.isOver = true;
  }

  private say(item: string, status: 'incomplete' | 'completed', length: number): void {
    const raw = this.chance.between(0, 100);
    const score = Math.max(this.best.get(item) ?? 0, raw);
    this.best.set(item, score);
    const cmi = {
      core: {
        lesson_status: status,
        lesson_location: `page-${this.number()}`,
        exit: status === 'completed' ? '' : 'suspend',
        score: { raw: String(raw), min: '', max: '' },
      },
      suspend_data: this.chance.pick(scripts).repeat(length).slice(0, length),
    };
    const seconds = (performance.now() - this.began) / 1000;
    this.tab.record({ item, cmi, final: status === 'completed', sticky: { passed: false, score }, seconds });
  }
}
