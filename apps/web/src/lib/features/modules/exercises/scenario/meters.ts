import type { QuestionOf } from '../../blocks/block.ts';

type Scenario = QuestionOf<'scenario'>;
export type Meter = Scenario['meters'][number];

/** Is there room between its ends, and does it start there? */
export const isSound = ({ min, max, start }: Meter): boolean => min < max && start >= min && start <= max;

/** The scenario with these meters; what choices did to one that is gone goes with it. */
export function withMeters(scenario: Scenario, meters: Meter[]): Scenario {
  const kept = new Set(meters.map(({ id }) => id));
  const effectsOf = (effects: Record<string, number>) =>
    Object.fromEntries(Object.entries(effects).filter(([meter]) => kept.has(meter)));
  return {
    ...scenario,
    meters,
    nodes: scenario.nodes.map((node) =>
      'choices' in node
        ? { ...node, choices: node.choices.map((each) => ({ ...each, effects: effectsOf(each.effects) })) }
        : node,
    ),
  };
}

/** What a choice does to a meter; nothing is not written down. */
export function withEffect(
  effects: Record<string, number>,
  meter: string,
  value: number,
): Record<string, number> {
  const { [meter]: _, ...others } = effects;
  return value === 0 ? others : { ...others, [meter]: value };
}
