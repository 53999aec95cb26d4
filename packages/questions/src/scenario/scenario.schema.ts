import { z } from 'zod';
import { distinct, PartId, told } from '../common.schema.js';

/** What stands in it, also while it is being written and does not yet follow the rules. */
export const scenarioShape = <T>(text: z.ZodType<T>) => {
  const choice = z.strictObject({
    id: PartId,
    text,
    rating: z.enum(['good', 'partial', 'poor']),
    /** Meter -> what the choice adds to it. */
    effects: z.record(PartId, z.number()).default({}),
    feedback: text,
    next: PartId,
  });
  const end = z.strictObject({ outcome: z.enum(['good', 'partial', 'poor']), debrief: text });
  return z.strictObject({
    kind: z.literal('scenario'),
    ...told(text),
    meters: z
      .array(z.strictObject({ id: PartId, label: text, start: z.number(), min: z.number(), max: z.number() }))
      .max(4)
      .default([]),
    start: PartId,
    nodes: z
      .array(
        z.union([
          z.strictObject({ id: PartId, text, choices: z.array(choice).min(1).max(6) }),
          z.strictObject({ id: PartId, text, end }),
        ]),
      )
      .min(2)
      .max(60),
  });
};

/** A situation that goes on by what one decides. Never graded; done when any end is reached. */
export const scenario = <T>(text: z.ZodType<T>) =>
  scenarioShape(text).superRefine(({ nodes, start, meters }, context) => {
    const problem = (message: string, rule: string) =>
      context.addIssue({ code: 'custom', path: ['nodes'], message, params: { rule } });
    const [ids, known] = [nodes.map(({ id }) => id), new Set(meters.map(({ id }) => id))];
    distinct(context, 'nodes', ids);
    const choices = nodes.flatMap((node) => ('choices' in node ? node.choices : []));
    distinct(
      context,
      'nodes',
      choices.map(({ id }) => id),
    );
    if (!ids.includes(start)) problem('the first step does not exist', 'no-start');
    if (choices.some(({ next }) => !ids.includes(next))) problem('a choice leads nowhere', 'leads-nowhere');
    if (!nodes.some((node) => 'end' in node)) problem('it has no end', 'no-end');
    if (choices.some(({ effects }) => Object.keys(effects).some((meter) => !known.has(meter))))
      problem('a choice moves a meter that is not there', 'unknown-meter');
  });

export type Scenario<T = string> = z.infer<ReturnType<typeof scenario<T>>>;
