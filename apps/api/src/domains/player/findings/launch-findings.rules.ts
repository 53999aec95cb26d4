import type { PackageFinding } from '@vigie/contracts';
import type { TraceCall } from '@vigie/scorm';

type Call = Pick<TraceCall, 'method' | 'element' | 'value' | 'answer' | 'error'>;

/** What is known of one launch that is over. */
export interface ToldLaunch {
  /** In their order. */
  calls: readonly Call[];
  /** No call is missing from them: what is not among them was not called. */
  isWhole: boolean;
  /** Of its largest save. */
  largestSave: number;
}

/** Saves beyond this are cut short when a page is closed: browsers send no more with it. */
const LARGE_SAVE_BYTES = 60_000;

const SUBJECTS_AT_MOST = 10;

/** What launches tell of a package that its files do not. */
export function findingsOfLaunches(launches: readonly ToldLaunch[]): PackageFinding[] {
  const told = launches.filter(({ calls, isWhole }) => isWhole && calls.some(isInitialize));
  const scored = told.filter(({ calls }) => calls.some((call) => sets(call, SCORE)));
  const all = told.length;
  return [
    ...found('never-status', 'tracking', told.every(without(STATUS)) ? all : 0, all),
    ...found('score-unfinished', 'tracking', mostly(scored.filter(neverDone), scored), scored.length),
    ...found('never-terminates', 'tracking', told.every(without(END)) ? all : 0, all),
    ...errorsIn(launches),
    ...largeSavesIn(launches),
    ...found('never-commits', 'note', mostly(told.filter(reliesOnUs), told), all),
  ];
}

const STATUS = /^cmi\.(core\.lesson|completion|success)_status$/;
const SCORE = /^cmi\.(core\.)?score\.(raw|scaled)$/;
const END = /^(LMSFinish|Terminate)$/;
const COMMIT = /^(LMSCommit|Commit)$/;
const SET = /^(LMS)?SetValue$/;
const DOES = /^(LMS)?(Initialize|SetValue|Commit|Finish|Terminate)$/;

const isInitialize = ({ method }: Call) => /^(LMS)?Initialize$/.test(method);
const sets = ({ method, element }: Call, what: RegExp) => SET.test(method) && what.test(element);
const isDone = (call: Call) =>
  sets(call, STATUS) && /^(completed|passed|failed)/.test(call.value ?? '') && call.answer === 'true';

/** Nothing of the kind was called: neither a function of this name, nor a value set under it. */
const without =
  (what: RegExp) =>
  ({ calls }: ToldLaunch): boolean =>
    !calls.some((call) => what.test(call.method) || sets(call, what));

const neverDone = ({ calls }: ToldLaunch) => !calls.some(isDone);

/** It said how far the learner is, and left it to us to keep that. */
const reliesOnUs = (launch: ToldLaunch) =>
  launch.calls.some((call) => sets(call, STATUS)) && without(COMMIT)(launch) && without(END)(launch);

/** How many of these, if they are at least half of those; a learner who left early proves nothing. */
const mostly = (some: readonly ToldLaunch[], of: readonly ToldLaunch[]) =>
  some.length * 2 >= of.length ? some.length : 0;

function found(
  kind: PackageFinding['kind'],
  weight: PackageFinding['weight'],
  count: number,
  of: number | null,
  subjects: string[] = [],
): PackageFinding[] {
  if (count === 0) return [];
  return [{ kind, weight, source: 'use', count, of, subjects, places: [] }];
}

/** Calls that were refused. Asking for a value that is not there is how courses find out, and no error of theirs. */
function errorsIn(launches: readonly ToldLaunch[]): PackageFinding[] {
  const refused = (call: Call) => DOES.test(call.method) && call.error !== '0' && call.error !== '';
  const subjects = new Set(
    launches
      .flatMap(({ calls }) => calls.filter(refused))
      .map(({ method, element, error }) => `${method}(${element}) → ${error}`),
  );
  const launchesWith = launches.filter(({ calls }) => calls.some(refused)).length;
  const known = launches.filter(({ calls }) => calls.length > 0).length;
  return found('call-errors', 'tracking', launchesWith, known, [...subjects].slice(0, SUBJECTS_AT_MOST));
}

function largeSavesIn(launches: readonly ToldLaunch[]): PackageFinding[] {
  const large = launches.filter(({ largestSave }) => largestSave > LARGE_SAVE_BYTES).length;
  return found('large-saves', 'tracking', large, launches.length);
}
