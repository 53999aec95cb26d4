import type { Activity, Course, OutlineActivity, OutlineInput } from '@vigie/contracts';
import { type Locale, pickText } from '@vigie/i18n';

/** A part of the outline; the first has no id: what stands before every section. */
export type Part = OutlineInput['sections'][number];

/** The outline as its editor holds it: always with the part before the sections, empty or not. */
export type Outline = Part[];

/** A place among the activities of a part; `index` counts as if the moved one were not there. */
export type Place = { section: string | null; index: number };

export function outlineOf(course: Pick<Course, 'sections' | 'activities'>): Outline {
  const activitiesIn = (section: string | null) =>
    course.activities.filter(({ sectionId }) => sectionId === section).map(asWritten);
  return [
    { id: null, titles: [], activities: activitiesIn(null) },
    ...course.sections.map(({ id, titles }) => ({ id, titles, activities: activitiesIn(id) })),
  ];
}

function asWritten(activity: Activity): OutlineActivity {
  const { id, kind, packageId, texts, contents, required, mustPass, durationMinutes, prerequisites } =
    activity;
  return { id, kind, packageId, texts, contents, required, mustPass, durationMinutes, prerequisites };
}

/** What is sent: without the first part where nothing stands in it. */
export const toSend = (outline: Outline): Part[] =>
  outline.filter(({ id, activities }) => id !== null || activities.length > 0);

export const activitiesIn = (outline: Outline): OutlineActivity[] =>
  outline.flatMap(({ activities }) => activities);

export const findActivity = (outline: Outline, id: string): OutlineActivity | undefined =>
  activitiesIn(outline).find((activity) => activity.id === id);

/** Where an activity stands; undefined when it is not in the outline. */
export function placeOf(outline: Outline, id: string): Place | undefined {
  for (const { id: section, activities } of outline) {
    const index = activities.findIndex((activity) => activity.id === id);
    if (index >= 0) return { section, index };
  }
  return undefined;
}

export function moveActivity(outline: Outline, id: string, to: Place): Outline {
  const activity = findActivity(outline, id);
  if (!activity || !outline.some((part) => part.id === to.section)) return outline;
  return outline.map((part) => {
    const others = part.activities.filter((one) => one.id !== id);
    return { ...part, activities: part.id === to.section ? others.toSpliced(to.index, 0, activity) : others };
  });
}

/** One place up or down; at the end of a part, into the next one. The same outline when there is no further place. */
export function stepActivity(outline: Outline, id: string, step: -1 | 1): Outline {
  const from = placeOf(outline, id);
  const partIndex = outline.findIndex((part) => part.id === from?.section);
  const part = outline[partIndex];
  if (!from || !part) return outline;

  const index = from.index + step;
  if (index >= 0 && index < part.activities.length)
    return moveActivity(outline, id, { section: part.id, index });
  const beside = outline[partIndex + step];
  if (!beside) return outline;
  return moveActivity(outline, id, { section: beside.id, index: step > 0 ? 0 : beside.activities.length });
}

/** Moves a section so that it is the `index`-th titled one, from 0. */
export function moveSection(outline: Outline, id: string, index: number): Outline {
  const moved = outline.find((part) => part.id === id);
  if (!moved || index < 0 || index > outline.length - 2) return outline;
  // The part before the sections stays the first.
  return outline.filter((part) => part !== moved).toSpliced(index + 1, 0, moved);
}

/** Which of the titled sections it is, from 0. */
export const sectionIndex = (outline: Outline, id: string): number =>
  outline.findIndex((part) => part.id === id) - 1;

export const addSection = (outline: Outline, id: string, titles: Part['titles']): Outline => [
  ...outline,
  { id, titles, activities: [] },
];

export const renameSection = (outline: Outline, id: string, titles: Part['titles']): Outline =>
  outline.map((part) => (part.id === id ? { ...part, titles } : part));

/** Its activities go to the part before it. */
export function removeSection(outline: Outline, id: string): Outline {
  const at = outline.findIndex((part) => part.id === id);
  const gone = outline[at];
  if (!gone || at === 0) return outline;
  return outline
    .map((part, index) =>
      index === at - 1 ? { ...part, activities: [...part.activities, ...gone.activities] } : part,
    )
    .filter((part) => part !== gone);
}

/** Writes an activity in its place, or puts a new one at the end of a part. */
export function putActivity(outline: Outline, activity: OutlineActivity, section: string | null): Outline {
  const from = placeOf(outline, activity.id);
  const written = from
    ? outline.map((part) => ({
        ...part,
        activities: part.activities.map((one) => (one.id === activity.id ? activity : one)),
      }))
    : outline.map((part) =>
        part.id === section ? { ...part, activities: [...part.activities, activity] } : part,
      );
  if (!from || from.section === section) return written;
  const target = written.find((part) => part.id === section);
  return moveActivity(written, activity.id, { section, index: target?.activities.length ?? 0 });
}

/** Takes an activity out; nothing waits for it any more. */
export const removeActivity = (outline: Outline, id: string): Outline =>
  outline.map((part) => ({
    ...part,
    activities: part.activities
      .filter((activity) => activity.id !== id)
      .map((activity) => ({
        ...activity,
        prerequisites: activity.prerequisites.filter((one) => one !== id),
      })),
  }));

/** Does a change ask something else of learners? Order, words and contents do not. */
export function asksOtherwise(before: Outline, after: Outline): boolean {
  const rules = (outline: Outline) =>
    activitiesIn(outline)
      .map(({ id, required, mustPass, prerequisites }) =>
        JSON.stringify([id, required, mustPass, [...prerequisites].sort()]),
      )
      .sort()
      .join();
  return rules(before) !== rules(after);
}

/** Activities that would wait for this one, at once or by way of others: it cannot wait for them. */
export function waitingFor(outline: Outline, id: string): Set<string> {
  const waiting = new Set([id]);
  const all = activitiesIn(outline);
  for (let grown = true; grown;) {
    const more = all.filter(
      (one) => !waiting.has(one.id) && one.prerequisites.some((before) => waiting.has(before)),
    );
    for (const one of more) waiting.add(one.id);
    grown = more.length > 0;
  }
  return waiting;
}

/** A title in the reader's language, or the best there is; empty when none is written. */
export const titleIn = (texts: { locale: Locale; title: string }[], locale: Locale) =>
  pickText(Object.fromEntries(texts.map((text) => [text.locale, text.title])), locale);
