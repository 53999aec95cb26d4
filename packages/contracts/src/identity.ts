import { z } from 'zod';
import { Id, Locale } from './common.js';

export const Role = z.enum(['learner', 'trainer', 'admin']).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

export const SignInInput = z
  .strictObject({
    email: z.email().max(254),
    password: z.string().min(1).max(256),
    /** Stay signed in for 30 days instead of until the browser closes. */
    stay: z.boolean().default(false),
  })
  .meta({ id: 'SignInInput' });
export type SignInInput = z.infer<typeof SignInInput>;

export const Organisation = z.object({ id: Id, name: z.string() }).meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;

/** The signed-in person, as they may see themselves. */
export const Me = z
  .object({
    id: Id,
    email: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    /** Language of the account; null until one was chosen. */
    locale: Locale.nullable(),
    roles: z.array(Role),
    organisation: Organisation,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const ChangeMeInput = z.strictObject({ locale: Locale }).meta({ id: 'ChangeMeInput' });
export type ChangeMeInput = z.infer<typeof ChangeMeInput>;
