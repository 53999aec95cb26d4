import type { Activity } from './activity.js';
import { whyNotDelivered } from './delivery.js';
import { navigate, type NavigationRequest, type SequencingRequest } from './navigation.js';
import { primaryOf, statusOf } from './objectives.js';
import { lookAt, type Sequenced, sequence } from './requests.js';
import { completionOf, hasPreRule } from './rules.js';
import type { Sequencer } from './sequencer.js';
import type { Session } from './session.js';
import { terminate } from './termination.js';

/** One entry of the course's menu, in the learner's order. */
export interface MenuEntry {
  identifier: string;
  depth: number;
  /** May be chosen now. */
  isChoice: boolean;
  /** Not to be shown at all: invisible, hidden by a rule, or not among the selected. */
  isHidden: boolean;
  isCurrent: boolean;
  state: 'untouched' | 'begun' | 'completed' | 'passed' | 'failed';
}

/** What the learner and the course may ask for now. */
export interface Validity {
  canContinue: boolean;
  canPrevious: boolean;
  /** Controls that the course asks to do without while this activity is shown. */
  hidden: string[];
  menu: MenuEntry[];
  /** The course as a whole: choosing it leads to its first part. */
  whole: Pick<MenuEntry, 'identifier' | 'isChoice'>;
}

/** Would a request lead somewhere? Thought through to the end, and nothing of it stays. */
export function isValid(session: Session, request: NavigationRequest): boolean {
  return session.imagine(() => {
    const asked = ask(session, request);
    return asked !== null && leads(session, sequence(session, asked));
  });
}

export function validityOf({ session }: Sequencer): Validity {
  return {
    canContinue: isValid(session, { type: 'continue' }),
    canPrevious: isValid(session, { type: 'previous' }),
    hidden: session.current?.is.hidden ?? [],
    ...menuOf(session),
  };
}

/** Does one part lead to another? Else they stand side by side. */
export const flows = ({ session }: Sequencer): boolean =>
  session.root.all.some(({ isLeaf, is }) => !isLeaf && is.control.flow);

/** Up to where the tree is walked: the sequencing request after the termination, null when there is none. */
function ask(session: Session, request: NavigationRequest): SequencingRequest | null {
  const navigation = navigate(session, request);
  if (navigation.exception !== null) return null;
  if (!navigation.termination) return navigation.sequencing;

  const { exception, sequencing } = terminate(session, navigation.termination);
  return exception ? null : (sequencing ?? navigation.sequencing);
}

const leads = (session: Session, { deliver, isEnd }: Sequenced): boolean =>
  isEnd || (deliver !== null && whyNotDelivered(session, deliver) === null);

function menuOf(session: Session): Pick<Validity, 'menu' | 'whole'> {
  const { root } = session;
  const shown = root.preorder.slice(1);
  const hidden = new Set(shown.filter((one) => isHidden(session, one)));
  const choices = choicesAmong(session, root.preorder);
  const menu = shown.map((activity): MenuEntry => ({
    identifier: activity.id,
    depth: activity.path.length - 2,
    isChoice: choices.has(activity),
    isHidden: activity.path.some((one) => hidden.has(one)),
    isCurrent: activity === session.current,
    state: stateOf(session, activity),
  }));
  return { menu, whole: { identifier: root.id, isChoice: choices.has(root) } };
}

// The current activity's end is thought through once for all of them: a menu may have hundreds of entries.
function choicesAmong(session: Session, shown: readonly Activity[]): Set<Activity> {
  const allowed = shown.filter(
    ({ id: target }) => navigate(session, { type: 'choice', target }).exception === null,
  );
  const [first] = allowed;
  if (!first) return new Set();

  return session.imagine(() => {
    const asked = ask(session, { type: 'choice', target: first.id });
    if (asked === null) return new Set();
    // A rule of the current activity leads elsewhere, whatever is chosen.
    if (asked.type !== 'choice') return new Set(leads(session, sequence(session, asked)) ? allowed : []);
    return new Set(allowed.filter((one) => leads(session, lookAt(session, one))));
  });
}

function isHidden(session: Session, activity: Activity): boolean {
  return !activity.is.visible || hasPreRule(session, activity, 'hiddenFromChoice');
}

function stateOf(session: Session, activity: Activity): MenuEntry['state'] {
  const { satisfied } = statusOf(session, activity, primaryOf(activity));
  const isDone = completionOf(session, activity) === true;
  if (activity.attempts === 0) return 'untouched';
  if (satisfied === false && !activity.isActive && isDone) return 'failed';
  if (!isDone) return 'begun';
  return satisfied ? 'passed' : 'completed';
}
