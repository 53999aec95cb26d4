import type { ActivityKind, OutlineActivity, OutlineInput, ResourceContent } from '@vigie/contracts';

/** What the rule of a course asks of one activity, and what it waits for. */
export interface ActivityRule {
  id: string;
  required: boolean;
  mustPass: boolean;
  prerequisites: string[];
}

/** An activity as it stands now. */
interface Known extends ActivityRule {
  kind: ActivityKind;
  packageId: string | null;
}

/** Why an outline cannot be, with what a person needs to find the place. */
export interface OutlineProblem {
  type: string;
  title: string;
  details: Record<string, unknown>;
}

/** All activities of an outline, in its order. */
export const activitiesOf = (outline: Pick<OutlineInput, 'sections'>): OutlineActivity[] =>
  outline.sections.flatMap((section) => section.activities);

/**
 * What is wrong with an outline as it would be; undefined when it can stand.
 *
 * @param known - the course's activities now, also those taken out before.
 * @param isLive - the course is open to learners.
 */
export function problemOfOutline(
  outline: Pick<OutlineInput, 'sections'>,
  known: ReadonlyMap<string, Known>,
  isLive: boolean,
): OutlineProblem | undefined {
  const activities = activitiesOf(outline);
  return (
    shapeProblem(outline) ??
    first(activities, (activity) => contentProblem(activity) ?? fixedProblem(activity, known)) ??
    prerequisiteProblem(activities) ??
    liveProblem(activities, isLive)
  );
}

function shapeProblem({ sections }: Pick<OutlineInput, 'sections'>): OutlineProblem | undefined {
  const ids = sections.flatMap(({ id, activities }) => [
    ...(id ? [id] : []),
    ...activities.map((activity) => activity.id),
  ]);
  const isTwice = new Set(ids).size !== ids.length;
  const isAdrift = sections.some(({ id }, index) => id === null && index > 0);
  const isNameless = sections.some(({ id, titles }) => id !== null && titles.length === 0);
  if (!isTwice && !isAdrift && !isNameless) return undefined;
  return { type: 'catalogue/outline-malformed', title: 'Not an outline of a course', details: {} };
}

function contentProblem(activity: OutlineActivity): OutlineProblem | undefined {
  const { id: activityId, kind, packageId, texts, contents } = activity;
  if ((kind === 'package') !== (packageId !== null) || (kind !== 'package' && activity.mustPass))
    return {
      type: 'catalogue/outline-malformed',
      title: 'Packages alone have a package, and can be passed',
      details: { activityId },
    };
  if (kind === 'package') return undefined;
  if (!texts.some(({ title }) => title !== ''))
    return { type: 'catalogue/title-missing', title: 'A resource needs a title', details: { activityId } };
  return contents.length > 0 && contents.every((content) => holds(content, kind))
    ? undefined
    : {
        type: 'catalogue/content-missing',
        title: 'A resource holds what its kind says',
        details: { activityId, kind },
      };
}

/** Exactly what the kind says, and nothing of another kind. */
function holds({ blocks, url, fileId }: ResourceContent, kind: ActivityKind): boolean {
  const held = { page: blocks.length > 0, link: url !== null, file: fileId !== null, package: false };
  return Object.entries(held).every(([one, is]) => is === (one === kind));
}

/** Results belong to what was done: an activity never becomes another one. */
function fixedProblem(
  activity: OutlineActivity,
  known: ReadonlyMap<string, Known>,
): OutlineProblem | undefined {
  const before = known.get(activity.id);
  if (!before || (before.kind === activity.kind && before.packageId === activity.packageId)) return undefined;
  return {
    type: 'catalogue/kind-fixed',
    title: 'An activity keeps its kind and its package',
    details: { activityId: activity.id },
  };
}

function prerequisiteProblem(activities: OutlineActivity[]): OutlineProblem | undefined {
  const ids = new Set(activities.map(({ id }) => id));
  const lost = activities.find(({ prerequisites }) => prerequisites.some((id) => !ids.has(id)));
  if (lost)
    return {
      type: 'catalogue/prerequisite-unknown',
      title: 'An activity waits for one that is not in the course',
      details: { activityId: lost.id },
    };
  const circle = circleIn(activities);
  return (
    circle && {
      type: 'catalogue/prerequisite-circle',
      title: 'Activities wait for each other, so that none could ever open',
      details: { circle },
    }
  );
}

/** The ids of activities that wait for each other, in order; undefined when nobody waits in a circle. */
export function circleIn(activities: Pick<ActivityRule, 'id' | 'prerequisites'>[]): string[] | undefined {
  const waits = new Map(activities.map(({ id, prerequisites }) => [id, prerequisites]));
  const settled = new Set<string>();

  const visit = (id: string, trail: string[]): string[] | undefined => {
    if (trail.includes(id)) return trail.slice(trail.indexOf(id));
    if (settled.has(id)) return undefined;
    const found = first(waits.get(id) ?? [], (next) => visit(next, [...trail, id]));
    settled.add(id);
    return found;
  };

  return first([...waits.keys()], (id) => visit(id, []));
}

function liveProblem(activities: OutlineActivity[], isLive: boolean): OutlineProblem | undefined {
  return isLive && !activities.some(({ required }) => required)
    ? {
        type: 'catalogue/live-needs-required',
        title: 'A course that is open requires at least one activity',
        details: {},
      }
    : undefined;
}

/** What a change of the outline does to the course's rule; where things stand and what they are called is no part of it. */
export function changesOf(before: ActivityRule[], after: ActivityRule[]) {
  const was = new Map(before.map((rule) => [rule.id, rule]));
  const is = new Map(after.map((rule) => [rule.id, rule]));
  return {
    added: after.filter(({ id }) => !was.has(id)).map(({ id }) => id),
    removed: before.filter(({ id }) => !is.has(id)).map(({ id }) => id),
    changed: after.flatMap((rule) => {
      const known = was.get(rule.id);
      return known && !isSameRule(known, rule)
        ? [{ activityId: rule.id, before: ruleOf(known), after: ruleOf(rule) }]
        : [];
    }),
  };
}

const ruleOf = ({ required, mustPass, prerequisites }: ActivityRule) => ({
  required,
  mustPass,
  prerequisites: [...prerequisites].sort(),
});

const isSameRule = (one: ActivityRule, other: ActivityRule) =>
  JSON.stringify(ruleOf(one)) === JSON.stringify(ruleOf(other));

function first<T, R>(items: T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
