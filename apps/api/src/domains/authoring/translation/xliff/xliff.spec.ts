import { describe, expect, it } from '@jest/globals';
import type { RichText, UnitText } from '@vigie/contracts';
import fc from 'fast-check';
import { BrokenCodes, plainFrom, richFrom } from './xliff-codes.js';
import { readXliff, XliffUnreadable } from './xliff-reader.js';
import { writeXliff } from './xliff-writer.js';

const anyText = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom('\r\n', '\uD800', '\u0000', '<b>&amp;]]></b>', ' ', 'الاتجار \u200F!'),
);
const run = fc.record(
  {
    text: anyText,
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    href: fc.constantFrom('https://www.iom.int/?a="1"&b=<2>', 'mailto:aide@iom.example'),
    lang: fc.constantFrom('en', 'zh-Hant'),
    term: anyText,
  },
  { requiredKeys: ['text'] },
);
const runs = fc.array(fc.oneof(run, fc.record({ text: anyText })), { maxLength: 4 });
const rich: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('paragraph' as const), runs }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(runs, { minLength: 1, maxLength: 3 }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

const written = (source: UnitText, target: UnitText | null) => {
  const units = [{ unit: 'b1:items/a/text', state: 'stale' as const, source, target }];
  return writeXliff({ moduleId: 'm1', from: 'fr', to: 'ar', units });
};
const back = (source: UnitText, target: UnitText | null) => {
  const [unit] = readXliff(written(source, target)).units;
  if (!unit) throw new Error('no unit');
  const read = (nodes: typeof unit.source) =>
    typeof source === 'string' ? plainFrom(nodes) : richFrom(nodes, unit.data);
  return { name: unit.name, source: read(unit.source), target: unit.target && read(unit.target) };
};
const document = (body: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr" trgLang="ar"><file id="f" original="m1">${body}</file></xliff>`;

describe('a text that goes out and comes back', () => {
  it('is the same when it is rich, whatever is in it', () => {
    fc.assert(
      fc.property(rich, fc.option(rich), (source, target) => {
        expect(back(source, target)).toEqual({ name: 'b1:items/a/text', source, target });
      }),
    );
  });

  it('is the same when it is plain', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText), (source, target) => {
        expect(back(source, target)).toEqual({ name: 'b1:items/a/text', source, target });
      }),
    );
  });

  it('shows tools what is bold, a link, stale, and gives the same code the same name in both languages', () => {
    const text = (words: string): RichText => [{ type: 'paragraph', runs: [{ text: words, bold: true }] }];
    const xliff = written(text('Non'), text('لا'));
    expect(xliff).toContain('<pc id="d1-1" type="fmt" subType="xlf:b" dataRefStart="d1">Non</pc>');
    expect(xliff).toContain('<pc id="d1-1" type="fmt" subType="xlf:b" dataRefStart="d1">لا</pc>');
    expect(xliff).toContain('state="translated" subState="vigie:stale"');
  });
});

describe('what a tool did to a document', () => {
  const unitOf = (body: string) => readXliff(document(body)).units[0];

  it.each([
    [
      'segments',
      '<segment><source>a</source><target>ا</target></segment><ignorable><source> </source></ignorable><segment><source>b</source><target>ب</target></segment>',
      'ا ب',
    ],
    [
      'comments around words',
      '<segment><source>a</source><target>ا<mrk id="m" type="comment">ب</mrk><sm id="x"/>ت</target></segment>',
      'ابت',
    ],
    ['CDATA', '<segment><source>a</source><target><![CDATA[<ا>]]></target></segment>', '<ا>'],
  ])('%s are read', (_, segments, target) => {
    const unit = unitOf(`<group id="g"><unit id="u" name="n">${segments}</unit></group>`);
    expect(plainFrom(unit?.target ?? [])).toBe(target);
  });

  it('a unit that is translated in part is not translated', () => {
    const half =
      '<segment><source>a</source><target>ا</target></segment><segment><source>b</source></segment>';
    expect(unitOf(`<unit id="u" name="n">${half}</unit>`)?.target).toBeNull();
  });

  it('codes that we did not send are refused', () => {
    const stray = (inside: string) =>
      unitOf(`<unit id="u" name="n"><segment><source/><target>${inside}</target></segment></unit>`);
    for (const inside of ['<ph id="1"/>', '<pc id="1">a</pc>', '<pc id="1" dataRefStart="d9">a</pc>']) {
      const unit = stray(inside);
      expect(() => richFrom(unit?.target ?? [], unit?.data ?? new Map())).toThrow(BrokenCodes);
      expect(() => plainFrom(unit?.target ?? [])).toThrow(BrokenCodes);
    }
  });
});

it.each([
  ['doctype', '<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]><xliff>&x;</xliff>'],
  ['malformed', '<xliff>&x;</xliff>'],
  ['malformed', '<xliff><file></xliff>'],
  ['malformed', ''],
  ['not-xliff', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
  ['not-xliff', '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/></xliff>'],
  ['too-deep', document('<group>'.repeat(60) + '</group>'.repeat(60))],
])('a document that cannot be read says why: %s', (reason, text) => {
  expect(() => readXliff(text)).toThrow(expect.objectContaining({ reason }));
  expect(() => readXliff(text)).toThrow(XliffUnreadable);
});
