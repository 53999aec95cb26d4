import type { QuestionOf } from '../../blocks/block.ts';

type Scenario = Pick<QuestionOf<'scenario'>, 'start' | 'nodes'>;

/** Steps that no choice leads to, and steps from which no way leads to an end. */
export function lostWays({ start, nodes }: Scenario): { unreached: Set<string>; endless: Set<string> } {
  const nexts = new Map(
    nodes.map((node) => [node.id, 'choices' in node ? node.choices.map(({ next }) => next) : []]),
  );
  const reached = closure([start], (id) => nexts.get(id) ?? []);
  const ends = nodes.flatMap((node) => ('end' in node ? [node.id] : []));
  const leading = closure(ends, (id) =>
    nodes.flatMap((node) => (nexts.get(node.id)?.includes(id) ? [node.id] : [])),
  );
  const ids = nodes.map(({ id }) => id);
  return {
    unreached: new Set(ids.filter((id) => !reached.has(id))),
    endless: new Set(ids.filter((id) => !leading.has(id))),
  };
}

function closure(from: string[], onward: (id: string) => string[]): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const next of onward(id)) seen.add(next);
  return seen;
}
