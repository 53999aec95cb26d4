import { z } from 'zod';

/** The four languages of the platform; French is the base. */
export const Locale = z.enum(['fr', 'en', 'es', 'ar']).meta({ id: 'Locale' });
export type Locale = z.infer<typeof Locale>;

/** Identifier of a row: UUID, version 7 when made by Vigie. */
export const Id = z.uuid();

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();

/** A text and the language it is written in, so that a page can mark it up when it is not the page's own. */
export const Text = z.object({ text: z.string(), locale: Locale }).meta({ id: 'Text' });
export type Text = z.infer<typeof Text>;

/** Somebody as those who work with them are told. */
export const Author = z.object({ id: Id, name: z.string() });
export type Author = z.infer<typeof Author>;

/** A list that fits on one page. */
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });

/** Share of points, 0..1. */
export const ScaledScore = z.number().min(0).max(1);

/** Done (completion) is not passed (success). */
export const Completion = z.enum(['not-attempted', 'incomplete', 'completed']).meta({ id: 'Completion' });
export type Completion = z.infer<typeof Completion>;
export const Success = z.enum(['unknown', 'passed', 'failed']).meta({ id: 'Success' });
export type Success = z.infer<typeof Success>;
