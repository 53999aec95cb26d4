import { z } from 'zod';
import { Locale } from '../common.js';
import { LocalText } from './module-document.js';

/** A term that the modules of a platform share, with its definition where there is one. */
const GlossaryTerm = z.strictObject({
  id: z.string().min(1).max(80),
  term: LocalText,
  definition: z.partialRecord(Locale, z.string().min(1)),
});

/** What a module only refers to: the terms of the glossary, and the citations behind the keys of its sources. */
export const ModuleLibrary = z.strictObject({
  glossary: z.array(GlossaryTerm),
  sources: z.record(z.string(), z.string()),
});
export type ModuleLibrary = z.infer<typeof ModuleLibrary>;
