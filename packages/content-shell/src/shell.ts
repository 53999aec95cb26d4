import type { CommitEnvelope, PageMessage, ShellLaunch } from '@vigie/scorm';
import { acknowledge } from './acknowledge.js';
import { CallTrace } from './call-trace.js';
import { Course, type CourseSetting, type Records } from './course.js';
import { watchEscape } from './escape-key.js';
import { Farewell } from './farewell.js';
import type { Journal } from './journal.js';
import type { Send } from './last-post.js';
import { NotesDesk } from './notes-desk.js';
import type { PageChannel } from './page-channel.js';
import { Recorder } from './recorder.js';
import { guideFor, runtimes } from './runtime.js';
import { sequencingOf } from './sequencing-launch.js';

/** The most that the page takes at once. */
const MAX_JOURNAL = 200;

/** What the shell is made of. */
export interface ShellParts extends Omit<CourseSetting, 'tell' | 'appeared' | 'later' | 'trace'> {
  page: PageChannel;
  journal: Journal;
  document: Document;
  /** Where modules of ours look for what the shell offers. */
  view: object;
  /** The way to the server for a page that goes away; throws for a server that is not the LMS. */
  sendTo: (commitUrl: string) => Send;
}

/** Does what the LMS page asks, one thing after another, and hears acknowledgements at any time. */
export class Shell {
  private course: Course | null = null;
  private work: Promise<void> = Promise.resolve();

  private readonly notes: NotesDesk;

  constructor(private readonly parts: ShellParts) {
    this.notes = new NotesDesk((news) => parts.page.tell(news));
  }

  start(): void {
    const { page, journal, departure } = this.parts;
    page.listen((message) => this.hear(message));
    departure.watch({ hidden: () => this.depart('hidden'), gone: () => this.depart('gone') });
    this.watchKeys();
    page.tell({ type: 'shell.ready', journal: journal.all().slice(-MAX_JOURNAL) });
  }

  private hear(message: PageMessage): void {
    switch (message.type) {
      case 'page.acked':
        return acknowledge(message, this.parts.journal, this.course?.recorder ?? null, (envelope) =>
          this.hand(envelope),
        );
      case 'page.note':
        return this.notes.hear(message);
      case 'page.launch':
        return this.queue(() => this.launch(message.launch));
      case 'page.open':
        return this.queue(async () => this.course?.open(message.item));
      case 'page.navigate':
        return this.queue(async () => this.course?.navigate({ type: message.to }));
      case 'page.leave':
        return this.queue(() => this.leave());
      default:
        message satisfies never;
    }
  }

  private async launch(launch: ShellLaunch): Promise<void> {
    await this.course?.close();
    this.notes.offer(this.parts.view, launch.keepsNotes === true);
    const sequencing = sequencingOf(launch);
    const [runtime, guide] = await Promise.all([
      runtimes[launch.standard](),
      sequencing && guideFor(launch.attempt, sequencing),
    ]);
    const setting: CourseSetting = {
      ...this.parts,
      tell: (news) => this.parts.page.tell(news),
      appeared: () => this.watchKeys(),
      later: (task) => this.queue(task),
      trace: this.traceOf(launch),
    };
    this.course = new Course(launch, runtime, this.recordsFor(launch), setting, guide);
    await this.course.begin();
  }

  private async leave(): Promise<void> {
    await this.course?.leave();
    this.parts.page.tell({ type: 'shell.left' });
  }

  private depart(how: 'hidden' | 'gone'): void {
    this.parts.journal.rewrite();
    this.course?.[how]();
  }

  private recordsFor(launch: ShellLaunch): Records | null {
    if (launch.mode !== 'normal') return null;

    const { journal, sendTo } = this.parts;
    const recorder = new Recorder(launch, journal, (envelope) => this.hand(envelope));
    const farewell = new Farewell(launch.token, recorder, journal, sendTo(launch.commitUrl));
    return { recorder, farewell };
  }

  private traceOf(launch: ShellLaunch): CallTrace | null {
    if (launch.mode !== 'normal') return null;
    const { attempt, epoch } = launch;
    return new CallTrace({ attempt, epoch }, this.parts.seconds, (trace) =>
      this.parts.page.tell({ type: 'shell.trace', trace }),
    );
  }

  private hand(envelope: CommitEnvelope): void {
    this.parts.page.tell({ type: 'shell.commit', envelope });
  }

  private watchKeys(): void {
    watchEscape(this.parts.document, () => this.parts.page.tell({ type: 'shell.key', key: 'Escape' }));
  }

  // What goes wrong is one item that does not open: it is reported, and the next request must still be heard.
  private queue(task: () => Promise<void>): void {
    this.work = this.work.then(task).catch(reportError);
  }
}
