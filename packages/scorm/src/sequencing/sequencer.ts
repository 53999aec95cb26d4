import type { Activity } from './activity.js';
import { endAttempt } from './attempts.js';
import { deliver, whyNotDelivered } from './delivery.js';
import type { SequencingException } from './exceptions.js';
import { navigate, type NavigationRequest } from './navigation.js';
import { rearrange } from './randomize.js';
import { type Sequenced, sequence } from './requests.js';
import { Session, type Surroundings } from './session.js';
import type { GlobalObjectives, SequencingState } from './state.js';
import { terminate } from './termination.js';
import type { SequencingTree } from './tree.js';

/** What came of a request. */
export type Outcome =
  /** Show this activity; `isNew` when it begins a new attempt and finds nothing of an earlier one. */
  | { kind: 'deliver'; activity: string; isNew: boolean }
  /** Nothing to show. `isLeft`: what was shown has ended, so the learner needs another way on. */
  | { kind: 'nothing'; exception: SequencingException | null; isLeft: boolean }
  /** The session is over, or suspended as a whole. */
  | { kind: 'ended'; how: 'over' | 'suspended'; exception: SequencingException | null };

/** Where a sequencing session comes from. */
export interface SequencerParts extends Surroundings {
  globalObjectives: GlobalObjectives;
}

/**
 * The sequencing engine: which activity of a course comes next, by the rules of its manifest. Pure but for what it is
 * given; its whole memory is `state()`.
 *
 * @see SCORM 2004 4th Ed. SN, Overall Sequencing Process (OP.1)
 */
export class Sequencer {
  readonly session: Session;
  /** Takes back what the delivered activity has said since it was delivered. */
  private forget: (() => void) | null = null;

  constructor(tree: SequencingTree, saved: SequencingState | null, parts: SequencerParts) {
    this.session = new Session(tree, parts);
    this.session.loadGlobals(parts.globalObjectives);
    if (saved) this.session.load(saved);
    else
      for (const cluster of this.session.root.all)
        rearrange(this.session, cluster, 'once', 'onEachNewAttempt');
  }

  get current(): Activity | null {
    return this.session.current;
  }

  /**
   * Begins, or goes on where the learner was: also after a tab that was closed or a browser that died in the middle,
   * which counts as suspended.
   */
  open(): Outcome {
    const { session } = this;
    const left = session.current;
    if (left?.isActive && left.isLeaf) terminate(session, 'suspendAll');
    if (session.suspended) {
      session.current = null;
      if (session.suspended.isLeaf) return this.request({ type: 'resumeAll' });
      return this.goOn(session.suspended);
    }
    if (left && !session.hasEnded) return this.goOn(left);

    session.current = null;
    session.hasEnded = false;
    return this.start();
  }

  /** OP.1 for one navigation request. */
  request(request: NavigationRequest): Outcome {
    const navigation = navigate(this.session, request);
    if (navigation.exception !== null) return nothing(navigation.exception, false);
    if (request.type === 'abandon' || request.type === 'abandonAll') this.forget?.();

    let { sequencing } = navigation;
    if (navigation.termination) {
      const terminated = terminate(this.session, navigation.termination);
      if (terminated.exception) return nothing(terminated.exception, false);
      sequencing = terminated.sequencing ?? sequencing;
    }
    return this.conclude(sequence(this.session, sequencing), navigation.termination !== null);
  }

  state(): SequencingState {
    return this.session.save();
  }

  /** The global objectives that this opening has written. */
  writtenObjectives(): GlobalObjectives {
    const { globals, written } = this.session;
    return Object.fromEntries([...written].map((id) => [id, { ...globals.get(id) }]));
  }

  private conclude({ deliver: found, isEnd, exception }: Sequenced, isLeft: boolean): Outcome {
    if (found) return this.deliver(found, isLeft);
    if (!isEnd) return nothing(exception, isLeft);

    const { session } = this;
    if (session.suspended) {
      session.current = null;
      return { kind: 'ended', how: 'suspended', exception };
    }
    if (session.root.isActive) endAttempt(session, session.root);
    for (const activity of session.root.all) activity.isActive = false;
    session.current = null;
    session.hasEnded = true;
    return { kind: 'ended', how: 'over', exception };
  }

  private deliver(activity: Activity, isLeft: boolean): Outcome {
    const exception = whyNotDelivered(this.session, activity);
    if (exception) return nothing(exception, isLeft);

    const { isNew } = deliver(this.session, activity);
    this.forget = this.session.remember(activity);
    return { kind: 'deliver', activity: activity.id, isNew };
  }

  // A course that does not flow begins where the learner chooses: until then at the first that may be chosen.
  private start(): Outcome {
    const started = this.request({ type: 'start' });
    if (started.kind !== 'nothing') return started;

    const choices = this.session.root.preorder.filter(({ isLeaf }) => isLeaf);
    for (const { id: target } of choices) {
      const isPossible = this.session.imagine(
        () => this.request({ type: 'choice', target }).kind === 'deliver',
      );
      if (isPossible) return this.request({ type: 'choice', target });
    }
    return started;
  }

  /** The learner had left after an activity was over: the next one, else the same place to choose from. */
  private goOn(place: Activity): Outcome {
    const { session } = this;
    for (const one of place.path) {
      one.isActive = one !== place || !one.isLeaf;
      one.isSuspended = false;
    }
    session.suspended = null;
    session.current = place;
    const isPossible = session.imagine(() => this.request({ type: 'continue' }).kind !== 'nothing');
    return isPossible ? this.request({ type: 'continue' }) : nothing(null, true);
  }
}

const nothing = (exception: SequencingException | null, isLeft: boolean): Outcome => ({
  kind: 'nothing',
  exception,
  isLeft,
});
