import { z } from 'zod';
import { Locale } from './common.js';
import { countryCodes } from './countries.js';

/** ISO 3166-1 alpha-2. */
export const Country = z
  .string()
  .refine((code) => countryCodes.includes(code), 'not an ISO 3166 country code');

/** The seven audiences of the courses. */
export const Profession = z
  .enum(['police', 'border', 'labour_inspection', 'justice', 'social_work', 'health', 'ngo'])
  .meta({ id: 'Profession' });
export type Profession = z.infer<typeof Profession>;

/** Self-declared and optional; reports use it in bands only. `undisclosed`: prefers not to say. */
export const Sex = z.enum(['female', 'male', 'other', 'undisclosed']).meta({ id: 'Sex' });
export type Sex = z.infer<typeof Sex>;

/** Never a date of birth. */
export const AgeBand = z
  .enum(['under-25', '25-34', '35-44', '45-54', '55-plus', 'undisclosed'])
  .meta({ id: 'AgeBand' });
export type AgeBand = z.infer<typeof AgeBand>;

/** What I told about myself. Nobody else sees sex and age band but in figures of five people or more. */
export const Profile = z
  .object({
    locale: Locale.nullable(),
    country: z.string().nullable(),
    profession: Profession.nullable(),
    sex: Sex.nullable(),
    ageBand: AgeBand.nullable(),
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof Profile>;

/** What a person may change of their own account; null takes an answer back. */
export const ChangeMeInput = z
  .strictObject({
    locale: Locale.optional(),
    country: Country.nullable().optional(),
    profession: Profession.nullable().optional(),
    sex: Sex.nullable().optional(),
    ageBand: AgeBand.nullable().optional(),
  })
  .meta({ id: 'ChangeMeInput' });
export type ChangeMeInput = z.infer<typeof ChangeMeInput>;
