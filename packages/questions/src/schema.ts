import { z } from 'zod';
import { apm, apmShape } from './apm/apm.schema.js';
import { gap, gapShape } from './gap/gap.schema.js';
import { indicators, indicatorsShape } from './indicators/indicators.schema.js';
import { matching, matchingShape } from './matching/matching.schema.js';
import { multiple, multipleShape } from './multiple/multiple.schema.js';
import { numeric, numericShape } from './numeric/numeric.schema.js';
import { ordering, orderingShape } from './ordering/ordering.schema.js';
import { reflection } from './reflection/reflection.schema.js';
import { scenario, scenarioShape } from './scenario/scenario.schema.js';
import { single, singleShape } from './single/single.schema.js';
import { truefalse, truefalseShape } from './truefalse/truefalse.schema.js';

export { PartId, Source } from './common.schema.js';

/**
 * Any exercise, its texts of the given shape: `question(z.string())` in one language, `question(LocalText)` in
 * several.
 */
export const question = <T>(text: z.ZodType<T>) =>
  z.discriminatedUnion('kind', [
    single(text),
    multiple(text),
    truefalse(text),
    matching(text),
    ordering(text),
    numeric(text),
    gap(text),
    reflection(text),
    apm(text),
    indicators(text),
    scenario(text),
  ]);
/**
 * Any exercise as it is while an author writes it: of the right shape, but perhaps without a right answer or with a
 * choice that leads nowhere yet.
 */
export const questionShape = <T>(text: z.ZodType<T>) =>
  z.discriminatedUnion('kind', [
    singleShape(text),
    multipleShape(text),
    truefalseShape(text),
    matchingShape(text),
    orderingShape(text),
    numericShape(text),
    gapShape(text),
    reflection(text),
    apmShape(text),
    indicatorsShape(text),
    scenarioShape(text),
  ]);
export type Question<T = string> = z.infer<ReturnType<typeof question<T>>>;
