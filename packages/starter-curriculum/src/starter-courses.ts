import { LocalText, type Locale, type ModuleDocument, type ModuleLibrary } from '@vigie/contracts';
import { z } from 'zod';
import { courseIds, readWholeCourse } from './ct-course.js';
import { fileOf } from './lesson-data.js';
import { moduleOf } from './to-module.js';

/** A course of the starter curriculum: what a catalogue says of it, and the modules it is made of, in their order. */
export interface StarterCourse {
  id: string;
  title: Record<Locale, string>;
  summary: Record<Locale, string>;
  audience: Record<Locale, string>;
  advisory: Record<Locale, string>;
  durationMinutes: number;
  /** It gives something at its end. */
  certificate: boolean;
  modules: ModuleDocument[];
}

const PerLanguage = z.strictObject({ fr: z.string(), en: z.string(), es: z.string(), ar: z.string() });
const Course = z.looseObject({
  course: z.looseObject({
    id: z.string(),
    title: PerLanguage,
    subtitle: PerLanguage,
    description: PerLanguage,
    content_advisory: PerLanguage,
    duration_min: z.int(),
    completion: z.looseObject({ certificate: z.boolean() }),
  }),
  modules: z.array(z.record(z.string(), z.unknown())),
});

/** Which courses there are, in the order they are taken; without reading them. */
export const starterCourseIds: readonly string[] = courseIds;

/** The four courses and the self-care module. Their examinations wait, as data, for a question bank. */
export function starterCourses(): StarterCourse[] {
  return courseIds.map((id) => {
    const whole = readWholeCourse(id);
    const { course, modules } = Course.parse(whole);
    return {
      id,
      title: course.title,
      summary: course.description,
      audience: course.subtitle,
      advisory: course.content_advisory,
      durationMinutes: course.duration_min,
      certificate: course.completion.certificate,
      modules: modules.map((module) => moduleOf(whole, module)),
    };
  });
}

const Glossary = z.object({
  terms: z.array(
    z.looseObject({
      id: z.string(),
      fr: z.object({ term: z.string(), definition: z.string() }),
      en: z.object({ term: z.string(), definition: z.string() }),
      es: z.object({ term: z.string(), definition: z.string() }),
      ar: z.object({ term: z.string() }).optional(),
    }),
  ),
});

/** The terms and citations that the starter curriculum refers to. */
export function starterLibrary(): ModuleLibrary {
  const { terms } = Glossary.parse(JSON.parse(fileOf('data/curriculum/glossary.json')));
  return {
    glossary: terms.map(({ id, fr, en, es, ar }) => ({
      id,
      term: LocalText.parse({ fr: fr.term, en: en.term, es: es.term, ...(ar ? { ar: ar.term } : {}) }),
      definition: { fr: fr.definition, en: en.definition, es: es.definition },
    })),
    sources: Object.fromEntries(['sources', 'sources-c3', 'sources-c4'].flatMap(citationsIn)),
  };
}

/** The rows `| S01 | citation | what was read |` of a list of sources. */
function citationsIn(name: string): [string, string][] {
  const rows = fileOf(`data/curriculum/${name}.md`).matchAll(/^\| (S\d\d) \| (.+?) \| .+ \|$/gm);
  return [...rows].map(([, ref = '', citation = '']) => [ref, citation]);
}
