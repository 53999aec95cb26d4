import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Locale, mediaPaths, type ModuleDocument, type ModuleLibrary } from '@vigie/contracts';
import { writeModule } from '@vigie/module-player/dist/server.js';
import { manifest12, manifest2004, type NewManifest } from '@vigie/scorm';

/** What a module is compiled into: a package of one of the two standards, or a folder that any web server can give out. */
export type BuildTarget = 'scorm12' | 'scorm2004' | 'folder';

/** Files by their paths: their bytes, or where they are read from when their turn comes. */
export type MediaFiles = ReadonlyMap<string, Uint8Array | (() => Readable)>;

export interface Build {
  target: BuildTarget;
  /** Languages of the package, the first one its base; those of the document where nothing is said. */
  locales?: readonly Locale[];
  /** Country whose law is shown; where nothing is said, the launch or the learner says it. */
  country?: string;
  /** Files that the document refers to, below `media/` and `embed/`. */
  media?: MediaFiles;
}

/** A file of a build. Paths are relative to its root, with `/`. */
export type BuiltFile = { path: string; isPacked?: boolean } & (
  { data: string | Uint8Array } | { open: () => Readable }
);

/**
 * Compiles a module: what this gives is what learners of this platform are served and what a partner takes away. The
 * same document and the same files give the same bytes.
 *
 * @throws RangeError when the document refers to a file that was not given
 */
export function compileModule(
  document: ModuleDocument,
  library: ModuleLibrary,
  { target, locales, country, media = new Map() }: Build,
): BuiltFile[] {
  const standard = document.tracking === 'none' ? 'folder' : target;
  const files: BuiltFile[] = [
    ...writeModule(document, library, {
      standard,
      ...(locales ? { locales } : {}),
      country: country ?? null,
    }),
    ...mediaFor(document, media),
  ];
  if (target === 'folder') return files;

  const manifest = target === 'scorm12' ? manifest12 : manifest2004;
  return [
    { path: 'imsmanifest.xml', data: manifest(manifestOf(document, files, locales?.[0], country)) },
    ...files,
  ];
}

function manifestOf(
  document: ModuleDocument,
  files: readonly BuiltFile[],
  locale: Locale = document.baseLocale,
  country?: string,
): NewManifest {
  const title = document.title[locale] ?? document.title[document.baseLocale] ?? document.id;
  return {
    identifier: `vigie-${document.id}`,
    title,
    edition: '4th Edition',
    items: [
      {
        title,
        href: 'index.html',
        // One that is not tracked is a page to read: nothing but its opening can be known.
        kind: document.tracking === 'none' ? 'asset' : 'sco',
        ...(country ? { dataFromLms: `country=${country}` } : {}),
        files: files.map(({ path }) => path),
      },
    ],
  };
}

/** The files the document refers to, in the order of their paths. */
function mediaFor(document: ModuleDocument, media: MediaFiles): BuiltFile[] {
  const wanted = new Set(mediaPaths(document.lessons));
  // What is embedded brings its whole folder.
  const folders = [...wanted]
    .filter((path) => path.startsWith('embed/'))
    .map((path) => path.split('/').slice(0, 2).join('/'));
  const missing = [...wanted].filter((path) => !media.has(path));
  if (missing.length > 0)
    throw new RangeError(`the module refers to files that are not there: ${missing.join(', ')}`);

  return [...media]
    .filter(([path]) => wanted.has(path) || folders.some((folder) => path.startsWith(`${folder}/`)))
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .flatMap(([path, data]) => {
      const isPacked = /\.(avif|webp|mp3|m4a|ogg|mp4|webm)$/.test(path);
      const file = typeof data === 'function' ? { open: data } : { data };
      return [{ path, isPacked, ...file }, ...(path.endsWith('.vtt') ? [besideCaptions(path, data)] : [])];
    });
}

/** The captions once more as a script: from a disk, browsers let a page read no others. */
function besideCaptions(path: string, data: Uint8Array | (() => Readable)): BuiltFile {
  async function* script() {
    const vtt = typeof data === 'function' ? await text(data()) : new TextDecoder().decode(data);
    yield `window.vigieCaptions=${JSON.stringify(vtt)};\n`;
  }
  return { path: `${path}.js`, open: () => Readable.from(script()) };
}
