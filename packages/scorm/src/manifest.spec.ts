import { describe, expect, it } from '@jest/globals';
import { parseManifest } from './manifest.js';
import { NO_FACTS } from './manifest/sequencing.js';
import { manifest12 } from './package-writer.js';
import { aManifest, aPackage, ONE_SCO, refusalOf } from './testing/packages.js';

const parse = (manifest: string | Uint8Array, files: Record<string, string> = { 'index.html': '' }) =>
  parseManifest(aPackage({ 'imsmanifest.xml': manifest, ...files }));
const refusal = (manifest: string | Uint8Array, files?: Record<string, string>) =>
  refusalOf(parse(manifest, files));
const sco = (href: string, attributes = '') =>
  `<resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="${href}" ${attributes}/>`;
const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
};

describe('a SCORM 1.2 manifest', () => {
  it('is read with all that the LMS needs', async () => {
    const items = `
      <item identifier="part"><title> Part
        one </title>
        <item identifier="a" identifierref="r1" parameters="?page=2"><title>First &amp; <![CDATA[<b>]]></title>
          <adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed><adlcp:timelimitaction>exit,message</adlcp:timelimitaction>
          <adlcp:datafromlms>a=1;b=2</adlcp:datafromlms><adlcp:masteryscore>60</adlcp:masteryscore></item>
        <item identifier="b" identifierref="r2" isvisible="false"><title>Second</title>
          <adlcp:prerequisites type="aicc_script">a&amp;part</adlcp:prerequisites></item>
      </item>`;
    const resources = `${ONE_SCO}<resource identifier="r2" type="webcontent" adlcp:scormtype="asset" href="more/two.html"/>`;
    expect(await parse(aManifest({ items, resources }), { 'index.html': '', 'more/two.html': '' })).toEqual({
      standard: 'scorm12',
      title: 'Course',
      root: '',
      organisation: 'o1',
      tool: null,
      items: [
        {
          identifier: 'part',
          parent: null,
          title: 'Part one',
          href: null,
          parameters: '',
          kind: 'cluster',
          visible: true,
          prerequisites: null,
          masteryScore: null,
          maxTimeAllowed: null,
          timeLimitAction: null,
          dataFromLms: null,
          ...NO_FACTS,
        },
        {
          identifier: 'a',
          parent: 'part',
          title: 'First & <b>',
          href: 'index.html',
          parameters: '?page=2',
          kind: 'sco',
          visible: true,
          prerequisites: null,
          masteryScore: 60,
          maxTimeAllowed: '00:30:00',
          timeLimitAction: 'exit,message',
          dataFromLms: 'a=1;b=2',
          ...NO_FACTS,
        },
        {
          identifier: 'b',
          parent: 'part',
          title: 'Second',
          href: 'more/two.html',
          parameters: '',
          kind: 'asset',
          visible: false,
          prerequisites: 'a&part',
          masteryScore: null,
          maxTimeAllowed: null,
          timeLimitAction: null,
          dataFromLms: null,
          ...NO_FACTS,
        },
      ],
    });
  });

  it('is found in the single top folder, beside the junk that macOS adds', async () => {
    const tree = aPackage({
      'my course/imsmanifest.xml': aManifest(),
      'my course/index.html': '',
      '__MACOSX/my course/._x': '',
    });
    const manifest = await parseManifest(tree);
    expect(manifest.root).toBe('my course/');
    expect(manifest.items[0]?.href).toBe('my course/index.html');
  });

  it('is found whatever the case of its name', async () => {
    const tree = aPackage({ 'IMSManifest.XML': aManifest(), 'index.html': '' });
    expect((await parseManifest(tree)).title).toBe('Course');
  });

  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${aManifest()}`)],
    ['UTF-16 LE', utf16(aManifest(), true, true)],
    ['UTF-16 BE', utf16(aManifest(), false, true)],
    ['UTF-16 LE without a mark', utf16(aManifest(), true, false)],
    ['UTF-16 BE without a mark', utf16(aManifest(), false, false)],
    [
      'UTF-8 that claims to be UTF-16',
      aManifest().replace('version="1.0"?', 'version="1.0" encoding="UTF-16"?'),
    ],
    ['blank lines before the declaration', `\r\n\n${aManifest()}`],
  ])('may be %s', async (_, bytes) => {
    expect((await parse(bytes)).items).toHaveLength(1);
  });

  it.each([
    ['latin1', 'encoding="ISO-8859-1"'],
    ['latin1', 'encoding="UTF-8"'], // it lies
    ['utf8', 'encoding="utf-8"'],
    ['utf8', 'encoding="nonsense"'],
  ] as const)('saved in %s with %s keeps its accents', async (encoding, declared) => {
    const text = aManifest({
      items: '<item identifier="i" identifierref="r1"><title>Définition</title></item>',
    });
    const bytes = Buffer.from(text.replace('version="1.0"?', `version="1.0" ${declared}?`), encoding);
    expect((await parse(bytes)).items[0]?.title).toBe('Définition');
  });

  it('with undeclared prefixes, other prefixes or none is understood', async () => {
    const plain = `<manifest><organizations><organization><item identifierref="r"><title>T</title><foo:masteryscore>50</foo:masteryscore></item></organization></organizations>
      <resources><resource identifier="r" foo:scormType="SCO" href="index.html"/></resources></manifest>`;
    expect((await parse(plain)).items[0]).toMatchObject({
      identifier: 'item',
      kind: 'sco',
      masteryScore: 50,
    });

    const prefixed = `<ims:manifest xmlns:ims="urn:x"><ims:resources><ims:resource ims:identifier="r" ims:href="index.html"/></ims:resources></ims:manifest>`;
    expect((await parse(prefixed)).items[0]).toMatchObject({ href: 'index.html', kind: 'asset' });
  });

  it('with repeated, missing or odd identifiers gives every item its own', async () => {
    const item = (attribute: string) => `<item ${attribute} identifierref="r1"><title>x</title></item>`;
    const items = [
      item('identifier="1 a/é"'),
      item('identifier="1 a/é"'),
      item(''),
      item('identifier=""'),
      item(`identifier="${'x'.repeat(400)}"`),
    ].join('');
    const names = (await parse(aManifest({ items }))).items.map((one) => one.identifier);
    expect(names.slice(0, 4)).toEqual(['1 a/é', '1 a/é~2', 'item', 'item~2']);
    expect(names[4]).toHaveLength(240);
  });

  it('reads the default organisation, else the first', async () => {
    const organisation = (id: string) =>
      `<organization identifier="${id}"><title>${id}</title><item identifier="i" identifierref="r1"><title>x</title></item></organization>`;
    const both = organisation('one') + organisation('two');
    const read = async (attribute: string) =>
      (await parse(aManifest({ organizations: `<organizations ${attribute}>${both}</organizations>` })))
        .organisation;
    expect(await read('default="two"')).toBe('two');
    expect(await read('default="gone"')).toBe('one');
    expect(await read('')).toBe('one');
  });

  it.each([
    ['none', ''],
    ['an empty one', '<organizations/>'],
    [
      'one without items',
      '<organizations><organization identifier="o"><title>O</title></organization></organizations>',
    ],
  ])('without organisations (%s) has one item per SCO', async (_, organizations) => {
    const resources = `${ONE_SCO}<resource identifier="r2" adlcp:scormtype="sco" href="b.html"/><resource identifier="r3" adlcp:scormtype="asset" href="c.html"/>`;
    const found = await parse(aManifest({ organizations, resources }), {
      'index.html': '',
      'b.html': '',
      'c.html': '',
    });
    expect(found.items.map(({ identifier, href, kind }) => [identifier, href, kind])).toEqual([
      ['r1', 'index.html', 'sco'],
      ['r2', 'b.html', 'sco'],
    ]);
  });

  it('takes its title from the metadata when the organisation has none', async () => {
    const metadata =
      '<metadata><lom><general><title><langstring>From LOM</langstring></title></general></lom></metadata>';
    const organizations =
      '<organizations><organization><item identifier="i" identifierref="r1"><title>x</title></item></organization></organizations>';
    expect((await parse(aManifest({ metadata, organizations }))).title).toBe('From LOM');
  });
});

describe('the launch file', () => {
  it.each([
    ['index.html', 'index.html'],
    ['./index.html', 'index.html'],
    ['a\\b\\index.html', 'a/b/index.html'],
    ['a/x/../b/index.html', 'a/b/index.html'],
    ['/index.html', 'index.html'],
    ['a%20b/le%C3%A7on.html', 'a b/leçon.html'],
    ['100%25.html', '100%.html'],
    ['50%.html', '50%.html'],
    ['x%20y.html', 'x%20y.html'], // the file is really called so
    ['INDEX.HTML', 'index.html'],
    ['lec\u0327on.html', 'le\u00e7on.html'.normalize('NFC')],
    [' index.html ', 'index.html'],
  ])('%j is %j', async (href, path) => {
    expect((await parse(aManifest({ resources: sco(href) }), { [path]: '' })).items[0]?.href).toBe(path);
  });

  it('follows xml:base at three levels', async () => {
    const manifest = aManifest({
      manifestAttributes: 'xml:base="one/"',
      resourcesAttributes: 'xml:base="t%20wo"',
      resources: sco('index.html', 'xml:base="..\\three/"'),
    });
    expect((await parse(manifest, { 'one/three/index.html': '' })).items[0]?.href).toBe(
      'one/three/index.html',
    );
  });

  it.each([
    ['index.html', '?a=1', '?a=1'],
    ['index.html', 'a=1', '?a=1'],
    ['index.html', '&amp;&amp;a=1', '?a=1'],
    ['index.html?x=1', '?a=1', '?x=1&a=1'],
    ['index.html#top', 'a=1', '?a=1#top'],
    ['index.html#top', '#end', '#top'],
    ['index.html', '#end', '#end'],
    ['index.html?x=1', '#end', '?x=1#end'],
    ['index.html#top', 'a=1#end', '?a=1#end'],
    ['index.html', 't=le b&quot;&lt;&gt;', '?t=le%20b%22%3C%3E'],
    ['index.html', ' ', ''],
  ])('%s with parameters %j', async (href, parameters, expected) => {
    const items = `<item identifier="i" identifierref="r1" parameters="${parameters}"><title>x</title></item>`;
    expect((await parse(aManifest({ items, resources: sco(href) }))).items[0]?.parameters).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' java&#10;script:alert(1)',
    '&#9;javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:x',
    'vbscript:x',
    'http://example.org/',
    '//example.org/x',
    '\\\\server\\share',
    'C:\\course\\index.html',
    'c:/index.html',
    '../index.html',
    'a/../../index.html',
    '%2e%2e/index.html',
    '..%2findex.html',
    '..%5cindex.html',
  ])('%j is refused', async (href) => {
    expect(await refusal(aManifest({ resources: sco(href) }))).toBe('launch-href-forbidden');
  });

  it('an xml:base cannot lead out either', async () => {
    expect(await refusal(aManifest({ resources: sco('index.html', 'xml:base="javascript:"') }))).toBe(
      'launch-href-forbidden',
    );
    expect(await refusal(aManifest({ resources: sco('index.html', 'xml:base="../"') }))).toBe(
      'launch-href-forbidden',
    );
    expect(await refusal(aManifest({ resourcesAttributes: 'xml:base="https://example.org/"' }))).toBe(
      'launch-href-external',
    );
  });

  it('on another host has its own code, since an admin may allow it', async () => {
    expect(await refusal(aManifest({ resources: sco('https://example.org/x') }))).toBe(
      'launch-href-external',
    );
  });

  it('must be in the package', async () => {
    expect(await refusal(aManifest({ resources: sco('gone.html') }))).toBe('launch-file-missing');
    expect(await refusal(aManifest({ resources: sco('a') }), { 'a/index.html': '' })).toBe(
      'launch-file-missing',
    );
    expect(await refusal(aManifest({ resources: '' }))).toBe('launch-file-missing');
  });
});

describe('other standards', () => {
  it.each([
    ['2004 4th Edition', 'scorm2004', '4th Edition'],
    ['2004 3rd Edition', 'scorm2004', '3rd Edition'],
    ['CAM 1.3', 'scorm2004', '2nd Edition'],
    ['1.2', 'scorm12', undefined],
    ['1.2 ', 'scorm12', undefined],
  ])('schemaversion %s is %s', async (version, standard, edition) => {
    const metadata = `<metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>`;
    const found = await parse(aManifest({ metadata }));
    expect([found.standard, found.edition]).toEqual([standard, edition]);
  });

  it('SCORM 2004 is also known by its namespaces', async () => {
    const manifest = aManifest({
      metadata: '',
      manifestAttributes: 'xmlns:s="http://www.imsglobal.org/xsd/imsss"',
    });
    expect((await parse(manifest)).standard).toBe('scorm2004');
  });

  it.each([
    [{ 'cmi5.xml': '' }, 'standard-unsupported'],
    [{ 'tincan.xml': '', 'index.html': '' }, 'standard-unsupported'],
    [{ 'course.AU': '', 'course.crs': '' }, 'standard-unsupported'],
    [{ 'folder/cmi5.xml': '', 'folder/index.html': '' }, 'standard-unsupported'],
    [{ 'index.html': '' }, 'manifest-missing'],
    [{ 'a/imsmanifest.xml': aManifest(), 'b/index.html': '' }, 'manifest-missing'],
    [{ 'a/b/imsmanifest.xml': aManifest(), 'a/b/index.html': '' }, 'manifest-missing'],
    [{}, 'manifest-missing'],
  ])('%j is refused with %s', async (files, code) => {
    expect(await refusalOf(parseManifest(aPackage(files)))).toBe(code);
  });

  it('an IMS Common Cartridge is refused', async () => {
    const metadata =
      '<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion></metadata>';
    expect(await refusal(aManifest({ metadata }))).toBe('standard-unsupported');
  });
});

describe('a manifest that is refused', () => {
  it.each([
    ['nothing', ''],
    ['no XML', 'hello'],
    ['an open tag', '<manifest><resources></manifest>'],
    ['an unknown entity', '<manifest>&xxe;</manifest>'],
    ['an attribute twice', '<manifest a="1" a="2"/>'],
    ['another root', '<html/>'],
    ['two roots', '<manifest/><manifest/>'],
  ])('%s is malformed', async (_, text) => {
    expect(await refusal(text)).toBe('manifest-malformed');
  });

  it.each([
    ['external', '<!DOCTYPE manifest SYSTEM "http://127.0.0.1:9/x.dtd">'],
    ['entities', '<!DOCTYPE manifest [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>'],
    ['a file', '<!DOCTYPE manifest [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['a parameter entity', '<!DOCTYPE manifest [<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]>'],
  ])('a DOCTYPE (%s) is refused', async (_, doctype) => {
    expect(await refusal(`<?xml version="1.0"?>${doctype}<manifest>&x;</manifest>`)).toBe('manifest-doctype');
  });

  it('too deep, too many or too long is refused', async () => {
    expect(await refusal(`<manifest>${'<a>'.repeat(100_000)}`)).toBe('manifest-too-complex');
    expect(await refusal(`<manifest>${'<a/>'.repeat(200_001)}</manifest>`)).toBe('manifest-too-complex');
    expect(await refusal(new Uint8Array(20 * 1024 ** 2 + 1))).toBe('manifest-too-complex');
  });

  it('nothing to launch', async () => {
    expect(await refusal(aManifest({ items: '<item identifier="i"><title>x</title></item>' }))).toBe(
      'no-launchable-item',
    );
    expect(await refusal(aManifest({ organizations: '', resources: '<resource identifier="r"/>' }))).toBe(
      'no-launchable-item',
    );
  });

  it('names from outside do not reach the prototype', async () => {
    const items = '<item identifier="__proto__" identifierref="__proto__"><title>constructor</title></item>';
    const resources = '<resource identifier="__proto__" adlcp:scormtype="sco" href="index.html"/>';
    expect((await parse(aManifest({ items, resources }))).items[0]).toMatchObject({
      identifier: '__proto__',
      href: 'index.html',
    });
    expect(await refusal(aManifest({ items }))).toBe('launch-file-missing');
  });
});

describe('the authoring tool', () => {
  it.each([
    ['story_content/user.js', 'Articulate Storyline'],
    ['scormcontent/lib/main.bundle.js', 'Articulate Rise'],
    ['scormcontent/index.html', null],
    ['assets/js/CPM.js', 'Adobe Captivate'],
    ['a001index.html', 'Lectora'],
    ['res/data/html5-unsupported.html', 'iSpring'],
    ['publishSettings.js', 'Easygenerator'],
    ['scripts/showMe.js', 'dominKnow'],
    ['lesson.js', null],
  ])('of %s is %s', async (path, tool) => {
    expect((await parse(aManifest(), { 'index.html': '', [path]: '' })).tool).toBe(tool);
  });
});

describe('a manifest that we write', () => {
  it('is the SCORM 1.2 manifest that the specification describes', () => {
    // Source: ADL content packaging 1.2, example 2.3; checked by hand.
    expect(
      manifest12({
        identifier: 'demo',
        title: 'A & B',
        items: [{ title: '<1>', href: 'a b/é.html', masteryScore: 60, files: ['x.css'] }],
      }),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="demo" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="org-1">
    <organization identifier="org-1">
      <title>A &#38; B</title>
      <item identifier="item-1" identifierref="res-item-1" isvisible="true">
        <title>&#60;1&#62;</title>
        <adlcp:masteryscore>60</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="res-item-1" type="webcontent" adlcp:scormtype="sco" href="a%20b/%C3%A9.html">
      <file href="a%20b/%C3%A9.html"/>
      <file href="x.css"/>
    </resource>
  </resources>
</manifest>
`);
  });

  it('reads back as it was meant, hostile names too', async () => {
    const item = {
      title: '"<img onerror=x>\u0001\'&',
      parameters: '?a=1&b="2"',
      masteryScore: 72.5,
      maxTimeAllowed: '01:00:00',
      timeLimitAction: 'exit,message',
      dataFromLms: '{"a":"<b>"}',
      prerequisites: 'a&b',
    } as const;
    const text = manifest12({
      identifier: 'm',
      title: 'T',
      items: [
        { ...item, href: 'ü/100%.html' },
        { title: 'two', href: 'b.html' },
      ],
    });
    const [one, two] = (await parse(text, { 'ü/100%.html': '', 'b.html': '' })).items;
    expect(one).toEqual({
      ...item,
      identifier: 'item-1',
      parent: null,
      kind: 'sco',
      visible: true,
      href: 'ü/100%.html',
      title: '"<img onerror=x>\'&',
      parameters: '?a=1&b=%222%22',
      ...NO_FACTS,
    });
    expect(two).toMatchObject({ identifier: 'item-2', href: 'b.html', masteryScore: null });
  });
});
