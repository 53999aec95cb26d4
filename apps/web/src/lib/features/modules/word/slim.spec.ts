import { expect, test } from '@jest/globals';
import { base64, slim } from './slim.ts';

/** A zip of stored files, as small as zips are. */
function zipOf(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const central: number[] = [];
  const u16 = (value: number) => [value & 255, value >> 8];
  const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
  for (const [name, text] of Object.entries(files)) {
    const common = [
      ...u16(20),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...u32(0),
      ...u32(text.length),
      ...u32(text.length),
      ...u16(name.length),
      ...u16(0),
    ];
    const letters = (words: string) => [...words].map((each) => each.charCodeAt(0));
    central.push(
      ...u32(0x02014b50),
      ...u16(20),
      ...common,
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...u32(bytes.length),
      ...letters(name),
    );
    bytes.push(...u32(0x04034b50), ...common, ...letters(name), ...letters(text));
  }
  const count = Object.keys(files).length;
  const end = [
    ...u32(0x06054b50),
    ...u32(0),
    ...u16(count),
    ...u16(count),
    ...u32(central.length),
    ...u32(bytes.length),
    ...u16(0),
  ];
  return new Uint8Array([...bytes, ...central, ...end]);
}
const kept = {
  '[Content_Types].xml': '<Types/>',
  'word/document.xml': '<w:document/>',
  'word/vbaProject.bin': 'x',
};

test('what is not read of a document does not travel', () => {
  const whole = zipOf({ 'word/media/image1.png': 'p'.repeat(5000), ...kept });
  expect(slim(whole)).toEqual(zipOf(kept));
});

test('what is no zip stays as it is', () => {
  for (const text of ['', 'x', 'not a zip '.repeat(10)]) {
    const bytes = new TextEncoder().encode(text);
    expect(slim(bytes)).toEqual(bytes);
  }
  const cut = zipOf(kept).slice(40);
  expect(slim(cut)).toEqual(cut);
});

test('bytes travel as base64', () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
  expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});
