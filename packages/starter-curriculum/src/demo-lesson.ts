import type { Locale } from '@vigie/contracts';
import { manifest12 } from '@vigie/scorm';
import { writeZip } from '@vigie/scorm/node';
import { fileOf, readLessonData, type LessonData } from './lesson-data.js';

/** The demonstration lesson: what a catalogue says of it, and the files of its SCORM 1.2 package. */
export interface DemoLesson {
  title: Record<Locale, string>;
  summary: Record<Locale, string>;
  /** What the lesson touches on, said before it is opened. */
  advisory: Record<Locale, string>;
  durationMinutes: number;
  /** Points of 100 for the first answers. */
  masteryScore: number;
  /** Path and text of every file; imsmanifest.xml comes first. */
  entries: readonly { path: string; data: string }[];
}

/** The lesson "The definition: act, means, purpose" in French, English, Spanish and Arabic; one SCO. */
export function demoLesson(): DemoLesson {
  const lesson = readLessonData();
  const files = [
    { path: 'index.html', data: fileOf('lesson/index.html') },
    { path: 'lesson.css', data: fileOf('lesson/lesson.css') },
    { path: 'lesson.js', data: fileOf('lesson/lesson.js') },
    { path: 'texts.json', data: textsOf(lesson) },
  ];
  const { fr, en, es, ar } = lesson.locales;
  return {
    title: { fr: fr.title, en: en.title, es: es.title, ar: ar.title },
    summary: { fr: fr.summary, en: en.summary, es: es.summary, ar: ar.summary },
    advisory: { fr: fr.intro.advisory, en: en.intro.advisory, es: es.intro.advisory, ar: ar.intro.advisory },
    durationMinutes: lesson.durationMinutes,
    masteryScore: lesson.passAt,
    entries: [{ path: 'imsmanifest.xml', data: manifestOf(lesson, files) }, ...files],
  };
}

/** Packs the demonstration lesson. Same version, same bytes. @param file - path of the zip to write. */
export async function writeDemoPackage(file: string): Promise<void> {
  await writeZip(demoLesson().entries, file);
}

function manifestOf({ identifier, locales, passAt }: LessonData, files: readonly { path: string }[]): string {
  const { title } = locales.fr;
  const item = { title, href: 'index.html', masteryScore: passAt, files: files.map((file) => file.path) };
  return manifest12({ identifier, title, items: [item] });
}

function textsOf({ durationMinutes, passAt, answers, locales }: LessonData): string {
  // The summary is for the catalogue.
  return JSON.stringify({ durationMinutes, passAt, answers, locales }, (key, value: unknown) =>
    key === 'summary' ? undefined : value,
  );
}
