import { z } from 'zod';
import { Instant, listOf } from './common.js';

/** A mail that was kept instead of sent, because no mail server is set. */
export const KeptMail = z
  .object({
    id: z.string(),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    keptAt: Instant,
  })
  .meta({ id: 'KeptMail' });
export type KeptMail = z.infer<typeof KeptMail>;

export const KeptMailList = listOf(KeptMail).meta({ id: 'KeptMailList' });
