import type { LanguageStanding, Locale, ModuleDocument, ModuleLibrary } from '@vigie/contracts';

/** A file of a compiled module. */
export interface ModuleFile {
  path: string;
  data: string;
}

export interface WriteSettings {
  /** What the module talks to; `folder` to nobody: its browser keeps what is done. */
  standard: 'scorm12' | 'scorm2004' | 'folder';
  /** Languages of the package, the first one its base; those of the document when there are none. */
  locales?: readonly Locale[];
  /** Country whose law is shown; null: the launch says it, or the learner does. */
  country?: string | null;
}

/**
 * Writes the files of a module: a page to open, a page per language, the player, and the words it loads. Same input,
 * same bytes. What the document refers to below `media/` and `embed/` is for the caller to add.
 */
export function writeModule(
  document: ModuleDocument,
  library: ModuleLibrary,
  settings: WriteSettings,
): ModuleFile[];

/** How far each language of a document is, its base first. */
export function standingsOf(document: ModuleDocument): LanguageStanding[];
