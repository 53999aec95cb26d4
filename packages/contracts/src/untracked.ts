import { z } from 'zod';
import { Id, listOf, Text } from './common.js';
import { LanguageStanding } from './module/module-document.js';

/** A module that is open to everybody, and of which nobody learns who opened it. */
export const UntrackedModule = z
  .object({ id: Id, title: Text, minutes: z.int(), languages: z.array(LanguageStanding) })
  .meta({ id: 'UntrackedModule' });
export type UntrackedModule = z.infer<typeof UntrackedModule>;

export const UntrackedModuleList = listOf(UntrackedModule).meta({ id: 'UntrackedModuleList' });
export type UntrackedModuleList = z.infer<typeof UntrackedModuleList>;

/** The same, with the address of its page on its content host. */
export const UntrackedPage = UntrackedModule.extend({ url: z.string() }).meta({ id: 'UntrackedPage' });
export type UntrackedPage = z.infer<typeof UntrackedPage>;
