import { describe, expect, it } from '@jest/globals';
import type { ManifestItem } from '../manifest.types.js';
import { Examination } from './examination.js';
import type { Finding } from './finding.js';

const SPEAKS = 'API.LMSInitialize(""); API.LMSSetValue("cmi.core.lesson_status", "completed")';
const VIEWPORT = '<meta name="viewport" content="width=device-width">';

function item(more: Partial<ManifestItem> = {}): ManifestItem {
  const item: Partial<ManifestItem> = { identifier: 'i', title: 'Part 1', href: 'index.html', kind: 'sco' };
  return { prerequisites: null, ...item, ...more } as ManifestItem;
}

/** What is found in these files, beside the ones that make a package sound. */
function found(files: Record<string, string>, items = [item()]): Finding[] {
  const all = { 'index.html': VIEWPORT, 'api.js': SPEAKS, ...files };
  const examination = new Examination({ items, standard: 'scorm12' }, Object.keys(all));
  for (const [path, text] of Object.entries(all)) {
    examination.weigh(path, text.length);
    if (Examination.reads(path)) examination.read(path, text);
  }
  return examination.conclude();
}

const kinds = (findings: Finding[]) => findings.map(({ kind }) => kind);

describe('a sound package', () => {
  it('has no findings', () => {
    const page = `${VIEWPORT}<script src="./lib/a.js?v=1"></script><img src='pics/caf%C3%A9.png'>
      <a href="https://www.example.org/">elsewhere</a><link rel="canonical" href="https://x.example/">
      <img src="data:image/png;base64,AA"><!-- <img src="gone.png"> --><video src="#t"></video>`;
    const style = `@import "more.css"; a { background: url(../pics/café.png) } /* url(gone.png) */`;
    const files = {
      'index.html': page,
      'lib/a.js': '',
      'pics/café.png': '',
      'css/a.css': style,
      'css/more.css': '',
    };
    expect(found(files)).toEqual([]);
  });
});

describe('what the browser will not load', () => {
  it.each([
    ['<script src="https://cdn.example.org/a.js"></script>', 'external-host', 'cdn.example.org'],
    ['<iframe src="//video.example/embed/1"></iframe>', 'external-host', 'video.example'],
    ['<link href="https://fonts.example/css" rel="stylesheet">', 'external-host', 'fonts.example'],
    ['<img src="http://pics.example/a.png">', 'insecure-host', 'pics.example'],
    ['<video poster="gone.jpg"></video>', 'missing-file', 'gone.jpg'],
    ['<img src=pics/gone.png>', 'missing-file', 'pics/gone.png'],
    ['<img src="API.JS">', 'wrong-case', 'API.JS'],
    ['<script src="/js/a.js"></script>', 'absolute-path', '/js/a.js'],
    ['<img src="pics\\a.png">', 'missing-file', 'pics/a.png'],
  ])('%s', (element, kind, subject) => {
    expect(found({ 'index.html': VIEWPORT + element })).toEqual([
      expect.objectContaining({ kind, count: 1, subjects: [subject], places: ['index.html'] }),
    ]);
  });

  it('is found in style sheets too, from where they lie', () => {
    const style = '@font-face { src: url("https://fonts.example/a.woff2") } b { background: url(gone.png) }';
    expect(found({ 'css/a.css': style })).toEqual([
      expect.objectContaining({ kind: 'external-host', subjects: ['fonts.example'], places: ['css/a.css'] }),
      expect.objectContaining({ kind: 'missing-file', subjects: ['css/gone.png'] }),
    ]);
  });

  it('is not guessed where a course fills in its own addresses', () => {
    const page = `${VIEWPORT}<img src="{{picture}}"><img src="\${a}"><script>document.write('<img src="a' + b)</script>`;
    expect(found({ 'index.html': page })).toEqual([]);
  });

  it('is Flash and its like', () => {
    expect(kinds(found({ 'intro.swf': '' }))).toEqual(['plug-in']);
  });
});

describe('what a course does', () => {
  it.each([
    ['window.open("help.html")', 'pop-up'],
    ['top.location.href = "/"', 'frame-escape'],
    ['navigator.serviceWorker.register("sw.js")', 'service-worker'],
  ])('%s', (script, kind) => {
    expect(found({ 'course.js': script })).toEqual([
      expect.objectContaining({ kind, places: ['course.js'] }),
    ]);
  });

  it('compares where it is without leaving', () => {
    expect(found({ 'course.js': 'if (top.location == self.location) stop()' })).toEqual([]);
  });

  it('may never speak to the LMS, which is nothing to say of an asset', () => {
    expect(kinds(found({ 'api.js': 'hello()' }))).toEqual(['silent']);
    expect(found({ 'api.js': 'hello()' }, [item({ kind: 'asset' })])).toEqual([]);
  });

  it('may speak and never say how far the learner is', () => {
    expect(kinds(found({ 'api.js': 'API.LMSInitialize("")' }))).toEqual(['no-status']);
  });

  it('may be made for wide screens only', () => {
    expect(found({ 'index.html': '<p>', 'other.html': '<p>' })).toEqual([
      expect.objectContaining({ kind: 'no-viewport', subjects: ['index.html'] }),
    ]);
  });
});

it('what was not read is not said to be silent', () => {
  const examination = new Examination({ items: [item()], standard: 'scorm12' }, ['big.js']);
  examination.skip('big.js');
  expect(examination.conclude()).toEqual([]);
});

it('a page made to be slow is read in no time, and what it names can be stored', () => {
  const bad = ['<img ', '<script>', '<!--', '<meta ', '@import ', 'url(', '/*'].map((part) =>
    part.repeat(150_000),
  );
  const files = Object.fromEntries(
    bad.flatMap((text, n) => [
      [`${n}.html`, text],
      [`${n}.css`, text],
    ]),
  );
  found(files); // or this test runs out of its time
  const [finding] = found({ 'index.html': `${VIEWPORT}<img src="a\u0000\uD800.png">` });
  expect(finding?.subjects).toEqual([expect.not.stringMatching(/[\u0000\uD800]/)]);
});

it('a file that takes minutes to load is found by its weight', () => {
  const examination = new Examination({ items: [], standard: 'scorm12' }, ['film.mp4']);
  examination.weigh('film.mp4', 30 * 1024 ** 2);
  expect(examination.conclude()).toEqual([
    expect.objectContaining({ kind: 'heavy-file', subjects: ['film.mp4'] }),
  ]);
});

it('prerequisites that cannot be read are named by their item', () => {
  const items = [item({ prerequisites: 'a &', title: 'Exam' }), item({ prerequisites: 'a' })];
  expect(found({}, items)).toEqual([
    expect.objectContaining({ kind: 'unreadable-prerequisites', subjects: ['Exam'] }),
  ]);
});

it('one finding a kind, counted, with the first places only, the heaviest first', () => {
  const pages = Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [
      `p${n}.html`,
      `<img src="https://h${n}.example/a.png"><img src="gone.png">`,
    ]),
  );
  const [hosts, missing, silent, last] = found({ ...pages, 'api.js': 'window.open("a")' });
  expect(missing).toMatchObject({ kind: 'missing-file', weight: 'stops', count: 20, subjects: ['gone.png'] });
  expect(hosts).toMatchObject({ kind: 'external-host', weight: 'stops', count: 20 });
  expect([hosts?.subjects.length, hosts?.places.length]).toEqual([10, 5]);
  expect([silent?.kind, last?.kind]).toEqual(['silent', 'pop-up']);
});
