import { z } from 'zod';
import { Id, Instant, listOf } from './common.js';

/** A partner with what the asking person may know of it. */
export const OrganisationDetail = z
  .object({
    id: Id,
    name: z.string(),
    createdAt: Instant,
    /** Null for those who do not look after its people. */
    peopleCount: z.int().nullable(),
    /** With it people register themselves; null: they cannot, or it is not yours to see. */
    joinCode: z.string().nullable(),
    can: z.array(z.enum(['rename', 'change-join-code', 'invite'])),
  })
  .meta({ id: 'OrganisationDetail' });
export type OrganisationDetail = z.infer<typeof OrganisationDetail>;

export const OrganisationList = listOf(OrganisationDetail).meta({ id: 'OrganisationList' });

export const OrganisationsQuery = z.strictObject({ q: z.string().trim().max(100).optional() });

export const OrganisationInput = z
  .strictObject({ name: z.string().trim().min(2).max(200) })
  .meta({ id: 'OrganisationInput' });
