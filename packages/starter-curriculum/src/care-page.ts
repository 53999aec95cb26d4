import { Locale, PageBlock } from '@vigie/contracts';
import { z } from 'zod';
import { fileOf } from './lesson-data.js';

const CarePage = z.strictObject({
  section: z.record(Locale, z.string()),
  title: z.record(Locale, z.string()),
  blocks: z.record(Locale, z.array(PageBlock)),
});

/** A page after the demonstration lesson, for whoever it has touched: taking care of oneself, in four languages. */
export const carePage = (): z.infer<typeof CarePage> =>
  CarePage.parse(JSON.parse(fileOf('data/care-page.json')));
