import { type Kind, scoreOf } from '../kind.js';
import type { Scenario } from './scenario.schema.js';

/** Ids of the choices, in the order they were made. */
export type ScenarioAnswer = string[];

interface Graph {
  start: string;
  meters: readonly { id: string; start: number; min: number; max: number }[];
  nodes: readonly object[];
}
type NodeOf<G extends Graph> = G['nodes'][number];
type ChoiceOf<G extends Graph> = Extract<NodeOf<G>, { choices: readonly unknown[] }>['choices'][number];

/** Where a path has led. */
export interface Walk<Node, Choice> {
  /** The step that one stands at. */
  node: Node | undefined;
  /** The steps passed, each with the choice made there. */
  path: { node: Node; choice: Choice }[];
  /** Meter -> its value, never beyond its ends. */
  meters: Record<string, number>;
  ended: boolean;
}

/** Longer than any story: a path that goes in circles stops here. */
const LONGEST = 200;

/** Follows the choices from the start; stops at the first one that is not offered where one stands. */
export function walk<G extends Graph>(raw: unknown, scenario: G): Walk<NodeOf<G>, ChoiceOf<G>> {
  const nodes = scenario.nodes as readonly Step[];
  const meters = Object.fromEntries(scenario.meters.map(({ id, start }) => [id, start]));
  const path: { node: Step; choice: Option }[] = [];
  let node = nodes.find(({ id }) => id === scenario.start);

  for (const wanted of Array.isArray(raw) ? raw.slice(0, LONGEST) : []) {
    const choice = node?.choices?.find(({ id }) => id === wanted);
    if (!node || !choice) break;

    path.push({ node, choice });
    for (const { id, min, max } of scenario.meters)
      meters[id] = Math.min(max, Math.max(min, (meters[id] ?? 0) + (choice.effects[id] ?? 0)));
    node = nodes.find(({ id }) => id === choice.next);
  }
  const ended = node?.end !== undefined;
  return { node, path: path as { node: NodeOf<G>; choice: ChoiceOf<G> }[], meters, ended };
}

interface Option {
  id: string;
  next: string;
  effects: Record<string, number>;
}
interface Step {
  id: string;
  choices?: Option[];
  end?: object;
}

const read = (raw: unknown, question: Scenario<unknown>): ScenarioAnswer | null => {
  const made = walk(raw, question).path.map(({ choice }) => choice.id);
  return made.length > 0 ? made : null;
};

export const scenarioKind: Kind<Scenario<unknown>, ScenarioAnswer> = {
  empty: (id, blank) => ({
    kind: 'scenario',
    id,
    title: blank,
    start: 'n1',
    nodes: [
      {
        id: 'n1',
        text: blank,
        choices: [{ id: 'n1-a', text: blank, rating: 'good', feedback: blank, next: 'n2' }],
      },
      { id: 'n2', text: blank, end: { outcome: 'good', debrief: blank } },
    ],
  }),
  read,
  missing: (raw, question) => (walk(raw, question).ended ? [] : [question.id]),
  // Never graded: the path is what there is to talk about.
  score: () => scoreOf({}, 0, 0),
  withoutAnswers: ({ kind, id, title, intro, meters, start, nodes }) => ({
    kind,
    id,
    title,
    intro,
    meters,
    start,
    nodes: nodes.map((node) =>
      'choices' in node
        ? {
            id: node.id,
            text: node.text,
            choices: node.choices.map((each) => ({ id: each.id, text: each.text })),
          }
        : { id: node.id, text: node.text },
    ),
  }),
};
