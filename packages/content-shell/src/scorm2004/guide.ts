import type { Cmi2004Snapshot, CmiSnapshot, CommitEnvelope, SequencedMenu } from '@vigie/scorm';
import {
  conclude,
  type DataAnswer,
  flows,
  improve,
  initialDataFor,
  isValid,
  type NavigationRequest,
  type Outcome,
  reasonOf,
  record,
  type Result,
  sequencedResult,
  type SequencingException,
  Sequencer,
  SharedBuckets,
  validityOf,
} from '@vigie/scorm/sequencing';
import { formatTimespan2004 } from '../timespan.js';
import type { SequencingLaunch } from '../sequencing-launch.js';
import { numbersFor } from './numbers.js';
import { readRequest } from './navigation.js';

/** Leads through a sequenced course: which item comes, what it finds, and what it may ask for. */
export class Guide {
  private readonly sequencer: Sequencer;
  private readonly buckets: SharedBuckets;

  private reached: Result = { completion: 'not-attempted', success: 'unknown', scaledScore: null };

  /** @param attempt - the same attempt draws the same random numbers, on every device. */
  constructor(
    attempt: string,
    private readonly launch: SequencingLaunch,
  ) {
    const { tree, state, objectives, data } = launch;
    const parts = { now: Date.now, random: numbersFor(attempt), globalObjectives: objectives };
    this.sequencer = new Sequencer(tree, state, parts);
    this.buckets = new SharedBuckets(data);
  }

  /** The manifest gives no rules. */
  get isPlain(): boolean {
    return this.launch.isPlain === true;
  }

  open(): Outcome {
    return this.sequencer.open();
  }

  request(request: NavigationRequest): Outcome {
    return this.sequencer.request(request);
  }

  /** The learner leaves. A course that has nothing open stays as it is: it goes on from there. */
  suspend(): void {
    if (this.sequencer.current?.isActive) this.request({ type: 'suspendAll' });
  }

  /** Why nothing can be shown: the specification's number, and a word for people. */
  explain(exception: SequencingException | null): { exception: string | null; reason: string } {
    return { exception, reason: reasonOf(exception) };
  }

  allows(request: NavigationRequest): boolean {
    return isValid(this.sequencer.session, request);
  }

  /** Takes in what an item has said; nothing when the course is elsewhere by now. */
  note(item: string, cmi: CmiSnapshot, touched: ReadonlySet<string>, seconds: number): void {
    if (!cmi.core && this.isAt(item)) record(this.sequencer, cmi, touched, seconds);
  }

  /** The item's session is over. `touched` are the elements that it has set. */
  conclude(item: string, cmi: CmiSnapshot, touched: ReadonlySet<string>): void {
    if (cmi.core || !this.isAt(item)) return;

    const goesOn = this.isPlain && isUnfinished(cmi) && [...touched].some((name) => name.startsWith('cmi.'));
    conclude(this.sequencer, goesOn ? 'suspend' : cmi.exit);
  }

  /** Where everything stands, as a part of a commit. */
  snapshot(): NonNullable<CommitEnvelope['sequencing']> {
    const state = this.sequencer.state();
    const objectives = this.sequencer.writtenObjectives();
    // Of all states the newest is sent: what the whole had reached before its parts began anew must not go with them.
    const known = { ...this.launch.objectives, ...objectives };
    this.reached = improve(this.reached, sequencedResult(this.launch.tree, state, known));
    return { state, objectives, data: this.buckets.changes(), reached: this.reached };
  }

  menu(): SequencedMenu {
    const { whole, ...validity } = validityOf(this.sequencer);
    return { ...validity, whole: this.isPlain && !flows(this.sequencer) ? null : whole };
  }

  /**
   * The run-time data that the delivered item finds.
   *
   * @param base - what the server launched it with, and over it what it left since.
   */
  cmiFor(base: Record<string, unknown>, isNew: boolean): Record<string, unknown> {
    const { current } = this.sequencer;
    if (!current) return base;

    const left = isNew ? null : snapshotIn(base);
    return {
      ...(isNew ? withoutAttempt(base) : base),
      ...initialDataFor(this.sequencer, current, left),
      entry: isNew ? 'ab-initio' : 'resume',
      exit: '',
      session_time: '',
      total_time: formatTimespan2004(current.seconds),
    };
  }

  /** What the course is told of `adl.nav.request_valid.…`; null when it is not that. */
  validityOf(element: string): 'true' | 'false' | null {
    const request = readRequest(element);
    return request && (this.allows(request) ? 'true' : 'false');
  }

  getData(element: string): DataAnswer {
    return this.withCurrent((activity) => this.buckets.get(activity.is, element));
  }

  setData(element: string, value: string): DataAnswer {
    return this.withCurrent((activity) => this.buckets.set(activity.is, element, value));
  }

  private withCurrent(ask: (activity: NonNullable<Sequencer['current']>) => DataAnswer): DataAnswer {
    const { current } = this.sequencer;
    return current ? ask(current) : { value: null, error: 401 };
  }

  private isAt(item: string): boolean {
    return this.sequencer.current?.id === item;
  }
}

/** What an attempt leaves behind: a new one begins without. */
const OF_THE_ATTEMPT = [
  'progress_measure',
  'location',
  'suspend_data',
  'interactions',
  'comments_from_learner',
];

function withoutAttempt(cmi: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(cmi).filter(([name]) => !OF_THE_ATTEMPT.includes(name));
  return { ...Object.fromEntries(kept), completion_status: 'unknown', success_status: 'unknown' };
}

/** It has not said how it was left: where no rules ask for its end, who comes back finds the work again. */
const isUnfinished = ({ exit, completion_status }: Cmi2004Snapshot): boolean =>
  !exit && completion_status !== 'completed';

const snapshotIn = (cmi: Record<string, unknown>): Cmi2004Snapshot => ({
  ...cmi,
  completion_status: String(cmi['completion_status'] ?? 'unknown'),
});
