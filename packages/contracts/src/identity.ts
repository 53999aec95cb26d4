import { z } from 'zod';
import { Id, Instant, listOf, Locale } from './common.js';

/** What people may be. `trainer` counts on the platform or in one course, `focal-point` in one organisation. */
export const Role = z.enum(['learner', 'focal-point', 'trainer', 'admin']).meta({ id: 'Role' });
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
    /** Roles that count on the whole platform. */
    roles: z.array(Role),
    /** Organisations whose people this person sees. */
    focalPointOf: z.array(Id),
    /** Courses that this person trains in without being a trainer of the platform. */
    trainerOf: z.array(Id),
    organisation: Organisation,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** An open session of mine. */
export const OpenSession = z
  .object({
    /** Browser and system, as far as the browser said; null when it said nothing. */
    browser: z.string().nullable(),
    system: z.string().nullable(),
    openedAt: Instant,
    /** To the hour: it is renewed once an hour. */
    lastSeenAt: Instant,
    isThisOne: z.boolean(),
  })
  .meta({ id: 'OpenSession' });
export type OpenSession = z.infer<typeof OpenSession>;

export const OpenSessionList = listOf(OpenSession).meta({ id: 'OpenSessionList' });
