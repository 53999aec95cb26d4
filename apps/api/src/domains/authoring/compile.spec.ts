import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { readModuleDocument, richOf } from '@vigie/contracts';
import { parseManifest, treeOf } from '@vigie/scorm';
import { starterCourses, starterLibrary, starterMedia } from '@vigie/starter-curriculum';
import { type BuildTarget, type BuiltFile, compileModule } from './compile.js';

const library = starterLibrary();
const media = starterMedia();
const courses = starterCourses();
const [first] = courses[0]?.modules ?? [];
if (!first) throw new Error('the starter curriculum is empty');
const aModule = (block: object, rest: object = {}) =>
  readModuleDocument({
    format: 'vigie-module',
    formatVersion: 1,
    id: 'm1',
    version: '0.1.0',
    baseLocale: 'fr',
    languages: { fr: 'reviewed' },
    title: { fr: 'Le <cadre> & plus' },
    pilot: false,
    lessons: [{ id: 'l1', title: { fr: 'Une' }, durationMinutes: 5, blocks: [{ id: 'b1', ...block }] }],
    ...rest,
  });
const paragraph = { type: 'paragraph', text: { fr: richOf('</script><b>Bonjour</b>') } };
const dataOf = (file: BuiltFile | undefined) => (file && 'data' in file ? file.data : '');
const manifestOf = (document: typeof first, target: BuildTarget) => {
  const files = compileModule(document, library, { target, media });
  const bytes = files.map((file) => [file.path, Buffer.from(dataOf(file))] as const);
  return parseManifest(treeOf(new Map(bytes)));
};

describe('a compiled module', () => {
  it.each(['scorm12', 'scorm2004', 'folder'] as const)('has the same bytes every time (%s)', (target) => {
    expect(compileModule(first, library, { target, media })).toEqual(
      compileModule(first, library, { target, media }),
    );
  });

  it('is a package that our own importer takes, of either standard', async () => {
    expect(await manifestOf(first, 'scorm12')).toMatchObject({
      standard: 'scorm12',
      title: 'Le cadre',
      items: [{ href: 'index.html', kind: 'sco' }],
    });
    expect(await manifestOf(first, 'scorm2004')).toMatchObject({
      standard: 'scorm2004',
      edition: '4th Edition',
      items: [{ href: 'index.html', kind: 'sco' }],
    });
  });

  it('holds every language, and only those that were asked for', () => {
    const names = (locales?: ('fr' | 'ar')[]) =>
      compileModule(first, library, { target: 'folder', media, ...(locales ? { locales } : {}) }).map(
        ({ path }) => path,
      );
    expect(names()).toEqual(
      expect.arrayContaining(
        ['fr', 'en', 'es', 'ar'].flatMap((locale) => [`${locale}.html`, `content.${locale}.js`]),
      ),
    );
    expect(names(['ar', 'fr']).filter((name) => name.startsWith('content'))).toEqual([
      'content.ar.js',
      'content.fr.js',
    ]);
  });

  it('can be read as it stands, and no word of it is markup', () => {
    const files = compileModule(aModule(paragraph), library, { target: 'folder' });
    const page = String(dataOf(files.find(({ path }) => path === 'index.html')));
    expect(page).toContain('&lt;b>Bonjour&lt;/b>');
    expect(page).not.toContain('<b>Bonjour');
    expect(String(dataOf(files.find(({ path }) => path === 'content.fr.js')))).not.toContain('</script>');
  });

  it('says nothing to a platform where nothing is to be tracked', async () => {
    const quiet = aModule(paragraph, { tracking: 'none' });
    expect(await manifestOf(quiet, 'scorm12')).toMatchObject({ items: [{ kind: 'asset' }] });
    const page = compileModule(quiet, library, { target: 'scorm12' }).find(
      ({ path }) => path === 'index.html',
    );
    expect(String(dataOf(page))).toContain('data-standard="folder"');
  });

  it('shows the law of the country that it was built for, and of no other in the page to read', () => {
    const law = {
      type: 'law',
      country: 'FR',
      title: { fr: 'En droit' },
      text: { fr: richOf('Article 225-4-1') },
    };
    const pageFor = (country?: string) =>
      String(
        dataOf(
          compileModule(aModule(law), library, { target: 'folder', ...(country ? { country } : {}) }).find(
            ({ path }) => path === 'fr.html',
          ),
        ),
      );
    expect(pageFor('FR')).toContain('Article 225-4-1');
    expect(pageFor('ES')).not.toContain('Article 225-4-1');
    expect(pageFor()).not.toContain('Article 225-4-1');
    // Nor is it in what the page loads: it is not carried to another country at all.
    const allFor = (country: string) =>
      JSON.stringify(compileModule(aModule(law), library, { target: 'scorm12', country }));
    expect(allFor('FR')).toContain('Article 225-4-1');
    expect(allFor('ES')).not.toContain('Article 225-4-1');
    expect(allFor('ES')).not.toContain('En droit');
  });

  it.each([
    ['scorm12', '1.2', 'adlcp:scormtype', 'imscp_rootv1p1p2.xsd'],
    ['scorm2004', '2004 4th Edition', 'adlcp:scormType', 'imscp_v1p1.xsd'],
  ] as const)('has a manifest as other platforms read it (%s)', (target, version, type, schema) => {
    const files = compileModule(first, library, { target, country: 'TN' });
    const xml = String(files.find(({ path }) => path === 'imsmanifest.xml')?.data);
    const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value]) => value ?? '');
    // Moodle reads the default organization and one resource per item; ILIAS checks identifiers against each other.
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<manifest ')).toBe(true);
    expect(xml).toContain(`<schemaversion>${version}</schemaversion>`);
    expect(xml).toContain(schema);
    expect(all(/<organizations default="([^"]+)"/g)).toEqual(all(/<organization identifier="([^"]+)"/g));
    expect(all(/identifierref="([^"]+)"/g)).toEqual(all(/<resource identifier="([^"]+)"/g));
    expect(all(/<resource [^>]*href="([^"]+)"/g)).toEqual(['index.html']);
    expect(xml).toContain(`${type}="sco"`);
    expect(xml).toMatch(/<adlcp:data(fromlms|FromLMS)>country=TN</);
    const identifiers = all(/ identifier="([^"]+)"/g);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    for (const id of identifiers) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
    // Every file is declared, and every declared file is there.
    const declared = all(/<file href="([^"]+)"/g).sort();
    expect(declared).toEqual(
      files
        .map(({ path }) => path)
        .filter((path) => path !== 'imsmanifest.xml')
        .sort(),
    );
  });

  it('brings the files it refers to, and tells of those that are missing', () => {
    const file = { path: 'media/a.mp3', mediaType: 'audio/mpeg', sizeBytes: 3 };
    const audio = aModule({ type: 'audio', title: { fr: 'Écouter' }, file, transcript: { fr: richOf('…') } });
    const media = new Map([
      ['media/a.mp3', Uint8Array.of(1, 2, 3)],
      ['media/other.mp3', Uint8Array.of(4)],
    ]);
    const paths = compileModule(audio, library, { target: 'scorm12', media }).map(({ path }) => path);
    expect(paths).toContain('media/a.mp3');
    expect(paths).not.toContain('media/other.mp3');
    expect(() => compileModule(audio, library, { target: 'scorm12' })).toThrow('media/a.mp3');
  });

  it('brings captions twice: as they are, and as a script for pages that are opened from a disk', async () => {
    const file = (path: string, mediaType: string) => ({ path, mediaType, sizeBytes: 3 });
    const video = aModule({
      type: 'video',
      title: { fr: 'Regarder' },
      file: file('media/a.mp4', 'video/mp4'),
      captions: [{ locale: 'fr', path: 'media/a.vtt' }],
      transcript: { fr: richOf('…') },
    });
    const vtt = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n« Bonjour »\n';
    const media = new Map([
      ['media/a.mp4', Uint8Array.of(1)],
      ['media/a.vtt', new TextEncoder().encode(vtt)],
    ]);
    const files = compileModule(video, library, { target: 'folder', media });
    const script = files.find(({ path }) => path === 'media/a.vtt.js');
    if (!script || !('open' in script)) throw new Error('there is no script');
    expect(await text(script.open())).toBe(`window.vigieCaptions=${JSON.stringify(vtt)};\n`);
  });
});
