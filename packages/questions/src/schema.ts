import { z } from 'zod';
import { apm } from './apm/apm.schema.js';
import { gap } from './gap/gap.schema.js';
import { indicators } from './indicators/indicators.schema.js';
import { matching } from './matching/matching.schema.js';
import { multiple } from './multiple/multiple.schema.js';
import { numeric } from './numeric/numeric.schema.js';
import { ordering } from './ordering/ordering.schema.js';
import { reflection } from './reflection/reflection.schema.js';
import { scenario } from './scenario/scenario.schema.js';
import { single } from './single/single.schema.js';
import { truefalse } from './truefalse/truefalse.schema.js';

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
export type Question<T = string> = z.infer<ReturnType<typeof question<T>>>;
