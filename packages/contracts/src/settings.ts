import { z } from 'zod';
import { Id, Instant, listOf, Locale } from './common.js';
import { EmailAddress } from './people.js';
import { Country } from './profile.js';

const Day = z.iso.date();

const shape = {
  /** Where the contact helps; null: everywhere. */
  country: Country.nullable().default(null),
  /** Of the name and the hours. */
  locale: Locale,
  name: z.string().trim().min(1).max(200),
  /** As people dial it. */
  phone: z
    .string()
    .trim()
    .max(50)
    .regex(/^[+0-9][0-9 ().-]*$/)
    .nullable()
    .default(null),
  hours: z.string().trim().max(200).nullable().default(null),
  email: EmailAddress.nullable().default(null),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
  /** Somebody called, or asked, and it was right. */
  checkedOn: Day,
  checkAgainBy: Day,
};

const hasWay = ({ phone, email, url }: { phone: unknown; email: unknown; url: unknown }) =>
  phone !== null || email !== null || url !== null;

/** Whom people can turn to. Nothing is invented: what nobody has checked is not here. */
export const HelpContactInput = z
  .strictObject(shape)
  .refine(hasWay, { path: ['phone'], message: 'a phone number, an e-mail address or a page is needed' })
  .refine(({ checkedOn, checkAgainBy }) => checkAgainBy > checkedOn, {
    path: ['checkAgainBy'],
    message: 'later than the day of the check',
  })
  .meta({ id: 'HelpContactInput' });
export type HelpContactInput = z.infer<typeof HelpContactInput>;

export const HelpContact = z
  .object({
    id: Id,
    country: z.string().nullable(),
    locale: Locale,
    name: z.string(),
    phone: z.string().nullable(),
    hours: z.string().nullable(),
    email: z.string().nullable(),
    url: z.string().nullable(),
    checkedOn: Day,
    checkAgainBy: Day,
    /** The day to check again has passed. */
    isOverdue: z.boolean(),
    changedAt: Instant,
  })
  .meta({ id: 'HelpContact' });
export type HelpContact = z.infer<typeof HelpContact>;

export const HelpContactList = listOf(HelpContact).meta({ id: 'HelpContactList' });
export type HelpContactList = z.infer<typeof HelpContactList>;
