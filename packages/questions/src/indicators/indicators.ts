import { idsOf, type Kind, scoreOf } from '../kind.js';
import type { Indicators } from './indicators.schema.js';

/** Ids of the passages that were pointed out; none at all is an answer too. */
export type IndicatorsAnswer = string[];

type Story = Pick<Indicators<unknown>, 'segments'>;

/** The passages that can be pointed out. */
export function passagesOf<T extends { segments: readonly object[] }>({ segments }: T) {
  type Passage = Extract<T['segments'][number], { id: string }>;
  return segments.filter((segment): segment is Passage => 'id' in segment);
}

/** What was seen in the story: a missed indicator is a person not seen, a false alarm a person suspected for nothing. */
export interface Spotting {
  found: string[];
  missed: string[];
  falseAlarms: string[];
  /** The same by category, in the order of the story; only categories with something in them. */
  byCategory: { category: string; found: number; missed: number; falseAlarms: number }[];
}

/** Sorts the passages by what they are and whether they were pointed out. */
export function spot(raw: unknown, question: Story): Spotting {
  const passages = passagesOf(question);
  const chosen = read(raw, question) ?? [];
  const picked = (role: string, wasChosen: boolean) =>
    passages.filter((each) => each.role === role && chosen.includes(each.id) === wasChosen);
  const [found, missed, falseAlarms] = [
    picked('indicator', true),
    picked('indicator', false),
    picked('distractor', true),
  ];
  const count = (list: typeof found, category: string) =>
    list.filter((each) => each.category === category).length;
  const byCategory = [...new Set(passages.map(({ category }) => category))]
    .map((category) => ({
      category,
      found: count(found, category),
      missed: count(missed, category),
      falseAlarms: count(falseAlarms, category),
    }))
    .filter((each) => each.found + each.missed + each.falseAlarms > 0);
  const ids = (list: typeof found) => list.map(({ id }) => id);
  return { found: ids(found), missed: ids(missed), falseAlarms: ids(falseAlarms), byCategory };
}

function read(raw: unknown, question: Story): IndicatorsAnswer | null {
  if (!Array.isArray(raw)) return null;
  return idsOf(
    raw,
    passagesOf(question).map(({ id }) => id),
  );
}

export const indicatorsKind: Kind<Indicators<unknown>, IndicatorsAnswer> = {
  empty: (id, blank) => ({
    kind: 'indicators',
    id,
    title: blank,
    segments: [
      { text: blank },
      { id: 'a', role: 'indicator', category: 'documents', text: blank, explanation: blank },
      { id: 'b', role: 'distractor', category: 'appearance', text: blank, explanation: blank },
    ],
    debrief: blank,
  }),
  read,
  missing: (raw, question) => (read(raw, question) === null ? [question.id] : []),
  score(raw, question) {
    const chosen = read(raw, question);
    if (chosen === null) return scoreOf({}, 0);

    const { found, missed, falseAlarms } = spot(raw, question);
    const share = Math.max(0, (found.length - falseAlarms.length) / (found.length + missed.length));
    const marks = Object.fromEntries(
      passagesOf(question).map(({ id, role }) => [id, chosen.includes(id) === (role === 'indicator')]),
    );
    return scoreOf(marks, share);
  },
  withoutAnswers: ({ kind, id, title, intro, segments }) => ({
    kind,
    id,
    title,
    intro,
    segments: segments.map((each) => ('id' in each ? { id: each.id, text: each.text } : { text: each.text })),
  }),
};
