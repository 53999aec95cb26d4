import type { ActivityVisit, Case, Question } from './case-file.js';
import type { Command } from './command.js';
import { Deviations } from './deviations.js';
import { judge, type Outcome } from './judge.js';
import type { Offers, SuitePlayer } from './player.js';
import { endingOf } from './pages.js';

/** What went wrong in a case, in the order in which it did; empty when all is as it must be. */
export type Problems = string[];

/** Plays a case from end to end. Stops at the first activity that is not the expected one: all after it is void. */
export async function playCase(one: Case, player: SuitePlayer, firstPackage = one.name): Promise<Problems> {
  const problems: Problems = [];
  const deviations = new Deviations();
  let packageName = firstPackage;
  await player.launch(packageName);
  if (one.start !== null) await player.choose(one.start);

  for (const [index, visit] of one.visits.entries()) {
    const place = `visit ${index + 1} (activity ${visit.activity})`;
    const delivered = await player.delivered();
    if (delivered?.activity !== visit.activity) {
      problems.push(
        `${place}: ${delivered === null ? 'nothing' : `activity ${delivered.activity}`} was delivered`,
      );
      return problems;
    }
    for (const problem of await stay(visit, { page: delivered.page, deviations }, player))
      problems.push(`${place}: ${problem}`);
    packageName = await goOn(visit, { packageName, isLast: index === one.visits.length - 1 }, player);
  }
  if (one.mustEnd && !(await player.hasEnded())) problems.push('the session has not ended');
  return problems;
}

/** The questions come first, as the suite's own pages ask them. */
interface Stay {
  page: string;
  deviations: Deviations;
}

async function stay(
  visit: ActivityVisit,
  { page, deviations }: Stay,
  player: SuitePlayer,
): Promise<string[]> {
  const problems: string[] = [];
  if (visit.questions.length > 0) {
    const offers = await player.offers();
    problems.push(...visit.questions.flatMap((question) => ask(question, offers) ?? []));
  }
  for (const command of visit.commands) {
    const problem = await perform(command, player, (outcome) =>
      deviations.judge(command, outcome, visit.activity),
    );
    if (problem !== null) problems.push(problem);
  }
  if (visit.commands.length > 0 && endingOf(page).isAtOnce) await player.call('Terminate', '');
  return problems;
}

/** How the suite names a whole course. */
const ROOT = 'LMS Test Content Package';

function ask({ about, activity, isExpected }: Question, offers: Offers): string | null {
  const answer = answerTo(about, activity, offers);
  if (answer === isExpected) return null;
  return `${about}${activity && ` ${activity}`}: expected ${isExpected ? 'yes' : 'no'}, found the contrary`;
}

function answerTo(about: string, activity: string, offers: Offers): boolean {
  switch (about) {
    case 'continue.enabled':
      return offers.continue;
    case 'continue.disabled':
      return !offers.continue;
    case 'previous.enabled':
      return offers.previous;
    case 'previous.disabled':
      return !offers.previous;
    case 'toc.enabled':
      return [...offers.menu.values()].some(({ isSelectable, isCurrent }) => isSelectable && !isCurrent);
    case 'toc.enabled.selectable':
      if (activity.startsWith(ROOT)) return offers.root;
      return offers.menu.get(activity)?.isSelectable ?? false;
    case 'toc.visible':
      return offers.menu.has(activity);
    case 'click.button':
      return true;
    default:
      throw new Error(`unknown question ${about}`);
  }
}

async function perform(
  command: Command,
  player: SuitePlayer,
  verdict: (outcome: Outcome) => string | null,
): Promise<string | null> {
  if (command.method === 'objectives') {
    return judge(command, { value: (await identifiers('cmi.objectives', player)).join(','), error: '0' });
  }
  const element = await withIndex(command.element, player);
  if (element === null) return `${command.element}: there is nothing of that identifier`;

  const given = command.method === 'SetValue' ? [element, command.value] : [element];
  return verdict(await player.call(command.method, ...given));
}

async function identifiers(list: string, player: SuitePlayer): Promise<string[]> {
  const count = Number((await player.call('GetValue', `${list}._count`)).value) || 0;
  const found: string[] = [];
  for (let index = 0; index < count; index++) {
    found.push((await player.call('GetValue', `${list}.${index}.id`)).value);
  }
  return found;
}

async function withIndex(element: string, player: SuitePlayer): Promise<string | null> {
  const [before = '', identifier, after = ''] = element.split('&');
  if (identifier === undefined) return element;

  const list = before.startsWith('adl.data') ? 'adl.data' : 'cmi.objectives';
  const index = (await identifiers(list, player)).indexOf(identifier);
  return index < 0 ? null : `${before}${index}${after}`;
}

interface Moment {
  packageName: string;
  isLast: boolean;
}

/** What the learner does after the visit. @returns the package that is open then */
async function goOn(
  { then, subject }: ActivityVisit,
  { packageName, isLast }: Moment,
  player: SuitePlayer,
): Promise<string> {
  switch (then) {
    case '':
    case 'AutoTest':
    case 'HasEnded':
      return packageName;
    case 'Continue':
      await player.press('continue');
      return packageName;
    case 'ContinueExitCM8':
      await player.press('continue');
      return relaunch(packageName, player);
    case 'Previous':
      await player.press('previous');
      return packageName;
    case 'Choice':
    case 'ChoiceExit':
      await player.choose(subject);
      return packageName;
    case 'RootSX4b':
      await player.choose('LMS Test Content Package SX-04b');
      return packageName;
    case 'APIt1':
    case 'APIt2':
      await player.choose(`API Implementation Test ${then.at(-1)}`);
      return packageName;
    case 'DMIt1':
    case 'DMIt2':
    case 'DMIt3':
    case 'DMIt4':
      await player.choose(`Data Model Implementation Test ${then.at(-1)}`);
      return packageName;
    case 'SuspendCM09ca':
      await player.press('suspendAll');
      return relaunch(packageName, player);
    case 'TRIGExitAll':
    case 'Exit':
      await player.press('exitAll');
      return packageName;
    case 'DMBxAct':
      await relaunch(packageName, player);
      await player.choose('Data Model Behavior Test 1');
      return packageName;
    case 'RelaunchCM10':
      await relaunch(packageName, player);
      await player.choose('Activity 4');
      return packageName;
    case 'exitlaunch':
    case 'autoendrelaunch':
      return relaunch(subject, player);
    case 'ReLaunchDDMa':
      return relaunch('DDMa', player);
    case 'ReLaunchDDMb':
      return relaunch('DDMb', player);
    default:
      if (isLast || !/^(Relaunch|ExitCM|DMBx)/.test(then)) throw new Error(`unknown instruction ${then}`);
      return relaunch(packageName, player);
  }
}

/** Leaves the package, unless it is over, and opens one again. */
async function relaunch(packageName: string, player: SuitePlayer): Promise<string> {
  if (!(await player.hasEnded())) await player.press('exitAll');
  await player.launch(packageName);
  return packageName;
}
