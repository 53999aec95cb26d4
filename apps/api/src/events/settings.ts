import { Id, Instant, Locale } from '@vigie/contracts';
import { z } from 'zod';
import { fact } from '../platform/events/events.js';

/** A contact for people who need help was added, changed, checked or taken away. Its words are not part of it. */
export const helpContactChanged = fact(
  'settings.helpContactChanged',
  z.object({
    actorId: Id,
    contactId: Id,
    what: z.enum(['added', 'changed', 'removed']),
    country: z.string().nullable(),
    locale: Locale,
    at: Instant,
  }),
);
