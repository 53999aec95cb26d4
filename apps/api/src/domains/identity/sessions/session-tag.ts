import { z } from 'zod';

/** What a session holds of its person: nothing that could grow old but the generation, which is compared. */
export const SessionTag = z.object({ id: z.uuid(), generation: z.number().int() });
export type SessionTag = z.infer<typeof SessionTag>;
